import Gazette

/// Finds where documents begin: by number and title, by the boundary that an 印发 line makes, by a title with its date, by
/// a title that the table of contents lists.
struct HeadFinder {
  private let sheet: Sheet
  private let listed: ListedTitles
  /// The 印发 line nearest above each line; -1 where none is.
  private let printed: [Int]
  private var heads = [Head]()
  /// What the open document says at its beginning, and up to which line it was taken.
  private var begun = (text: Scalars(), from: -1, to: 0)

  /// The heads of a sheet, in order, the heads of forwarded texts left out.
  static func heads(of sheet: Sheet, listed: ListedTitles) -> [Head] {
    var finder = HeadFinder(sheet: sheet, listed: listed)
    finder.find()
    return finder.heads
  }

  private init(sheet: Sheet, listed: ListedTitles) {
    self.sheet = sheet
    self.listed = listed
    var last = -1
    printed = sheet.kinds.enumerated().map { index, kind in
      defer { if case .printed = kind { last = index } }
      return last
    }
  }

  private var floor: Int { heads.last?.end ?? 0 }

  private mutating func find() {
    var index = 0
    while index < sheet.lines.count {
      if let head = head(at: index), head.title.lowerBound >= floor, !isForwarded(head) {
        heads.append(withRegistration(head))
        index = max(head.end, index + 1)
      } else {
        index += 1
      }
    }
  }

  /// A head whose number, or whose first title line, stands at an index.
  private func head(at index: Int) -> Head? {
    switch sheet.kinds[index] {
    case .number(let number): numbered(number, at: index)
    case .orderHead: order(at: index)
    default: unnumbered(at: index) ?? listed(at: index)
    }
  }

  // MARK: numbered heads

  private func numbered(_ number: DocumentNumber, at index: Int) -> Head? {
    if isCited(index) { return nil }
    if case .order = number.form {
      if let start = ruleStart(above: index) {
        return Head(title: start..<index, number: index, documentNumber: number)
      }
      return Head(title: index..<index + 1, number: index, documentNumber: number, isOrder: true)
    }
    guard let start = titleStart(above: index), !isRow(start..<index, number: index) else { return nil }
    return Head(title: start..<index, number: index, documentNumber: number)
  }

  /// Whether a number on a line by itself is that of an instrument named above it: `…的通知》⏎（济政办发〔2019〕29号）`.
  private func isCited(_ index: Int) -> Bool { index > 0 && sheet.lines[index - 1].text.last == "》" }

  /// Whether a number in brackets ends a wrapped row of a list: `六、…关于认真做好《⏎…法》宣传工作的通知⏎（济政办发〔1996〕31号）`
  private func isRow(_ title: Range<Int>, number: Int) -> Bool {
    guard sheet.lines[number].text.first == "（" else { return false }
    var depth = 0
    for scalar in sheet.lines[title].flatMap(\.text) {
      if scalar == "《" { depth += 1 }
      if scalar == "》" { depth -= 1 }
      if depth < 0 { return true }
    }
    return runsOn(title.lowerBound - 1)
  }

  /// Whether a line of running text fills its column, so that the next one goes on with it.
  private func runsOn(_ index: Int) -> Bool {
    guard index >= 0, sheet.columns[index] > 0, sheet.tail(index) == .open, !sheet.isShort(index) else { return false }
    switch sheet.kinds[index] {
    case .text, .marked: return true
    default: return false
    }
  }

  /// The first line of a title above an order's number, as some gazettes print it: `济南市海绵城市建设管理办法⏎济南市人民政府令第291号`
  private func ruleStart(above index: Int) -> Int? {
    var start = index
    while start > floor, index - start < 4, isTitleLine(start - 1) { start -= 1 }
    guard start < index, Genre.of(sheet.lines[start..<index].flatMap(\.text)) != nil else { return nil }
    if start == 0 { return start }
    switch sheet.kinds[start - 1] {
    case .date, .printed, .note, .registration: return start
    default: return nil
    }
  }

  private func order(at index: Int) -> Head? {
    guard index + 1 < sheet.lines.count, case .orderSequence(let sequence) = sheet.kinds[index + 1],
      let number = DocumentNumber(organCode: sheet.lines[index].text.string, form: .order, sequence: sequence)
    else { return nil }
    return Head(title: index..<index + 2, number: index + 1, documentNumber: number, isOrder: true)
  }

  /// The first line of the title that ends above an index: from the topmost organ over the words of the title.
  private func titleStart(above index: Int) -> Int? {
    var top = index
    while top > floor, index - top < 12, isTitleLine(top - 1) { top -= 1 }
    guard top < index else { return nil }
    let purposes = (top..<index).filter { Self.opening.standIn(sheet.lines[$0].text) }
    let about = purposes.first { Self.beginsWithOrgan(sheet.lines[$0].text) || ($0 > top && isOrgans($0 - 1)) }
    var start = about ?? (top..<index).first { isOrgans($0) } ?? purposes.first ?? index - 1
    start = topOrgan(above: start, from: top)
    let title = sheet.lines[start..<index].flatMap(\.text)
    return Genre.of(title) != nil || Self.opening.standIn(title) ? start : nil
  }

