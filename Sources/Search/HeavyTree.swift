/// Divides the positions of a letter among grams until none but the longest has more than the limit.
struct HeavyTree: Sendable {
  let stream: TextStream
  let home: HomeTable
  let limit: Int

  /// The grams that begin with a letter, in order, a heavy one before those that it is divided among.
  func entries(of letter: UInt32, at positions: ArraySlice<UInt32>) -> [GramIndex.Entry] {
    var entries = [GramIndex.Entry]()
    append([letter], at: positions, to: &entries)
    return entries
  }

  private func append(_ gram: [UInt32], at positions: ArraySlice<UInt32>, to entries: inout [GramIndex.Entry]) {
    let isHeavy = positions.count > limit
    let isLeaf = gram.last == TextStream.end || gram.count == GramIndex.longest || (gram.count > 1 && !isHeavy)
    guard !isLeaf else {
      entries.append(GramIndex.Entry(gram: gram, places: .positions(Array(positions))))
      return
    }
    if isHeavy { entries.append(GramIndex.Entry(gram: gram, places: .documents(home.hits(at: positions)))) }
    for run in LetterRun.all(in: sorted(positions, byLetterAt: gram.count)) {
      // Where a unit ends behind a heavy single character, the pair before that character tells.
      if run.letter != TextStream.end || gram.count > 1 || !isHeavy {
        append(gram + [run.letter], at: run.positions[...], to: &entries)
      }
    }
  }

  /// The letters at a distance behind positions and these, 32 bits each, by letter and then by position.
  private func sorted(_ positions: ArraySlice<UInt32>, byLetterAt distance: Int) -> [UInt64] {
    let keys = positions.map { UInt64(stream.letters[Int($0) + distance]) << 32 | UInt64($0) }
    guard keys.count > 400 else { return keys.sorted() }
    var next = [Int](repeating: 0, count: stream.alphabet.count + 1)
    for key in keys { next[Int(key >> 32) + 1] += 1 }
    for letter in 1..<next.count { next[letter] += next[letter - 1] }
    var sorted = [UInt64](repeating: 0, count: keys.count)
    for key in keys {
      sorted[next[Int(key >> 32)]] = key
      next[Int(key >> 32)] += 1
    }
    return sorted
  }
}
