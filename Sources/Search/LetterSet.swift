/// A set of letters of a stream, which tells at once whether one is in it.
struct LetterSet: Sendable {
  private var words: [UInt64]

  /// No letters, and room for those below a limit.
  init(below limit: Int) { words = Array(repeating: 0, count: limit / 64 + 1) }

  /// The letters of some rows, all below a limit.
  init(of rows: [[UInt32]], below limit: Int) {
    self.init(below: limit)
    for row in rows { for letter in row { insert(letter) } }
  }

  /// Those in it, ascending.
  var letters: [UInt32] {
    words.indices.flatMap { word in
      (0..<64).lazy.filter { words[word] >> UInt64($0) & 1 == 1 }.map { UInt32(word * 64 + $0) }
    }
  }

  /// Takes a letter in.
  mutating func insert(_ letter: UInt32) { words[Int(letter / 64)] |= 1 << UInt64(letter % 64) }

  /// Takes in those of another set with the same limit.
  mutating func formUnion(_ other: LetterSet) {
    for word in words.indices { words[word] |= other.words[word] }
  }

  /// Whether a letter is in it.
  func contains(_ letter: UInt32) -> Bool { words[Int(letter / 64)] >> UInt64(letter % 64) & 1 == 1 }
}
