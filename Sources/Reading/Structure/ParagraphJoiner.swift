/// Joins lines to whole paragraphs, across hard wraps, columns and pages, and never across a real break.
///
/// A number at a line's head begins a paragraph unless it is a false start; a line without a number goes on with the one
/// before as its width and its last mark say, in the way of the raw style around it.
struct ParagraphJoiner {
  private let sheet: Sheet
  private var numbering = Numbering()
  /// Whether the last paragraph of each kind of number had its text run in behind its heading.
  private var runsIn = [Bool](repeating: false, count: Marker.Kind.circled.rawValue + 1)
  private var isInArticle = false

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
  private mutating func note(_ paragraph: Paragraph) {
    guard let marker = paragraph.marker else { return }
    if marker.kind <= .article { isInArticle = marker.kind == .article }
    let text = paragraph.lines.prefix(4).flatMap { sheet.lines[$0].text }
    let stop = text.firstIndex { $0 == "。" || $0 == "：" }
    runsIn[marker.kind.rawValue] = stop.map { $0 < 60 && $0 + 1 < text.count } ?? false
  }

  /// The number with which a paragraph begins.
  private func startingMarker(_ index: Int) -> Marker? {
    guard let marker = sheet.marker(index), !Self.isReference(marker, sheet.lines[index]) else { return nil }
    return marker
  }

  /// `第十二条规定的`, `第三章第二节`: a part of a text named, not begun.
  private static func isReference(_ marker: Marker, _ line: Line) -> Bool {
    guard marker.kind <= .article, marker.length < line.text.count else { return false }
    if line.gaps.contains(where: { $0.offset == marker.length }) { return false }
    let next = line.text[marker.length]
    return referring.contains(next)
  }
  private static let referring = Set("规第、，。的和至所之中或及与）》".unicodeScalars)

  private func goesOn(_ paragraph: Paragraph, _ balance: Balance, to next: Int) -> Bool {
    let last = paragraph.lines[paragraph.lines.count - 1]
    let tail = sheet.tail(last)
    if let marker = startingMarker(next), begins(marker, at: next, behind: last, tail, paragraph) { return false }
    if tail == .full, Self.isClosing(sheet.lines[next].text) { return false }
    // `——产业实力持续壮大。…`: a point of a list.
    if tail != .open, tail != .comma, sheet.lines[next].text.begins(with: ["—", "—"]) { return false }
    if Self.isDutyNote(sheet.lines[next].text), tail == .full, !endsInNote(last) { return true }
    if sheet.lines[next].indent >= 2, tail != .comma { return false }
    if balance.isOpen, tail != .full { return true }
    return sheet.columns[last] > 0
      ? wrappedGoesOn(paragraph, last, tail, to: next) : wholeGoesOn(paragraph, last, tail, to: next)
  }

  /// `本办法自…起施行`: a paragraph of its own at a document's end.
  private static func isClosing(_ text: Scalars) -> Bool {
    guard text.first == "本", let verb = text.prefix(12).firstIndex(where: { $0 == "自" || $0 == "由" }) else {
      return false
    }
    return verb >= 3 && Genre.of(Array(text[1..<verb])) != nil
  }

  /// `（责任单位：市教育局）`: a note that belongs to the paragraph before it.
  private static func isDutyNote(_ text: Scalars) -> Bool { text.first == "（" && duties.beginning(text, at: 1) != nil }
  private static let duties = Phrases("责任单位 牵头单位 责任部门 牵头部门 主管单位 责任领导 完成时限")

  private func endsInNote(_ index: Int) -> Bool { sheet.lines[index].text.last == "）" }

  // MARK: numbers

