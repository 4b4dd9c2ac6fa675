/// Writes the displayed text of documents, from which excerpts are cut: a file each, that hangs on no other document.
///
/// `gazetteIndex("text/<id>", bits)`. The text is one row of characters, as `PredictiveCode` writes it: for each unit its
/// part and anchor, `2p-1-2`, U+0001, its text, U+0002. A text of 5,000 characters takes two fifths of what UTF-8 takes,
/// also where the server does not compress.
struct TextFiles {
  private var places = PredictiveCode.Places()

  private static let anchorEnd: UInt32 = 1
  private static let unitEnd: UInt32 = 2

  /// The file of a document's units.
  mutating func file(of units: [DocumentText.Display], id: String) -> IndexFile {
    var script = IndexScript(name: "text/\(id)")
    script.add(bits: PredictiveCode.encoded(Self.row(of: units), places: &places))
    return IndexFile(name: "index/text/\(id).js", bytes: script.finished())
  }

  private static func row(of units: [DocumentText.Display]) -> [UInt32] {
    var row = [UInt32]()
    row.reserveCapacity(units.reduce(0) { $0 + $1.text.utf8.count / 2 + 12 })
    for unit in units {
      row.append(contentsOf: "\(unit.part.rawValue)\(unit.anchor)".unicodeScalars.lazy.map(\.value))
      row.append(anchorEnd)
      // Nothing legible is lost: a text has no business with these two.
      row.append(contentsOf: unit.text.unicodeScalars.lazy.map { $0.value == 1 || $0.value == 2 ? 0x20 : $0.value })
      row.append(unitEnd)
    }
    return row
  }
}
