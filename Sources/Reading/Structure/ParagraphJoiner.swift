/// Joins lines to whole paragraphs, across hard wraps, columns and pages, and never across a real break.
///
/// A number at a line's head begins a paragraph unless it is a false start; a line without a number goes on with the one
/// before as its width and its last mark say, in the way of the raw style around it.
struct ParagraphJoiner {
  let sheet: Sheet
  var numbering = Numbering()
  /// Whether the last paragraph of each kind of number had its text run in behind its heading.
  var runsIn = [Bool](repeating: false, count: Marker.Kind.circled.rawValue + 1)
  var isInArticle = false

  /// A joiner for the text of one part of a document.
  init(_ sheet: Sheet) { self.sheet = sheet }

  /// The paragraph that begins at a line, not going beyond a limit; `isBreak` tells lines that begin something else.
  mutating func paragraph(at start: Int, limit: Int, isBreak: (Int) -> Bool) -> Paragraph {
    var paragraph = Paragraph(lines: [start], marker: startingMarker(start))
    if let marker = paragraph.marker { numbering.accept(marker) }
    var balance = Balance()
    balance.read(sheet.lines[start].text)
    var next = start + 1
    while next < limit, !isBreak(next), goesOn(paragraph, balance, to: next) {
      paragraph.lines.append(next)
      balance.read(sheet.lines[next].text)
      next += 1
    }
    note(paragraph)
    return paragraph
  }

  /// Keeps of a finished paragraph what the next ones of its kind are judged by.
  mutating func note(_ paragraph: Paragraph) {
    guard let marker = paragraph.marker else { return }
    if marker.kind <= .article { isInArticle = marker.kind == .article }
    let text = paragraph.lines.prefix(4).flatMap { sheet.lines[$0].text }
    let stop = text.firstIndex { $0 == "。" || $0 == "：" }
    runsIn[marker.kind.rawValue] = stop.map { $0 < 60 && $0 + 1 < text.count } ?? false
  }

  /// The number with which a paragraph begins.
  func startingMarker(_ index: Int) -> Marker? {
    guard let marker = sheet.marker(index), !Self.isReference(marker, sheet.lines[index]) else { return nil }
    return marker
  }

  /// `第十二条规定的`, `第三章第二节`: a part of a text named, not begun.
  static func isReference(_ marker: Marker, _ line: Line) -> Bool {
    guard marker.kind <= .article, marker.length < line.text.count else { return false }
    if marker.kind == .article, Marker.isPart(at: marker.length, of: line.text) { return true }
    if line.gaps.contains(where: { $0.offset == marker.length }) { return false }
    let next = line.text[marker.length]
    return referring.contains(next)
  }
  private static let referring = Set("规第、，。的和至所之中或及与）》".unicodeScalars)

  func goesOn(_ paragraph: Paragraph, _ balance: Balance, to next: Int) -> Bool {
    let last = paragraph.lines[paragraph.lines.count - 1]
    let tail = sheet.tail(last)
    if let marker = startingMarker(next), begins(marker, at: next, behind: last, tail, paragraph) { return false }
    if tail == .open, continuesOrdinal(last) || isCited(next, behind: last) { return true }
    if tail == .colon, endsInAnnouncement(last, isFirst: paragraph.lines.count == 1) { return false }
    if tail == .full || tail == .colon, Self.isClosing(sheet.lines[next].text) { return false }
    if tail == .full, isListOfAppointments(paragraph, next) { return false }
    // `“（二）影响市容市貌的。”`: the next paragraph of a quotation that is under way.
    if balance.isQuoting, sheet.lines[next].text.first == "“", tail != .open, tail != .comma { return false }
    // `——产业实力持续壮大。…`: a point of a list.
    if tail != .open, tail != .comma, sheet.lines[next].text.begins(with: ["—", "—"]) { return false }
    if Self.isDutyNote(sheet.lines[next].text), tail == .full, !endsInNote(last) { return true }
    if sheet.lines[next].indent >= 2, tail != .comma { return false }
    if balance.isOpen, tail != .full { return true }
    if tail == .open, Self.isLabelled(sheet.lines[last].text), Self.isLabelled(sheet.lines[next].text) { return false }
    if tail == .open, sheet.columns[last] == 0, sheet.lines[last].width <= 120, Self.isLabelled(sheet.lines[last].text)
    {
      return false
    }
    return sheet.columns[last] > 0
      ? wrappedGoesOn(paragraph, last, tail, to: next) : wholeGoesOn(paragraph, last, tail, to: next)
  }

  /// `…的通知》`, and below it `（济政办发〔2019〕29号）`: the number of what was named.
  private func isCited(_ next: Int, behind last: Int) -> Bool {
    guard sheet.lines[last].text.last == "》", case .number = sheet.kinds[next] else { return false }
    return true
  }

  /// `现将有关事项通告如下：` on a line that is not full: what follows is a paragraph of its own.
  private func endsInAnnouncement(_ index: Int, isFirst: Bool) -> Bool {
    sheet.lines[index].text.ends(with: Self.asFollows) && sheet.isShort(index, by: isFirst ? 22 : 12)
  }
  private static let asFollows = Array("如下：".unicodeScalars)

  /// `薛继强为济南市公用事业发展中心主任` below `张蕾为…`: each appointment is a paragraph of its own.
  ///
  /// So is each dismissal: `吕建国的济南市商务局调研员职务。`
  private func isListOfAppointments(_ paragraph: Paragraph, _ next: Int) -> Bool {
    let first = sheet.lines[paragraph.lines[0]].text
    let text = sheet.lines[next].text
    if Self.isPerson(first, before: "为") { return Self.isPerson(text, before: "为") }
    let last = sheet.lines[paragraph.lines[paragraph.lines.count - 1]].text
    return Self.isPerson(text, before: "的") && Self.isPerson(first, before: "的")
      && last.dropLast().ends(with: Self.post)
  }
  private static let post = Array("职务".unicodeScalars)

  /// A name of two to four characters and a word behind it.
  private static func isPerson(_ text: Scalars, before word: Unicode.Scalar) -> Bool {
    guard let verb = text.prefix(5).firstIndex(of: word), verb >= 2 else { return false }
    return text[..<verb].allSatisfy(\.isHan)
  }

  /// `邮编：250099`: a word and what it names, on a line by itself.
  private static func isLabelled(_ text: Scalars) -> Bool {
    guard text.count <= 60, let colon = text.prefix(8).firstIndex(of: "："), colon >= 2 else { return false }
    return text[..<colon].allSatisfy(\.isHan)
  }

  /// `本办法自…起施行`: a paragraph of its own at a document's end.
  static func isClosing(_ text: Scalars) -> Bool {
    guard text.first == "本", let verb = text.prefix(12).firstIndex(where: { $0 == "自" || $0 == "由" }) else {
      return false
    }
    return verb >= 3 && Genre.of(Array(text[1..<verb])) != nil
  }

  /// `（责任单位：市教育局）`: a note that belongs to the paragraph before it.
  static func isDutyNote(_ text: Scalars) -> Bool { text.first == "（" && duties.beginning(text, at: 1) != nil }
  private static let duties = Phrases("责任单位 牵头单位 责任部门 牵头部门 主管单位 责任领导 完成时限")

  func endsInNote(_ index: Int) -> Bool { sheet.lines[index].text.last == "）" }
}