  /// The first of the organs' lines above a title's words; of rows that a list of names ends with, only the last line
  /// can be the title's.
  private func topOrgan(above start: Int, from top: Int) -> Int {
    var first = start
    while first > top, isOrgans(first - 1) { first -= 1 }
    guard first < start, first > floor, endsOpenText(first - 1) else { return first }
    return Self.beginsWithOrgan(sheet.lines[start].text) ? start : start - 1
  }

  /// Whether a line is running text, or a list's heading, that no mark ends.
  private func endsOpenText(_ index: Int) -> Bool {
    guard sheet.tail(index) == .open else { return false }
    switch sheet.kinds[index] {
    case .text, .marked: return true
    default: return false
    }
  }

  /// Words with which a title says what it is about.
  static let opening = Phrases("关于 印发 转发 批转 公布 任命 任免 免去 聘任 废止 修改 调整 表彰 表扬 延长 同意")

  private func isOrgans(_ index: Int) -> Bool {
    if case .organs = sheet.kinds[index] { return true }
    return false
  }

  /// Whether a line could be part of a title: short, without the end of a sentence, nothing else by itself.
  private func isTitleLine(_ index: Int) -> Bool {
    let line = sheet.lines[index]
    switch sheet.kinds[index] {
    case .organs: return true
    case .text: break
    case .marked(let marker):
      return marker.kind == .digit && line.width < 400 && sheet.tail(index) == .open && line.text.count > 12
    default: return false
    }
    guard line.text.count <= 120, line.width <= 900 else { return false }
    switch sheet.tail(index) {
    case .full: return line.text.last == "）"
    case .open: return true
    case .comma: return line.text.last == "、"
    default: return false
    }
  }

  /// Whether a text begins with an organ's name: `济南市人民政府关于…`
  static func beginsWithOrgan(_ text: Scalars) -> Bool { organPrefix(text) != nil }

  /// The organ's name with which a title begins, up to its first word of purpose.
  static func organPrefix(_ text: Scalars) -> Scalars? {
    guard let index = opening.firstIndex(in: text, upTo: 120), index >= 4 else { return nil }
    let lead = Array(text[..<index])
    let names = Organ.split(lead, gaps: [])
    return names.allSatisfy({ Organ.isName($0) }) || Organ.beginsWithName(lead) ? lead : nil
  }

  // MARK: heads without a number

  /// A title behind the end of a document, or with its date or addressee below it.
  private func unnumbered(at index: Int) -> Head? {
    guard index >= floor, isBoundary(index) || mayStandFree(index) else { return nil }
    var start = index
    if case .registration = sheet.kinds[index] { start = index + 1 }
    guard let end = titleEnd(from: start), !isNumbered(below: end) else { return nil }
    let isFree = !isBoundary(index)
    return !isFree || confirms(start..<end) ? Head(title: start..<end) : nil
  }

  /// A title that the table of contents lists, where a sentence, a date or a part of the issue ends above it.
  private func listed(at index: Int) -> Head? {
    guard index >= floor, index == 0 || endsText(index - 1) || sheet.lines[index].followsBlank,
      let end = listed.end(in: sheet, from: index), !isNumbered(below: end)
    else { return nil }
    return Head(title: index..<end)
  }

  /// Whether a number stands below a title, so that it is a numbered one.
  private func isNumbered(below end: Int) -> Bool {
    guard end < sheet.lines.count else { return false }
    switch sheet.kinds[end] {
    case .number: return true
    case .orderSequence: return !AnnouncementNumber.mayFollow(sheet.lines[end - 1].text)
    default: return false
    }
  }

  /// Whether a text may end with a line.
  private func endsText(_ index: Int) -> Bool {
    switch sheet.kinds[index] {
    case .date, .note, .enclosureList, .printed: true
    default: sheet.tail(index) == .full
    }
  }

  /// Whether a document must have ended before a line: it is the first, or an 印发 line and its notes stand before it.
  private func isBoundary(_ index: Int) -> Bool {
    var before = index - 1
    while before >= floor, before > index - 8 {
      switch sheet.kinds[before] {
      case .printed: return true
      case .note, .enclosureList, .registration: before -= 1
      default: return false
      }
    }
    return before < 0
  }