  /// Whether a number at a line's head begins a paragraph there.
  private func begins(_ marker: Marker, at next: Int, behind last: Int, _ tail: Sheet.Tail, _ paragraph: Paragraph)
    -> Bool
  {
    let follows = numbering.follows(marker)
    switch tail {
    case .full: return follows || !isDecimal(marker, next)
    case .semicolon, .colon: return follows || !isDecimal(marker, next)
    // A comma before the next number is the OCR's, unless a narrow column cut the line there.
    case .comma: return follows && sheet.columns[last] == 0 && !isDecimal(marker, next)
    case .open: break
    }
    if isDecimal(marker, next) && !follows || isSpan(marker, next) || continuesOrdinal(last) { return false }
    if Marker(at: marker.length, of: sheet.lines[next].text) != nil { return false }
    if endsInDigit(last), sheet.lines[next].text[0].isDigit { return false }
    if sheet.columns[last] > 0, !sheet.isShort(last) {
      if marker.value == 1, let above = paragraph.marker, above.kind < marker.kind { return isHeadingLike(paragraph) }
      return follows
    }
    return follows || isHeadingLike(paragraph)
      || marker.value == 1 && (isTitleLike(paragraph) || isWrappedHeading(paragraph))
  }

  /// `２．５个`: what looks like a number with its dot is a decimal.
  private func isDecimal(_ marker: Marker, _ index: Int) -> Bool {
    let text = sheet.lines[index].text
    return marker.kind == .digit && marker.length < text.count && text[marker.length].isDigit
  }

  /// A number cut at the line's end: `超3⏎1.4亿元`.
  private func endsInDigit(_ index: Int) -> Bool { sheet.lines[index].text.last?.isDigit ?? false }

  /// `二、三产业`, `一、二名`: neighbouring numbers named together.
  private func isSpan(_ marker: Marker, _ index: Int) -> Bool {
    guard marker.kind == .han, let second = Marker.numeral(in: sheet.lines[index].text, at: marker.length) else {
      return false
    }
    return second == marker.value + 1
  }

  /// A heading over two or three lines.
  private func isWrappedHeading(_ paragraph: Paragraph) -> Bool {
    guard paragraph.marker != nil, paragraph.lines.count <= 3 else { return false }
    let text = paragraph.lines.flatMap { sheet.lines[$0].text }
    return text.count <= 60 && !text.contains { $0 == "。" || $0 == "；" }
  }

  /// A short line by itself, as above a list.
  private func isTitleLike(_ paragraph: Paragraph) -> Bool {
    paragraph.lines.count == 1 && sheet.lines[paragraph.lines[0]].text.count <= 40
  }

  /// `倒数第` before `一、二名`.
  private func continuesOrdinal(_ index: Int) -> Bool { sheet.lines[index].text.last == "第" }

  // MARK: hard-wrapped lines

  private func wrappedGoesOn(_ paragraph: Paragraph, _ last: Int, _ tail: Sheet.Tail, to next: Int) -> Bool {
    switch tail {
    case .comma: return true
    case .open:
      if sheet.isShort(last, by: 46), !isTailOf(paragraph, last) { return false }
      return !isHeadingLike(paragraph) || itsLikeRunIn(paragraph) || headingGoesOn(last, to: next)
    case .full, .semicolon, .colon:
      // The first line of an indented paragraph is full when two characters short.
      let isFirst = paragraph.lines.count == 1
      if isFirst, itsLikeRunIn(paragraph), !sheet.isShort(last, by: 60) { return !beginsParagraph(next) }
      if sheet.isShort(last, by: isFirst ? 30 : 18) { return false }
      if isFirst, sheet.isShort(last), sheet.isShort(next) { return false }
      return !beginsParagraph(next)
    }
  }

  /// Whether a numbered line that could be a heading, full or nearly so, goes on in the next line.
  ///
  /// A paragraph below a heading begins with a line two characters short; what goes on is full, or ends at once.
  private func headingGoesOn(_ last: Int, to next: Int) -> Bool {
    guard sheet.isShort(last, by: 14) else { return true }
    let isFirstLine = beginsParagraph(next) && !sheet.isShort(next, by: 34)
    return !isFirstLine
  }

  /// A line cut short in the middle of its sentence, the paragraph being under way.
  private func isTailOf(_ paragraph: Paragraph, _ last: Int) -> Bool {
    paragraph.lines.count > 1 && sheet.lines[last].width > 60 && !sheet.isShort(paragraph.lines[0])
  }

  private static let openers = Set("（《〈“‘〔\"".unicodeScalars)

