/// Heads without a number, told by what stands around a title: the boundary that an 印发 line makes, a date or an addressee
/// below it, an entry of the table of contents.
struct UnnumberedHeads {
  private let sheet: Sheet
  private let titles: TitleLines
  private let listed: ListedTitles

  init(_ sheet: Sheet, listed: ListedTitles) {
    self.sheet = sheet
    self.listed = listed
    titles = TitleLines(sheet: sheet)
  }

  /// The head whose first line stands at an index, at or below a floor.
  func head(at index: Int, floor: Int) -> Head? {
    index < floor ? nil : worded(at: index, floor: floor) ?? listed(at: index)
  }

  /// A title behind the end of a document, or with its date or addressee below it.
  private func worded(at index: Int, floor: Int) -> Head? {
    let isBoundary = isBoundary(index, floor: floor)
    guard isBoundary || mayStandFree(index) else { return nil }
    var start = index
    if case .registration = sheet.kinds[index] { start = index + 1 }
    guard let end = titles.end(from: start), !titles.isNumbered(below: end) else { return nil }
    return isBoundary || confirms(start..<end) ? Head(title: start..<end) : nil
  }

  /// A title that the table of contents lists, where a sentence, a date or a part of the issue ends above it.
  private func listed(at index: Int) -> Head? {
    guard index == 0 || endsText(index - 1) || sheet.lines[index].followsBlank,
      let end = listed.end(in: sheet, from: index), !titles.isNumbered(below: end)
    else { return nil }
    return Head(title: index..<end)
  }

  /// Whether a text may end with a line.
  private func endsText(_ index: Int) -> Bool {
    switch sheet.kinds[index] {
    case .date, .note, .enclosureList, .printed: true
    default: sheet.tail(index) == .full
    }
  }

  /// Whether a document must have ended before a line: it is the first, or an 印发 line and its notes stand before it.
  private func isBoundary(_ index: Int, floor: Int) -> Bool {
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
    return sheet.isOrgans(index) || TitleWording.beginsWithOrgan(text) || TitleWording.standalone.contains(text)
      || TellingTitle.end(in: sheet, from: index) != nil || AnnouncementNumber.announcer(of: text) != nil
  }

  /// Whether what stands around a title shows that it is one: a date or an addressee below it, or, above a 公告 or
  /// 通告, which goes to nobody by name, the date of the document before.
  private func confirms(_ title: Range<Int>) -> Bool {
    let end = title.upperBound
    let last = sheet.lines[end - 1].text
    if TitleWording.standalone.contains(last) || TellingTitle.matches(sheet.lines[title].flatMap(\.text)) {
      return true
    }
    if AnnouncementNumber.mayFollow(last), sheet.isDate(title.lowerBound - 1) { return true }
    guard end < sheet.lines.count else { return false }
    switch sheet.kinds[end] {
    case .date, .announcementNumber: return true
    case .orderSequence: return AnnouncementNumber.announcer(of: last) != nil
    default: return sheet.tail(end) == .colon && sheet.lines[end].text.count <= 120
    }
  }
}
