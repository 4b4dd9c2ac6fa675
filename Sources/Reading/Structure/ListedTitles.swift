/// The titles that the table of contents lists without a number: such a line of an issue begins a document, however it
/// is worded.
///
/// Sample: `《济南市公共数据管理办法》解读 38`, `2022年10月大事记 40`
struct ListedTitles {
  /// The letters and digits of each title, by its first two.
  private var titles: [Scalars: [Scalars]] = [:]

  /// The titles of some entries.
  init(_ contents: [ContentsTable.Entry] = []) {
    for entry in contents where entry.number == nil {
      let title = Self.bare(entry.title)
      if title.count >= 4 { titles[Array(title.prefix(2)), default: []].append(title) }
    }
  }

  /// The line behind the title that begins at a line of a sheet and takes whole lines, six at the most.
  func end(in sheet: Sheet, from start: Int) -> Int? {
    guard !titles.isEmpty, sheet.lines[start].text.count <= 120 else { return nil }
    var words = Self.bare(sheet.lines[start].text)
    guard let candidates = titles[Array(words.prefix(2))] else { return nil }
    for end in start + 1...min(start + 6, sheet.lines.count) {
      if candidates.contains(words) { return end }
      guard end < sheet.lines.count, candidates.contains(where: { $0.count > words.count }) else { return nil }
      words += Self.bare(sheet.lines[end].text)
    }
    return nil
  }

  /// Tables print marks otherwise than titles do.
  private static func bare(_ text: Scalars) -> Scalars { text.filter { $0.isHan || $0.isAlphanumeric } }
}
