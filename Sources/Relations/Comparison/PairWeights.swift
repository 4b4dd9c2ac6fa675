/// What a pair of neighbouring characters weighs in likeness: the less, the more paragraphs of the two texts have it.
///
/// All paragraphs of a document about 低效用地再开发 say so; what they share beyond that tells which belong together.
struct PairWeights {
  /// How alike two blocks are.
  struct Likeness {
    /// What the common pairs weigh.
    let weight: Int
    /// Whether the blocks belong side by side.
    let isClose: Bool
  }

  private let counts: [UInt64: Int]

  private static let whole = 60
  private static let plainlyClose = 0.5
  private static let leastShare = 0.25
  private static let leastWeightedShare = 0.16

  /// Counts in how many of the blocks each pair stands.
  init(_ blocks: [ComparedBlock]) {
    var counts = [UInt64: Int]()
    for block in blocks {
      var last: UInt64?
      for pair in block.pairs where pair != last {
        counts[pair, default: 0] += 1
        last = pair
      }
    }
    self.counts = counts.filter { $0.value > 2 }
  }

  /// How alike two blocks are by their pairs, which ascend.
  func likeness(_ left: [UInt64], _ right: [UInt64]) -> Likeness {
    let common = ComparedBlock.common(left, right)
    let all = left.count + right.count
    guard Double(2 * common) >= Self.leastShare * Double(all), all > 0 else {
      return Likeness(weight: 0, isClose: false)
    }
    let commonWeight = weight(ofCommon: left, right)
    let weights = weight(of: left) + weight(of: right)
    let isClose =
      Double(2 * common) >= Self.plainlyClose * Double(all)
      || Double(2 * commonWeight) >= Self.leastWeightedShare * Double(weights)
    return Likeness(weight: commonWeight, isClose: isClose)
  }

  private func weight(_ pair: UInt64) -> Int { counts[pair].map { max(1, Self.whole / $0) } ?? Self.whole }

  private func weight(of pairs: [UInt64]) -> Int { pairs.reduce(0) { $0 + weight($1) } }

  private func weight(ofCommon left: [UInt64], _ right: [UInt64]) -> Int {
    var (sum, i, j) = (0, 0, 0)
    while i < left.count, j < right.count {
      if left[i] == right[j] {
        sum += weight(left[i])
        (i, j) = (i + 1, j + 1)
      } else if left[i] < right[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return sum
  }
}