  /// Whether a title could begin in the open: it begins with an organ, behind the end of a sentence or a date.
  private func mayStandFree(_ index: Int) -> Bool {
    let text = sheet.lines[index].text
    guard text.count <= 80, index > 0, sheet.tail(index) != .full, endsText(index - 1) else { return false }
    return isOrgans(index) || Self.beginsWithOrgan(text) || Self.standalone.contains(text) || Self.isChronicle(text)
      || AnnouncementNumber.announcer(of: text) != nil
  }

  /// Whether what stands around a title shows that it is one: a date or an addressee below it, or, above a 公告 or
  /// 通告, which goes to nobody by name, the date of the document before.
  private func confirms(_ title: Range<Int>) -> Bool {
    let end = title.upperBound
    let last = sheet.lines[end - 1].text
    if Self.standalone.contains(last) || Self.isChronicle(last) { return true }
    if AnnouncementNumber.mayFollow(last), case .date = sheet.kinds[title.lowerBound - 1] { return true }
    guard end < sheet.lines.count else { return false }
    switch sheet.kinds[end] {
    case .date, .announcementNumber: return true
    default: return sheet.tail(end) == .colon && sheet.lines[end].text.count <= 120
    }
  }

  /// Titles of one word, which need nothing below them.
  private static let standalone = Set(Phrases("更正 更正启事 更正说明 更正公告 勘误 启事").words)

  /// `济南市大事记（2013年1月）`, which stands by itself.
  private static func isChronicle(_ text: Scalars) -> Bool {
    guard text.count <= 30, text.count > chronicle.count else { return false }
    let end = text.last == "）" ? text.lastIndex(of: "（") ?? text.count : text.count
    return Array(text[..<end]).ends(with: chronicle)
  }
  private static let chronicle = Array("大事记".unicodeScalars)

  /// The line behind a title that begins at a line; nil if there is none.
  private func titleEnd(from start: Int) -> Int? {
    if Self.isChronicle(sheet.lines[start].text) { return start + 1 }
    var end = start
    var title = Scalars()
    while end < sheet.lines.count, end - start < 8, isTitleLine(end), sheet.lines[end].indent < 2 || end == start {
      let line = sheet.lines[end].text
      if end > start, Genre.of(title) != nil, !Self.goesOn(line) { break }
      if line.begins(with: ["—", "—"]) { break }
      title += line
      end += 1
    }
    while end > start, Genre.of(title) == nil {
      end -= 1
      title.removeLast(min(title.count, sheet.lines[end].text.count))
    }
    return end > start && (title.count >= 4 || Self.standalone.contains(title)) ? end : nil
  }

  /// Whether a line goes on with a title that could have ended: `（试行）`, `的通知`.
  static func goesOn(_ text: Scalars) -> Bool {
    if text.first == "（" || text.first == "的" { return true }
    return text.count <= 20 && Genre.of(text) != nil && !beginsWithOrgan(text) && !text.contains("，")
  }

  // MARK: forwarded texts

  /// Whether a head opens a text that the open document forwards: named there by number or title, no 印发 line between.
  private mutating func isForwarded(_ head: Head) -> Bool {
    guard let open = heads.last else { return false }
    let title = sheet.lines[head.title].flatMap(\.text)
    if open.isOrder, head.documentNumber == nil, isRuleOfOrder(head, open) { return true }
    let isClosed = printed[head.start] >= open.end
    if isClosed && (head.documentNumber != nil || Self.beginsWithOrgan(title)) { return false }
    takeBeginning(of: open, to: head.start)
    let before = begun.text
    if let number = head.documentNumber, number != open.documentNumber,
      before.first(Array(number.description.unicodeScalars)) != nil
    {
      return true
    }
    guard title.count >= 8, !head.isOrder else { return false }
    let isNamed = before.first(["《"] + title + ["》"]) != nil
    return isNamed || head.documentNumber == nil && !Self.beginsWithOrgan(title) && before.first(title) != nil
  }

  /// The rule that an order brings: the first title behind the order's date.
  private func isRuleOfOrder(_ head: Head, _ open: Head) -> Bool {
    guard head.start > open.end, head.start - open.end <= 12, case .date = sheet.kinds[head.start - 1] else {
      return false
    }
    return (open.end..<head.start).count { index in
      if case .date = sheet.kinds[index] { return true }
      return false
    } == 1
  }

  /// Takes the first 20,000 characters of a document, up to a line; each line is taken once.
  private mutating func takeBeginning(of open: Head, to end: Int) {
    if begun.from != open.start { begun = ([], open.start, open.start) }
    while begun.to < end, begun.text.count <= 20_000 {
      begun.text += sheet.lines[begun.to].text
      begun.to += 1
    }
  }

  private func withRegistration(_ head: Head) -> Head {
    var head = head
    let above = head.title.lowerBound - 1
    if above >= floor, case .registration = sheet.kinds[above] { head.registration = above }
    return head
  }
}
