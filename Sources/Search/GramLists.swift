/// The lists of all grams that begin with one letter, in bits.
///
/// Of each list the first bit tells which follows. 0: how many positions (gamma), the positions (ascending, below the
/// length of the stream). 1: how many documents (gamma), the documents (ascending, below their number), the parameter of
/// their occurrences (5 bits), of each its occurrences less 1 (Rice); which of them have it in their title: how many plus 1
/// (gamma), their places in this list (ascending); which in their headings, the same.
struct GramLists: Sendable {
  /// The grams, in order: each with those that it gave positions up to, which a file keeps together.
  private var groups: [[[UInt32]]] = []
  /// Where in the bits the lists of each group end.
  private(set) var ends: [Int] = []
  /// The lists, one behind the other.
  let bits: BitRow

  /// The lists of these entries of a stream.
  init(_ groups: [[GramIndex.Entry]], of stream: TextStream) {
    var writer = BitWriter()
    for group in groups {
      self.groups.append(group.map { $0.gram.map { $0 == TextStream.end ? Self.endMark : stream.alphabet[Int($0)] } })
      for entry in group {
        switch entry.places {
        case .positions(let positions): Self.write(positions, below: stream.letters.count, to: &writer)
        case .documents(let hits): Self.write(hits, below: stream.extents.count, to: &writer)
        }
      }
      ends.append(writer.count)
    }
    bits = writer.finished()
  }

  /// The grams of some groups, in order.
  func grams(of range: Range<Int>) -> [[UInt32]] { groups[range].flatMap { $0 } }

  /// In place of the end of a unit; a blank, which no character folds to.
  static let endMark: UInt32 = 0x20

  private static func write(_ positions: [UInt32], below limit: Int, to writer: inout BitWriter) {
    writer.write(0, bits: 1)
    writer.writeGamma(UInt32(positions.count))
    writer.writeAscending(positions, in: 0..<UInt32(limit))
  }

  private static func write(_ hits: [HomeTable.Hit], below limit: Int, to writer: inout BitWriter) {
    writer.write(1, bits: 1)
    writer.writeGamma(UInt32(hits.count))
    writer.writeAscending(hits.map { UInt32($0.document) }, in: 0..<UInt32(limit))
    let further = hits.reduce(0) { $0 + $1.count - 1 }
    let usual = BitWriter.riceParameter(span: further, count: hits.count)
    writer.write(UInt32(usual), bits: 5)
    for hit in hits { writer.writeRice(UInt32(hit.count - 1), parameter: usual) }
    for part in [\HomeTable.Hit.inTitle, \.inHeading] {
      let places = hits.indices.filter { hits[$0][keyPath: part] }.map { UInt32($0) }
      writer.writeGamma(UInt32(places.count) + 1)
      writer.writeAscending(places, in: 0..<UInt32(hits.count))
    }
  }
}
