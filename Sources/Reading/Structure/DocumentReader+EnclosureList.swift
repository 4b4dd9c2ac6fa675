import Gazette

/// What a document says it encloses.
extension DocumentReader {
  /// `附件：1.…` with the lines that go on with it, each `2.…` a block of its own.
  mutating func readEnclosureList() {
    var lines = [index]
    index += 1
    while index < end, !roles.isBreak(index), goesOnWithList(index) {
      if sheet.marker(index) != nil {
        addListed(lines)
        lines = []
      }
      lines.append(index)
      index += 1
    }
    addListed(lines)
  }

  /// Whether a line is a further entry, or the rest of the one above it.
  private func goesOnWithList(_ index: Int) -> Bool {
    if let marker = sheet.marker(index) { return marker.kind == .digit && sheet.lines[index].text.count <= 60 }
    let text = sheet.lines[index].text
    guard sheet.tail(index - 1) == .open, text.count <= 40, sheet.tail(index) == .open || text.last == "）" else {
      return false
    }
    if text.first == "（" || sheet.columns[index - 1] > 0 && !sheet.isShort(index - 1, by: 46) { return true }
    let above = sheet.lines[index - 1]
    return above.width >= 130 && Genre.of(above.text) == nil && Genre.of(text) != nil
  }

  /// Takes the lines of one entry, and what it names.
  private mutating func addListed(_ lines: [Int]) {
    guard !lines.isEmpty else { return }
    add(.enclosureList, lines)
    let text = drafts[drafts.count - 1].text
    var start = text.firstIndex(of: "：").map { $0 < 8 ? $0 + 1 : 0 } ?? 0
    if let marker = Marker(at: start, of: text), marker.kind == .digit { start += marker.length }
    var name = text[start...]
    while let last = name.last, last == "。" || last == "；" { name = name.dropLast() }
    if name.first == "《", name.last == "》" { name = name.dropFirst().dropLast() }
    guard name.count >= 2 else { return }
    let title = Array(name)
    _ = place(Enclosure(title: title.string, kind: roles.expected.kind(of: title) ?? .annex))
    if roles.expected.kind(of: title) == nil { roles.expected.add(title) }
  }
}
