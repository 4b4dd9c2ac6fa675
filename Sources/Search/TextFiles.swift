/// Writes the displayed text of documents, from which excerpts are cut: a file each, that hangs on no other document.
///
/// `gazetteIndex("text/<id>", bits)`. The text is one row of characters: for each unit its part and anchor, `2p-1-2`,
/// U+0001, its text, U+0002. The bits hold how many characters occur (32 bits), how many are distinct (gamma, plus 1)
/// and the longest code (gamma); then, of each distinct character ascending, the step from the last (gamma) and by how
/// much its code is shorter than the longest (Rice 1); then the codes of all. A text of 5,000 characters takes half of
/// what UTF-8 takes, also where the server does not compress.
struct TextFiles {
  /// How often each scalar value occurs in the text at hand; all 0 between texts.
  private var counts = [Int](repeating: 0, count: 0x11_0000)
  /// The place of each scalar value among those that occur in the text at hand.
  private var places = [Int32](repeating: 0, count: 0x11_0000)

  private static let anchorEnd: UInt32 = 1
  private static let unitEnd: UInt32 = 2

  /// The file of a document's units.
  mutating func file(of units: [DocumentText.Display], id: String) -> IndexFile {
    var script = IndexScript(name: "text/\(id)")
    script.add(bits: encoded(Self.row(of: units)))
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

  private mutating func encoded(_ row: [UInt32]) -> [UInt8] {
    var distinct = [UInt32]()
    for scalar in row {
      if counts[Int(scalar)] == 0 { distinct.append(scalar) }
      counts[Int(scalar)] += 1
    }
    distinct.sort()
    let code = PrefixCode(counts: distinct.map { counts[Int($0)] })
    var bits = BitWriter()
    bits.write(UInt32(row.count), bits: 32)
    Self.write(distinct, code, to: &bits)
    for (place, scalar) in distinct.enumerated() {
      places[Int(scalar)] = Int32(place)
      counts[Int(scalar)] = 0
    }
    for scalar in row {
      let place = Int(places[Int(scalar)])
      bits.write(code.codes[place], bits: code.lengths[place])
    }
    return bits.finish()
  }

  private static func write(_ distinct: [UInt32], _ code: PrefixCode, to bits: inout BitWriter) {
    let longest = code.lengths.max() ?? 1
    bits.writeGamma(UInt32(distinct.count) + 1)
    bits.writeGamma(UInt32(longest))
    var last: UInt32 = 0
    for (place, scalar) in distinct.enumerated() {
      bits.writeGamma(scalar - last)
      bits.writeRice(UInt32(longest - code.lengths[place]), parameter: 1)
      last = scalar
    }
  }
}
