/// Divides the positions of a letter among grams until none but the longest has more than the limit.
struct HeavyTree: Sendable {
  let stream: TextStream
  let home: HomeTable
  let limit: Int

  /// The grams that begin with a letter, in order, a heavy one before those that it is divided among.
  func entries(of letter: UInt32, at positions: ArraySlice<UInt32>) -> [GramIndex.Entry] {
    var sorted = Array(positions)
    var entries = [GramIndex.Entry]()
    append([letter], 0..<sorted.count, of: &sorted, to: &entries)
    return entries
  }

  private func append(
    _ gram: [UInt32], _ range: Range<Int>, of positions: inout [UInt32], to entries: inout [GramIndex.Entry]
  ) {
    let isHeavy = range.count > limit
    let isLeaf = gram.last == TextStream.end || gram.count == GramIndex.longest || (gram.count > 1 && !isHeavy)
    guard !isLeaf else {
      entries.append(GramIndex.Entry(gram: gram, places: .positions(Array(positions[range]))))
      return
    }
    if isHeavy {
      entries.append(GramIndex.Entry(gram: gram, places: .documents(home.hits(at: positions[range]))))
    }
    sort(&positions, in: range, byLetterAt: gram.count)
    var start = range.lowerBound
    while start < range.upperBound {
      let letter = stream.letters[Int(positions[start]) + gram.count]
      var end = start
      while end < range.upperBound, stream.letters[Int(positions[end]) + gram.count] == letter { end += 1 }
      // Where a unit ends behind a heavy single character, the pair before that character tells.
      if letter != TextStream.end || gram.count > 1 || !isHeavy {
        append(gram + [letter], start..<end, of: &positions, to: &entries)
      }
      start = end
    }
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
