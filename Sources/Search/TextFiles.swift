/// Writes the displayed text of a document, from which excerpts are cut: a file each, that hangs on no newer document.
///
/// `g(bits)`. The text is one row of characters, as `PredictiveCode` writes it after the words of
/// `Primer`: for each unit its part and anchor, `2p-1-2`, or nothing if they are those of
/// the unit before with the last number one higher, U+0001, its text, U+0002. It takes a third of what UTF-8
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

  /// The row of characters of some units.
  static func row(of units: [DocumentText.Display]) -> [UInt32] {
    var row = [UInt32]()
    row.reserveCapacity(units.reduce(0) { $0 + $1.text.utf8.count / 2 + 12 })
    var expected = ""
    for unit in units {
      let place = "\(unit.part.rawValue)\(unit.anchor)"
      if place != expected { row.append(contentsOf: place.unicodeScalars.lazy.map(\.value)) }
      expected = successor(of: place)
      row.append(marks[0])
      // Nothing legible is lost: a text has no business with the two marks.
      for scalar in unit.text.unicodeScalars {
        row.append(scalar.value == 1 || scalar.value == 2 ? 0x20 : scalar.value)
      }
      row.append(marks[1])
    }
    return row
  }

  /// A place with the number at its end one higher.
  private static func successor(of place: String) -> String {
    let digits = place.utf8.reversed().prefix { (0x30...0x39).contains($0) }.count
    guard (1...9).contains(digits), let number = Int(place.suffix(digits)) else { return "" }
    return place.dropLast(digits) + String(number + 1)
  }
}
