import Dispatch
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
  /// All cores write, each document where it lies: most of the time goes into memory that is touched for the first time.
  private static func letters(of texts: [DocumentText], at extents: [Extent], in alphabet: [UInt32]) -> [UInt32] {
    var table = [UInt32](repeating: 0, count: 0x11_0000)
    for (place, scalar) in alphabet.enumerated() { table[Int(scalar)] = UInt32(place) }
    let places = table
    return Array(unsafeUninitializedCapacity: extents.last?.end ?? 0) { row, count in
      count = row.count
      // Each document's own part of it is written by one thread.
      nonisolated(unsafe) let row = row
      DispatchQueue.concurrentPerform(iterations: texts.count) { ordinal in
        let extent = extents[ordinal]
        var next = extent.start
        for (part, limit) in zip(texts[ordinal].folded, [extent.titleEnd, extent.headingEnd, extent.end]) {
          for (place, scalar) in part.enumerated() { row.initializeElement(at: next + place, to: places[Int(scalar)]) }
          row[(next + part.count)..<limit].initialize(repeating: end)
          next = limit
        }
      }
    }
  }
}
