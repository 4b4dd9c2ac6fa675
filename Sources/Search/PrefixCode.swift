/// A canonical Huffman code: frequent symbols take few bits, and the lengths alone tell the codes.
struct PrefixCode: Sendable {
  /// No code is longer, so that a reader may hold one in a number of 32 bits.
  static let longest = 24

  /// How many bits each symbol takes, in the order of the symbols.
  let lengths: [Int]
  /// The codes, in the order of the symbols.
  let codes: [UInt32]

  /// The code for symbols that occur so often, each at least once. One symbol alone takes one bit.
  init(counts: [Int]) {
    var weights = counts
    var lengths = Self.depths(weights)
    while let deepest = lengths.max(), deepest > Self.longest {
      weights = weights.map { ($0 + 1) / 2 }
      lengths = Self.depths(weights)
    }
    self.lengths = lengths
    codes = Self.canonical(lengths)
  }

  /// The depth of each leaf of Huffman's tree; of equal weights the older node is joined first.
  private static func depths(_ weights: [Int]) -> [Int] {
    guard weights.count > 1 else { return weights.map { _ in 1 } }
    let leaves = weights.indices.sorted { (weights[$0], $0) < (weights[$1], $1) }
    var parents = [Int](repeating: 0, count: 2 * weights.count - 1)
    var sums = [Int]()
    var leaf = 0
    var inner = 0
    for joined in weights.count..<parents.count {
      var sum = 0
      for _ in 0..<2 {
        if leaf < leaves.count, inner == sums.count || weights[leaves[leaf]] <= sums[inner] {
          sum += weights[leaves[leaf]]
          parents[leaves[leaf]] = joined
          leaf += 1
        } else {
          sum += sums[inner]
          parents[weights.count + inner] = joined
          inner += 1
        }
      }
      sums.append(sum)
    }
    var depths = [Int](repeating: 0, count: parents.count)
    for node in (0..<parents.count - 1).reversed() { depths[node] = depths[parents[node]] + 1 }
    return Array(depths.prefix(weights.count))
  }

  /// Codes that ascend with their length, and among those of one length with their symbol.
  private static func canonical(_ lengths: [Int]) -> [UInt32] {
    var codes = [UInt32](repeating: 0, count: lengths.count)
    var code: UInt32 = 0
    for length in 1...longest {
      for symbol in lengths.indices where lengths[symbol] == length {
        codes[symbol] = code
        code += 1
      }
      code <<= 1
    }
    return codes
  }
}
