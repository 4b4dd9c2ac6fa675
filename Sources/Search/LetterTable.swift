/// The scalar values that a model knows, each with its place from 1 in the order in which they were met.
struct LetterTable: Sendable {
  /// How many are known.
  private(set) var count = 0
  /// 256 scalar values a page; most pages stay the empty one, so that a copy is cheap.
  private var pages: [[Int32]]

  /// No letters.
  init() { pages = Array(repeating: Array(repeating: 0, count: 256), count: 0x1100) }

  /// The place of a scalar value, 0 if it is not known.
  subscript(scalar: UInt32) -> Int32 { pages[Int(scalar >> 8)][Int(scalar & 255)] }

  /// Gives a scalar value the next place.
  mutating func append(_ scalar: UInt32) {
    count += 1
    pages[Int(scalar >> 8)][Int(scalar & 255)] = Int32(count)
  }
}
