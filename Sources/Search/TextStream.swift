import Gazette

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
  let letters: [UInt32]
  /// The scalar values that occur, ascending, the end mark first.
  let alphabet: [UInt32]
  /// Where each document lies.
  let extents: [Extent]

  /// The stream of these texts.
  init(_ texts: [DocumentText]) {
    var end = 0
    extents = texts.map { text in
      let start = end
      let ends = text.folded.map { part in
        end += (part.count + Self.grain - 1) / Self.grain * Self.grain
        return end
      }
      return Extent(start: start, titleEnd: ends[0], headingEnd: ends[1], end: end)
    }
    alphabet = Self.alphabet(of: texts)
    letters = Self.letters(of: texts, at: extents, in: alphabet)
  }

  /// The scalar values of some texts, and the end mark.
  private static func alphabet(of texts: [DocumentText]) -> [UInt32] {
    let parts = stride(from: 0, to: texts.count, by: 64).map { texts[$0..<min($0 + 64, texts.count)] }
    let sets = concurrentMap(parts) { LetterSet(of: $0.flatMap(\.folded), below: 0x11_0000) }
    let ends = LetterSet(of: [[end]], below: 0x11_0000)
    return sets.reduce(into: ends) { $0.formUnion($1) }.letters
  }

  /// The texts, each scalar by its place in the alphabet.
  ///
  /// All cores spell, a few hundred documents at a time, so that the whole is never held twice.
  private static func letters(of texts: [DocumentText], at extents: [Extent], in alphabet: [UInt32]) -> [UInt32] {
    var table = [UInt32](repeating: 0, count: 0x11_0000)
    for (place, scalar) in alphabet.enumerated() { table[Int(scalar)] = UInt32(place) }
    let places = table
    var letters = [UInt32]()
    letters.reserveCapacity(extents.last?.end ?? 0)
    inBatches(Array(zip(texts, extents)), of: 256) { text, extent in
      var row = [UInt32](repeating: end, count: extent.end - extent.start)
      for (part, start) in zip(text.folded, [extent.start, extent.titleEnd, extent.headingEnd]) {
        let first = start - extent.start
        for (place, scalar) in part.enumerated() { row[first + place] = places[Int(scalar)] }
      }
      return row
    } take: {
      letters += $0
    }
    return letters
  }
}
