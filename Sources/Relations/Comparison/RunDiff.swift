/// The characters that two versions of a paragraph share, in runs that can be read.
///
/// The best alignment of words is the one with the most in common less a price for each change; it is tidied then.
/// What is too large for a table is aligned by the clauses that stand once on each side first, and what is too large
/// even between those is taken out and put in whole.
struct RunDiff {
  /// How many cells of tables a whole comparison may still take.
  private var cells = 40_000_000
  private let bonds: WordBonds

  typealias Words = [ArraySlice<Unicode.Scalar>]

  private static let largestTable = 1_500_000

  init(bonds: WordBonds) { self.bonds = bonds }

  /// The runs that lead from one text to the other.
  mutating func runs(from old: [Unicode.Scalar], to new: [Unicode.Scalar]) -> [Comparison.Run] {
    let shared = ChangeTidying(old, new, bonds: bonds).tidied(stretches(old, new))
    return Self.runs(shared, old, new)
  }

  private static func runs(
    _ shared: [SharedStretch], _ old: [Unicode.Scalar], _ new: [Unicode.Scalar]
  ) -> [Comparison.Run] {
    var runs = [Comparison.Run]()
    func add(_ kind: Comparison.Run.Kind, _ text: ArraySlice<Unicode.Scalar>) {
      if !text.isEmpty { runs.append(.init(kind, String(scalars: text))) }
    }
    var last = SharedStretch(old: 0, new: 0, count: 0)
    for stretch in shared + [SharedStretch(old: old.count, new: new.count, count: 0)] {
      add(.deleted, old[last.oldEnd..<stretch.old])
      add(.inserted, new[last.newEnd..<stretch.new])
      add(.same, old[stretch.old..<stretch.oldEnd])
      last = stretch
    }
    return runs
  }

  // MARK: Alignment

  private mutating func stretches(
    _ old: [Unicode.Scalar], _ new: [Unicode.Scalar]
  ) -> [SharedStretch] {
    let (olds, news) = (WordCut.words(old[...]), WordCut.words(new[...]))
    if let steps = aligned(olds, news) { return SharedStretch.joined(steps) }
    return SharedStretch.joined(byClauses(old, new))
  }

  /// Aligns what stands between the clauses that both texts have once.
  private mutating func byClauses(
    _ old: [Unicode.Scalar], _ new: [Unicode.Scalar]
  ) -> [SharedStretch] {
    let (olds, news) = (WordCut.clauses(old[...]), WordCut.clauses(new[...]))
    var steps = [SharedStretch]()
    var (left, right) = (0, 0)
    let chain = EqualChain.pairs(olds, news)
    for pair in chain + [EqualChain.Pair(old: olds.count, new: news.count)] {
      let oldEnd = pair.old < olds.count ? olds[pair.old].startIndex : old.count
      let newEnd = pair.new < news.count ? news[pair.new].startIndex : new.count
      steps += aligned(WordCut.words(old[left..<oldEnd]), WordCut.words(new[right..<newEnd])) ?? []
      guard pair.old < olds.count else { break }
      steps.append(SharedStretch(old: oldEnd, new: newEnd, count: olds[pair.old].count))
      (left, right) = (olds[pair.old].endIndex, news[pair.new].endIndex)
    }
    return steps
  }

  /// The words in common; nil where the table would be too large.
  private mutating func aligned(_ olds: Words, _ news: Words) -> [SharedStretch]? {
    let least = min(olds.count, news.count)
    var head = 0
    while head < least, olds[head] == news[head] { head += 1 }
    var tail = 0
    while tail < least - head, olds[olds.count - 1 - tail] == news[news.count - 1 - tail] { tail += 1 }
    let left = Array(olds[head..<olds.count - tail])
    let right = Array(news[head..<news.count - tail])
    let limit = min(Self.largestTable, cells)
    guard left.isEmpty || right.isEmpty || left.count <= limit / right.count else { return nil }
    cells -= left.count * right.count
    let middle = left.isEmpty || right.isEmpty ? [] : RunTable(left, right).common
    let step = { (old: ArraySlice<Unicode.Scalar>, new: ArraySlice<Unicode.Scalar>) in
      SharedStretch(old: old.startIndex, new: new.startIndex, count: old.count)
    }
    return (0..<head).map { step(olds[$0], news[$0]) } + middle.map { step(left[$0.old], right[$0.new]) }
      + (0..<tail).reversed().map { step(olds[olds.count - 1 - $0], news[news.count - 1 - $0]) }
  }
}
