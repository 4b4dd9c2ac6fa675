/// The folded text of all documents as one row of characters, each unit ended by `end`.
///
/// A position in it names a place in a document for good: documents that are added behind move nothing.
struct TextStream: Sendable {
  /// Where the parts of a document lie, as positions.
  struct Extent: Sendable {
    let start: Int
    /// The end of title and fields.
    let titleEnd: Int
    /// The end of headings.
    let headingEnd: Int
    let end: Int
  }

  /// What ends a unit; no character folds to it.
  static let end: UInt32 = 0

  /// The characters, as places in `alphabet`; 0 ends a unit.
  let letters: [UInt32]
  /// The scalar values that occur, ascending, the end mark first.
  let alphabet: [UInt32]
  /// Where each document lies.
  let extents: [Extent]

  /// The stream of these texts, in their order.
  init(_ texts: [DocumentText]) {
    var scalars = [UInt32]()
    scalars.reserveCapacity(texts.reduce(0) { $0 + $1.units.reduce(0) { $0 + $1.folded.count + 1 } })
    var extents = [Extent]()
    for text in texts {
      let start = scalars.count
      let ends = DocumentText.Part.allCases.map { part in
        for unit in text.units where unit.part == part {
          scalars.append(contentsOf: unit.folded)
          scalars.append(Self.end)
        }
        return scalars.count
      }
      extents.append(Extent(start: start, titleEnd: ends[0], headingEnd: ends[1], end: ends[2]))
    }
    self.extents = extents
    (letters, alphabet) = Self.ranked(scalars)
  }

  /// Replaces each scalar by its place among those that occur.
  private static func ranked(_ scalars: [UInt32]) -> ([UInt32], [UInt32]) {
    var places = [UInt32](repeating: 0, count: 0x11_0000)
    for scalar in scalars { places[Int(scalar)] = 1 }
    places[Int(end)] = 1
    var alphabet = [UInt32]()
    for scalar in places.indices where places[scalar] == 1 {
      places[scalar] = UInt32(alphabet.count)
      alphabet.append(UInt32(scalar))
    }
    return (scalars.map { places[Int($0)] }, alphabet)
  }
}
