import Gazette

/// All positions of a text stream, sorted under the short strings (grams) that stand at them.
///
/// A gram that stands at more than `limit` places is heavy: it is answered from a list of documents, and its positions are
/// divided among the grams one character longer. So each position lies in one list, under the shortest gram of two
/// characters or more that is not heavy. Such a gram gives up those of its positions where the string without its first
/// character goes on to a heavy one: 于印 gives up 于印发 if 印发 is heavy. So a string that is not heavy ends with a gram
/// that has all of its places and is not heavy either, whatever heavy gram stands at its very end.
struct GramIndex: Sendable {
  /// A gram with its places.
  struct Entry: Sendable {
    /// The characters, as places in the alphabet; 0 at the end means the end of a unit.
    let gram: [UInt32]
    let places: Places
  }

  /// Where a gram stands.
  enum Places: Sendable {
    /// All its positions, ascending, or those that it did not give up.
    case positions([UInt32])
    /// Of a heavy gram: the documents that have it.
    case documents([HomeTable.Hit])
  }

  /// Grams are not made longer than this.
  static let longest = 12

  private let stream: TextStream
  /// Of each letter, its entries in the order of their grams, a heavy gram before the grams that begin with it.
  private var trees: [[Entry]]
  /// What a heavy gram goes on with in heavy grams.
  private var heavyNext: [[UInt32]: LetterSet] = [:]

  /// The index of a stream and its positions; a gram is heavy above `limit` occurrences.
  init(_ stream: TextStream, _ positions: LetterPositions, limit: Int) {
    self.stream = stream
    let builder = HeavyTree(stream: stream, home: HomeTable(stream), limit: limit)
    trees = concurrentMap(Array(1..<max(1, stream.alphabet.count))) { letter in
      builder.entries(of: UInt32(letter), at: positions[letter])
    }
    let none = LetterSet(below: stream.alphabet.count)
    for gram in heavyGrams { heavyNext[gram.dropLast(), default: none].insert(gram[gram.count - 1]) }
  }

  /// The heavy grams, in order.
  var heavyGrams: [[UInt32]] {
    trees.joined().compactMap { if case .documents = $0.places { $0.gram } else { nil } }
  }

  /// How many letters grams begin with.
  var letterCount: Int { trees.count }

  /// The entries whose grams begin with a letter, in order, each together with those that it gave positions up to.
  func entries(ofLetter ordinal: Int) -> [[Entry]] {
    trees[ordinal].map { entry in
      if case .positions(let positions) = entry.places { divided(entry.gram, at: positions) } else { [entry] }
    }
  }

  /// A gram that is not heavy and those that it gives its positions up to.
  private func divided(_ gram: [UInt32], at positions: [UInt32]) -> [Entry] {
    guard gram.count < Self.longest, let heavy = heavyNext[Array(gram.dropFirst())] else {
      return [Entry(gram: gram, places: .positions(positions))]
    }
    var kept = [UInt32]()
    // Letter and position, so that their order is that of the grams and in each of the positions.
    var given = [UInt64]()
    for position in positions {
      let letter = stream.letters[Int(position) + gram.count]
      if heavy.contains(letter) { given.append(UInt64(letter) << 32 | UInt64(position)) } else { kept.append(position) }
    }
    guard !given.isEmpty else { return [Entry(gram: gram, places: .positions(positions))] }
    let rest = kept.isEmpty ? [] : [Entry(gram: gram, places: .positions(kept))]
    return rest + LetterRun.all(in: given.sorted()).flatMap { divided(gram + [$0.letter], at: $0.positions) }
  }
}
