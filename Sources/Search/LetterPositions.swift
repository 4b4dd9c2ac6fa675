/// All positions of a stream but ends of units, by the letter that stands at them.
struct LetterPositions: Sendable {
  private let positions: [UInt32]
  /// By letter, where its positions begin; and where the last one's end.
  private let starts: [Int]

  /// The positions of a stream.
  init(_ stream: TextStream) {
    var starts = [Int](repeating: 0, count: stream.alphabet.count + 1)
    for letter in stream.letters { starts[Int(letter) + 1] += 1 }
    starts[1] = 0
    for letter in 1..<starts.count { starts[letter] += starts[letter - 1] }
    var positions = [UInt32](repeating: 0, count: starts[starts.count - 1])
    var next = starts
    for (position, letter) in stream.letters.enumerated() where letter != TextStream.end {
      positions[next[Int(letter)]] = UInt32(position)
      next[Int(letter)] += 1
    }
    self.positions = positions
    self.starts = starts
  }

  /// The positions of a letter, ascending.
  subscript(letter: Int) -> ArraySlice<UInt32> { positions[starts[letter]..<starts[letter + 1]] }
}
