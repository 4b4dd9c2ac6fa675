/// Turns a pairing into the rows of a comparison.
struct RowWriter {
  private let olds: [ComparedBlock]
  private let news: [ComparedBlock]
  private var diff: RunDiff
  private var rows = [Comparison.Row]()

  init(_ olds: [ComparedBlock], _ news: [ComparedBlock]) {
    self.olds = olds
    self.news = news
    diff = RunDiff(bonds: WordBonds(olds + news))
  }

  /// The rows, in the order of the new text.
  mutating func rows(of pairing: Pairing) -> [Comparison.Row] {
    let groups = Joining(pairing, olds, news).groups
    let from = Dictionary(pairing.moved.map { ($0.new, $0.old) }) { first, _ in first }
    let to = Dictionary(pairing.moved.map { ($0.old, $0.new) }) { first, _ in first }
    var (left, right) = (0, 0)
    for group in groups + [Joining.Group(old: olds.count..<olds.count, new: news.count..<news.count)] {
      for old in left..<max(left, group.old.lowerBound) { writeOld(old, movedTo: to[old]) }
      for new in right..<max(right, group.new.lowerBound) { writeNew(new, movedFrom: from[new]) }
      if !group.old.isEmpty { writePair(group.old, group.new, isMoved: false) }
      (left, right) = (group.old.upperBound, group.new.upperBound)
    }
    return rows
  }

  private mutating func writeOld(_ old: Int, movedTo new: Int?) {
    if let new {
      rows.append(.init(kind: .movedAway, old: old..<old + 1, new: new..<new + 1, runs: []))
    } else {
      let run = Comparison.Run(.deleted, text(olds, old..<old + 1))
      rows.append(.init(kind: .deleted, old: old..<old + 1, new: 0..<0, runs: [run]))
    }
  }

  private mutating func writeNew(_ new: Int, movedFrom old: Int?) {
    if let old {
      writePair(old..<old + 1, new..<new + 1, isMoved: true)
    } else {
      let run = Comparison.Run(.inserted, text(news, new..<new + 1))
      rows.append(.init(kind: .inserted, old: 0..<0, new: new..<new + 1, runs: [run]))
    }
  }

  private mutating func writePair(_ old: Range<Int>, _ new: Range<Int>, isMoved: Bool) {
    let runs = diff.runs(from: scalars(olds, old), to: scalars(news, new))
    let isSame = runs.allSatisfy { $0.kind == .same }
    rows.append(.init(kind: isMoved ? .moved : isSame ? .unchanged : .changed, old: old, new: new, runs: runs))
  }

  private func scalars(_ blocks: [ComparedBlock], _ range: Range<Int>) -> [Unicode.Scalar] {
    Array(range.map { blocks[$0].scalars }.joined(separator: ["\n"]))
  }

  private func text(_ blocks: [ComparedBlock], _ range: Range<Int>) -> String {
    String(String.UnicodeScalarView(scalars(blocks, range)))
  }
}
