/// The folded text of all documents as one row of characters, each unit ended by `end`.
///
/// A position in it names a place in a document for good: documents that are added behind move nothing. Each part of a
/// document is filled up with ends to a multiple of `grain`, which makes the row a fiftieth longer, a position in a list
/// a fortieth of a bit, and the catalogue of where the parts lie half as long.
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
  /// What the length of a part is a multiple of.
  static let grain = 64

  /// The characters, as places in `alphabet`; 0 ends a unit.
  private(set) var letters: [UInt32] = []
  /// The scalar values that occur, ascending, the end mark first.
  private(set) var alphabet: [UInt32] = []
  /// Where each document lies.
  private(set) var extents: [Extent] = []

  /// The stream of these texts.
  init(_ texts: [DocumentText]) {
    letters.reserveCapacity(texts.reduce(0) { $0 + $1.folded.joined().count + 3 * Self.grain })
    for text in texts { append(text) }
    rank()
  }

  private mutating func append(_ text: DocumentText) {
    let start = letters.count
    let ends = text.folded.map { part in
      letters.append(contentsOf: part)
      while letters.count % Self.grain > 0 { letters.append(Self.end) }
      return letters.count
    }
    extents.append(Extent(start: start, titleEnd: ends[0], headingEnd: ends[1], end: ends[2]))
  }

  /// Replaces each scalar by its place among those that occur.
  private mutating func rank() {
    var places = [UInt32](repeating: 0, count: 0x11_0000)
    for scalar in letters { places[Int(scalar)] = 1 }
    places[Int(Self.end)] = 1
    for scalar in places.indices where places[scalar] == 1 {
      places[scalar] = UInt32(alphabet.count)
      alphabet.append(UInt32(scalar))
    }
    for index in letters.indices { letters[index] = places[Int(letters[index])] }
  }
}
