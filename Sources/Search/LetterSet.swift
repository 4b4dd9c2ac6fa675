/// A set of letters of a stream, which tells at once whether one is in it.
struct LetterSet: Sendable {
  private var words: [UInt64]

  /// No letters, and room for those below a limit.
  init(below limit: Int) { words = Array(repeating: 0, count: limit / 64 + 1) }

  /// Takes a letter in.
  mutating func insert(_ letter: UInt32) { words[Int(letter / 64)] |= 1 << UInt64(letter % 64) }

  /// Whether a letter is in it.
  func contains(_ letter: UInt32) -> Bool { words[Int(letter / 64)] >> UInt64(letter % 64) & 1 == 1 }
}
