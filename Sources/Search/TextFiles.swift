/// Writes the displayed text of a document, from which excerpts are cut: a file each, that hangs on no newer document.
///
/// `gazetteIndex(bits)`. The text is one row of characters, as `PredictiveCode` writes it after the words of
/// `Primer`: for each unit its part and anchor, `2p-1-2`, U+0001, its text, U+0002. It takes a third of what UTF-8
/// takes, also where the server does not compress.
struct TextFiles: Sendable {
  /// What the texts have in common.
  let primer: Primer

  /// What ends an anchor, and what a unit.
  static let marks: [UInt32] = [1, 2]

  /// The file of a document's units.
  func file(of units: [DocumentText.Display], id: String) -> IndexFile {
    var script = IndexScript()
    var model = primer.model
    script.add(model.encode(Self.row(of: units)))
    return IndexFile(name: "index/text/\(id).js", bytes: script.finished())
  }

  private static func row(of units: [DocumentText.Display]) -> [UInt32] {
    var row = [UInt32]()
    row.reserveCapacity(units.reduce(0) { $0 + $1.text.utf8.count / 2 + 12 })
    for unit in units {
      row.append(contentsOf: "\(unit.part.rawValue)\(unit.anchor)".unicodeScalars.lazy.map(\.value))
      row.append(marks[0])
      // Nothing legible is lost: a text has no business with these two.
      row.append(contentsOf: unit.text.unicodeScalars.lazy.map { marks.contains($0.value) ? 0x20 : $0.value })
      row.append(marks[1])
    }
    return row
  }
}
