/// All positions of a text stream, sorted under the short strings (grams) that stand at them.
///
/// A gram that stands at more than `limit` places is heavy: it is answered from a list of documents, and its positions
/// are divided among the grams one character longer. So each position lies in exactly one list, under the shortest gram
/// of two characters or more that is not heavy; no list of positions is long, and a frequent string costs no more than
/// a bit or two for each document.
struct GramIndex: Sendable {
  /// More occurrences than these make a gram heavy.
  let limit: Int
  /// Grams are not made longer than this.
  let longest: Int
  private let stream: TextStream

  /// The index of a stream; a gram is heavy above `limit` occurrences.
  init(_ stream: TextStream, limit: Int, longest: Int = 8) {
    self.stream = stream
    self.limit = limit
    self.longest = longest
  }

  /// A gram with its places.
  struct Entry {
    /// The characters, as places in the alphabet; 0 at the end means the end of a unit.
    let gram: [UInt32]
    /// All its positions, ascending.
    let positions: ArraySlice<UInt32>
    /// Whether it is to be told by documents.
    let isHeavy: Bool
  }

  /// Hands over all entries in the order of their grams, a heavy gram before the grams that begin with it.
  func forEachEntry(_ body: (Entry) -> Void) {
    var (positions, starts) = byFirstLetter()
    for letter in 1..<max(1, stream.alphabet.count) {
      emit([UInt32(letter)], starts[letter]..<starts[letter + 1], of: &positions, to: body)
    }
  }

  private func emit(
    _ gram: [UInt32], _ range: Range<Int>, of positions: inout [UInt32], to body: (Entry) -> Void
  ) {
    let isHeavy = range.count > limit
    let isLeaf = gram.last == TextStream.end || gram.count == longest || (gram.count > 1 && !isHeavy)
    if isLeaf { return body(Entry(gram: gram, positions: positions[range], isHeavy: false)) }
    if isHeavy { body(Entry(gram: gram, positions: positions[range], isHeavy: true)) }
    sort(&positions, in: range, byLetterAt: gram.count)
    var start = range.lowerBound
    while start < range.upperBound {
      let letter = stream.letters[Int(positions[start]) + gram.count]
      var end = start
      while end < range.upperBound, stream.letters[Int(positions[end]) + gram.count] == letter { end += 1 }
      // Where a unit ends behind a heavy single character, the pair before that character tells.
      if letter != TextStream.end || gram.count > 1 || !isHeavy {
        emit(gram + [letter], start..<end, of: &positions, to: body)
      }
      start = end
    }
  }

  /// All positions but ends of units, by letter; and where each letter's begin.
  private func byFirstLetter() -> ([UInt32], [Int]) {
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
    return (positions, starts)
  }

  /// Sorts a range of positions by the letter at a distance behind each, keeping the order of those alike.
  private func sort(_ positions: inout [UInt32], in range: Range<Int>, byLetterAt distance: Int) {
    guard range.count > 1 else { return }
    let unsorted = Array(positions[range])
    guard range.count > 400 else {
      let keys = unsorted.map { UInt64(stream.letters[Int($0) + distance]) << 32 | UInt64($0) }.sorted()
      for (offset, key) in keys.enumerated() {
        positions[range.lowerBound + offset] = UInt32(truncatingIfNeeded: key)
      }
      return
    }
    var next = [Int](repeating: 0, count: stream.alphabet.count + 1)
    for position in unsorted { next[Int(stream.letters[Int(position) + distance]) + 1] += 1 }
    next[0] = range.lowerBound
    for letter in 1..<next.count { next[letter] += next[letter - 1] }
    for position in unsorted {
      let letter = Int(stream.letters[Int(position) + distance])
      positions[next[letter]] = position
      next[letter] += 1
    }
  }
}
