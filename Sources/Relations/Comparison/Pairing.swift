/// Which paragraphs of two texts belong together.
///
/// Paragraphs that are equal and stand once on each side come first (the longest chain of them that keeps its order);
/// between them likeness decides, by the best total over a table; what is left over and alike was moved.
struct Pairing {
  /// Blocks that belong together, in both orders at once.
  private(set) var kept = [Pair]()
  /// Blocks that belong together at another place, in the order of the new text.
  private(set) var moved = [Pair]()

  /// An old block and a new one.
  struct Pair: Hashable {
    let old: Int
    let new: Int
  }

  private let olds: [ComparedBlock]
  private let news: [ComparedBlock]
  private let weights: PairWeights

  /// Larger tables are cut into pieces, so that time grows with the length and not with its square.
  private static let largestTable = 40_000
  private static let pieceLength = 64
  private static let leastLikenessMoved = 0.6
  private static let leastLengthMoved = 12

  init(from olds: [ComparedBlock], to news: [ComparedBlock]) {
    self.olds = olds
    self.news = news
    weights = PairWeights(olds + news)
    var (left, right) = (0, 0)
    for anchor in Self.anchors(olds, news) {
      align(left..<anchor.old, right..<anchor.new)
      kept.append(anchor)
      (left, right) = (anchor.old + 1, anchor.new + 1)
    }
    align(left..<olds.count, right..<news.count)
    findMoved()
  }

  // MARK: Equal paragraphs

  /// The longest chain of equal blocks that stand once on each side.
  private static func anchors(_ olds: [ComparedBlock], _ news: [ComparedBlock]) -> [Pair] {
    let oldPlaces = Dictionary(grouping: olds.indices) { olds[$0].scalars }
    let newPlaces = Dictionary(grouping: news.indices) { news[$0].scalars }
    let pairs = olds.indices.compactMap { index -> Pair? in
      guard oldPlaces[olds[index].scalars]?.count == 1, let places = newPlaces[olds[index].scalars],
        places.count == 1
      else { return nil }
      return Pair(old: index, new: places[0])
    }
    return longestChain(pairs)
  }

  /// The longest part of pairs ascending on the old side that ascends on the new side too.
  private static func longestChain(_ pairs: [Pair]) -> [Pair] {
    var ends = [Int]()
    var before = [Int](repeating: -1, count: pairs.count)
    for index in pairs.indices {
      var (low, high) = (0, ends.count)
      while low < high {
        let middle = (low + high) / 2
        if pairs[ends[middle]].new < pairs[index].new { low = middle + 1 } else { high = middle }
      }
      if low > 0 { before[index] = ends[low - 1] }
      if low == ends.count { ends.append(index) } else { ends[low] = index }
    }
    var chain = [Pair]()
    var next = ends.last ?? -1
    while next >= 0 {
      chain.append(pairs[next])
      next = before[next]
    }
    return chain.reversed()
  }

  // MARK: Like paragraphs

  private mutating func align(_ old: Range<Int>, _ new: Range<Int>) {
    guard !old.isEmpty, !new.isEmpty else { return }
    guard old.count > Self.largestTable / new.count else { return fill(old, new) }
    let pieces = (max(old.count, new.count) + Self.pieceLength - 1) / Self.pieceLength
    for piece in 0..<pieces {
      fill(Self.piece(piece, of: pieces, in: old), Self.piece(piece, of: pieces, in: new))
    }
  }

  private static func piece(_ number: Int, of count: Int, in range: Range<Int>) -> Range<Int> {
    range.lowerBound + range.count * number / count..<range.lowerBound + range.count * (number + 1) / count
  }

  /// The pairs with the best total over all that keep their order.
  private mutating func fill(_ old: Range<Int>, _ new: Range<Int>) {
    guard !old.isEmpty, !new.isEmpty else { return }
    let width = new.count + 1
    let gains = old.flatMap { left in new.map { gain(left, $0) } }
    var best = [Int](repeating: 0, count: (old.count + 1) * width)
    for row in (0..<old.count).reversed() {
      for column in (0..<new.count).reversed() {
        let gain = gains[row * new.count + column]
        let skip = max(best[(row + 1) * width + column], best[row * width + column + 1])
        best[row * width + column] = gain > 0 ? max(skip, gain + best[(row + 1) * width + column + 1]) : skip
      }
    }
    var (row, column) = (0, 0)
    while row < old.count, column < new.count {
      let gain = gains[row * new.count + column]
      if gain > 0, best[row * width + column] == gain + best[(row + 1) * width + column + 1] {
        kept.append(Pair(old: old.lowerBound + row, new: new.lowerBound + column))
        (row, column) = (row + 1, column + 1)
      } else if best[row * width + column] == best[(row + 1) * width + column] {
        row += 1
      } else {
        column += 1
      }
    }
  }

  /// What it is worth to set two blocks side by side; 0 where they do not belong together.
  private func gain(_ old: Int, _ new: Int) -> Int {
    let (left, right) = (olds[old], news[new])
    let likeness = weights.likeness(left.pairs, right.pairs)
    if left.isSamePart(as: right) || left.isSameHeading(as: right) { return likeness.weight + 1 }
    if left.pairs.isEmpty, right.pairs.isEmpty { return left.scalars == right.scalars && !left.scalars.isEmpty ? 1 : 0 }
    return likeness.isClose ? likeness.weight : 0
  }

  private func isAlike(_ left: ComparedBlock, _ right: ComparedBlock, common: Int, least: Double) -> Bool {
    if left.pairs.isEmpty, right.pairs.isEmpty { return left.scalars == right.scalars && !left.scalars.isEmpty }
    return Double(2 * common) >= least * Double(left.pairs.count + right.pairs.count)
  }

  // MARK: Moved paragraphs

  /// Pairs what is left over on both sides, the most alike first.
  private mutating func findMoved() {
    let oldTaken = Set(kept.map(\.old))
    let newTaken = Set(kept.map(\.new))
    let left = olds.indices.filter { !oldTaken.contains($0) && olds[$0].scalars.count >= Self.leastLengthMoved }
    let right = news.indices.filter { !newTaken.contains($0) && news[$0].scalars.count >= Self.leastLengthMoved }
    guard !left.isEmpty, !right.isEmpty, left.count <= 10 * Self.largestTable / right.count else { return }
    let pairs = left.flatMap { old in right.map { Pair(old: old, new: $0) } }
    let alike = pairs.compactMap { pair -> (common: Int, pair: Pair)? in
      let common = ComparedBlock.common(olds[pair.old].pairs, news[pair.new].pairs)
      let isAlike = isAlike(olds[pair.old], news[pair.new], common: common, least: Self.leastLikenessMoved)
      return isAlike ? (common, pair) : nil
    }
    var (oldUsed, newUsed) = (Set<Int>(), Set<Int>())
    let sorted = alike.sorted { ($1.common, $0.pair.old, $0.pair.new) < ($0.common, $1.pair.old, $1.pair.new) }
    for (_, pair) in sorted where !oldUsed.contains(pair.old) && !newUsed.contains(pair.new) {
      oldUsed.insert(pair.old)
      newUsed.insert(pair.new)
      moved.append(pair)
    }
    moved.sort { $0.new < $1.new }
  }
}
