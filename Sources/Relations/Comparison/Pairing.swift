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
  typealias Pair = EqualChain.Pair

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
    alignEqual(0..<olds.count, 0..<news.count, depth: 0)
    findMoved()
  }

  // MARK: Equal paragraphs

  /// Keeps what is equal at both ends and what both sides have once, and looks between again: what stands twice in the
  /// text may stand once there.
  private mutating func alignEqual(_ old: Range<Int>, _ new: Range<Int>, depth: Int) {
    let least = min(old.count, new.count)
    var head = 0
    while head < least, olds[old.lowerBound + head].scalars == news[new.lowerBound + head].scalars {
      kept.append(Pair(old: old.lowerBound + head, new: new.lowerBound + head))
      head += 1
    }
    var tail = 0
    while tail < least - head, olds[old.upperBound - 1 - tail].scalars == news[new.upperBound - 1 - tail].scalars {
      tail += 1
    }
    alignMiddle(
      old.lowerBound + head..<old.upperBound - tail, new.lowerBound + head..<new.upperBound - tail, depth: depth)
    for left in (0..<tail).reversed() {
      kept.append(Pair(old: old.upperBound - 1 - left, new: new.upperBound - 1 - left))
    }
  }

  private mutating func alignMiddle(_ old: Range<Int>, _ new: Range<Int>, depth: Int) {
    guard !old.isEmpty, !new.isEmpty else { return }
    let chain =
      depth < Self.deepest ? EqualChain.pairs(olds[old].map(\.scalars), news[new].map(\.scalars)) : []
    guard !chain.isEmpty else { return align(old, new) }
    var (left, right) = (old.lowerBound, new.lowerBound)
    for pair in chain {
      let (oldPlace, newPlace) = (old.lowerBound + pair.old, new.lowerBound + pair.new)
      alignEqual(left..<oldPlace, right..<newPlace, depth: depth + 1)
      kept.append(Pair(old: oldPlace, new: newPlace))
      (left, right) = (oldPlace + 1, newPlace + 1)
    }
    alignEqual(left..<old.upperBound, right..<new.upperBound, depth: depth + 1)
  }

  private static let deepest = 8

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

  /// Pairs what is left over on both sides: what is equal, then what is most alike.
  private mutating func findMoved() {
    let oldTaken = Set(kept.map(\.old))
    let newTaken = Set(kept.map(\.new))
    var left = olds.indices.filter { !oldTaken.contains($0) && olds[$0].scalars.count >= Self.leastLengthMoved }
    var right = news.indices.filter { !newTaken.contains($0) && news[$0].scalars.count >= Self.leastLengthMoved }
    findMovedWhole(&left, &right)
    findMovedAlike(left, right)
    moved.sort { $0.new < $1.new }
  }

  private mutating func findMovedWhole(_ left: inout [Int], _ right: inout [Int]) {
    let places = Dictionary(grouping: right) { news[$0].scalars }
    var used = [[Unicode.Scalar]: Int]()
    var (oldUsed, newUsed) = (Set<Int>(), Set<Int>())
    for old in left {
      let text = olds[old].scalars
      let count = used[text, default: 0]
      guard let fitting = places[text], fitting.indices.contains(count) else { continue }
      used[text] = count + 1
      moved.append(Pair(old: old, new: fitting[count]))
      oldUsed.insert(old)
      newUsed.insert(fitting[count])
    }
    left.removeAll(where: oldUsed.contains)
    right.removeAll(where: newUsed.contains)
  }

  private mutating func findMovedAlike(_ left: [Int], _ right: [Int]) {
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
  }
}