  /// Whether a full line is two characters narrower than its column: the first of an indented paragraph.
  private func beginsParagraph(_ index: Int) -> Bool {
    let line = sheet.lines[index]
    guard sheet.tail(index) == .open || sheet.tail(index) == .comma else { return false }
    guard line.width <= sheet.columns[index] - 14 else { return false }
    // What cannot be cut, or may not end a line, was carried over: the line is short for its sake.
    guard index + 1 < sheet.lines.count, let carried = sheet.lines[index + 1].text.first else { return true }
    return !carried.isAlphanumeric && !Self.openers.contains(carried)
  }

  // MARK: lines that are mostly whole paragraphs

  private func wholeGoesOn(_ paragraph: Paragraph, _ last: Int, _ tail: Sheet.Tail, to next: Int) -> Bool {
    switch tail {
    case .comma: return true
    // A long sentence was cut at a column's end; a short one is an item of a list without numbers.
    case .semicolon: return sheet.lines[last].text.count > 80
    case .full, .colon: return isHeadingAlone(paragraph) && sheet.lines[next].text.first != "本"
    case .open: break
    }
    let line = sheet.lines[next]
    if isHeadingLike(paragraph) {
      if sheet.tail(next) == .semicolon || isCut(paragraph, before: line.text) { return true }
      guard line.width <= 180, sheet.lines[last].width >= 120 else { return false }
      return !endsParagraphLine(next) || sheet.lines[last].text.contains("，")
    }
    if paragraph.lines.count == 1, paragraph.marker == nil, sheet.lines[last].width <= 120, line.width > 250 {
      return false
    }
    return true
  }

  /// `（二）扩大社区养老服务设施供给。` alone on its line, the one before it of its kind having its text run in.
  private func isHeadingAlone(_ paragraph: Paragraph) -> Bool {
    guard paragraph.lines.count == 1, let marker = paragraph.marker, marker.kind > .article,
      runsIn[marker.kind.rawValue], marker.value > 1
    else { return false }
    let text = sheet.lines[paragraph.lines[0]].text
    return text.count <= 30 && text.firstIndex { $0 == "。" || $0 == "：" } == text.count - 1
  }

  /// Whether the paragraph before of the same numbering had its text run in behind its heading.
  private func itsLikeRunIn(_ paragraph: Paragraph) -> Bool {
    guard let marker = paragraph.marker, marker.value > 1 else { return false }
    return runsIn[marker.kind.rawValue]
  }

  /// Whether a heading was cut at a column's end: it stands in an article, its like run in, or the next line ends its
  /// sentence at once (`…购买高校科技⏎成果。驻济高校…`).
  private func isCut(_ paragraph: Paragraph, before next: Scalars) -> Bool {
    guard let marker = paragraph.marker, marker.kind > .article else { return false }
    if isInArticle && marker.kind == .bracketedHan { return true }
    if let stop = next.prefix(10).firstIndex(of: "。"), stop + 1 < next.count { return true }
    if itsLikeRunIn(paragraph) && next.contains("。") && next.count > 25 { return true }
    let text = sheet.lines[paragraph.lines[0]].text
    return text.count >= 26 && text.contains("，") && next.contains("。")
  }

  private func endsParagraphLine(_ index: Int) -> Bool {
    sheet.tail(index) == .full || sheet.tail(index) == .colon
  }

  /// A numbered line that is a title by itself: short, with no end of a sentence in it.
  private func isHeadingLike(_ paragraph: Paragraph) -> Bool {
    guard paragraph.lines.count == 1, let marker = paragraph.marker, marker.kind != .article else { return false }
    let text = sheet.lines[paragraph.lines[0]].text
    return text.count <= 45 && !text.contains { $0 == "。" || $0 == "；" }
  }
}

/// Which brackets and quotation marks of a paragraph are still open.
struct Balance {
  private var depth = 0
  private var count = 0

  /// Whether a bracket is open and closes, as far as one may hope, in the next lines.
  var isOpen: Bool { depth > 0 && count < 3000 }

  /// Reads on.
  mutating func read(_ text: Scalars) {
    for scalar in text {
      switch scalar {
      case "（", "《", "“": depth += 1
      case "）", "》", "”": depth = max(0, depth - 1)
      default: break
      }
    }
    count += text.count
  }
}
