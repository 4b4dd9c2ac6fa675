import Gazette

/// A 目录 of what a document encloses, printed into its text.
extension DocumentReader {
  /// An inner 目录: its lines to the first that is a sentence, or that stands in it already and so begins the text.
  mutating func readContents() {
    var seen = Set<Scalars>()
    repeat {
      add(.contents, [index])
      index += 1
    } while index < end && isContents(index) && seen.insert(Self.withoutPage(sheet.lines[index].text)).inserted
  }

  private func isContents(_ index: Int) -> Bool {
    if case .glossaryHead = sheet.kinds[index] { return true }
    guard !roles.isBreak(index), sheet.tail(index) == .open, sheet.lines[index].text.count <= 60 else { return false }
    return !beginsText(index)
  }

  /// Whether a line is none of an inner 目录 whose entries have numbers: it has none, nor a page, nor does it end the
  /// entry that fills the line above.
  private func beginsText(_ index: Int) -> Bool {
    let above = sheet.lines[index - 1]
    guard Marker(of: above.text) != nil, sheet.marker(index) == nil, !sheet.lines[index].text.begins(with: Self.annex),
      ContentsTable.pageReference(sheet.lines[index]) == nil
    else { return false }
    return sheet.lines[index].width >= above.width || sheet.isShort(index - 1, by: 34)
  }
  private static let annex = Array("附".unicodeScalars)

  /// An entry without its dots and page.
  private static func withoutPage(_ text: Scalars) -> Scalars {
    var text = text
    while let last = text.last, last.isDigit || filling.contains(last) { text.removeLast() }
    return text
  }
  private static let filling = Set(".…·。（）-—".unicodeScalars)
}
