/// How characters are spelt that could not be guessed: the more often that happened, the shorter (Huffman 1952), the codes of
/// one length in the order of the characters' places.
///
/// Places are those of `LetterTable`; 0 stands for any character without a code, of which its place less the first
/// without one plus 1 follows in gamma code. The lengths, less 2, are told by place, 4 bits each.
struct SpellingCode: Sendable {
  private let lengths: [Int]
  private let codes: [UInt32]

  /// No more characters than these have codes; others are spelt too seldom.
  private static let most = 30_000
  private static let longest = 17

  /// The code of places below a limit, made from where they had to be spelt.
  init(ofPlaces spelt: [Int32], below limit: Int) {
    var counts = [Int](repeating: 0, count: min(limit, Self.most + 1))
    for place in spelt { counts[counts.indices.contains(Int(place)) ? Int(place) : 0] += 1 }
    lengths = Self.lengths(of: counts)
    codes = Self.codes(of: lengths)
  }

  /// Tells the lengths.
  func writeLengths(to bits: inout BitWriter) {
    for length in lengths { bits.write(UInt32(length - 2), bits: 4) }
  }

  /// Spells a place.
  func write(_ place: Int, to bits: inout BitWriter) {
    let coded = codes.indices.contains(place) ? place : 0
    bits.write(codes[coded], bits: lengths[coded])
    if coded == 0 { bits.writeGamma(UInt32(clamping: place - codes.count) + 1) }
  }

  /// From 2 to 17. Weights that part too much are brought closer until that is enough.
  private static func lengths(of counts: [Int]) -> [Int] {
    var weights = counts.map { 2 * $0 + 1 }
    var depths = depths(of: weights)
    while depths.contains(where: { $0 > longest }) {
      weights = weights.map { $0 / 2 + 1 }
      depths = Self.depths(of: weights)
    }
    return depths.map { max(2, $0) }
  }

  /// How deep each leaf lies in the tree that joins the two lightest parts again and again.
  private static func depths(of weights: [Int]) -> [Int] {
    let leaves = weights.indices.sorted { (weights[$0], $0) < (weights[$1], $1) }
    var joined = [Int]()
    var parents = [Int](repeating: 0, count: 2 * weights.count - 1)
    var nextLeaf = 0, nextJoined = 0
    func takeLightest(into node: Int) -> Int {
      let isLeaf =
        nextLeaf < leaves.count && (nextJoined == joined.count || weights[leaves[nextLeaf]] <= joined[nextJoined])
      defer { if isLeaf { nextLeaf += 1 } else { nextJoined += 1 } }
      parents[isLeaf ? leaves[nextLeaf] : weights.count + nextJoined] = node
      return isLeaf ? weights[leaves[nextLeaf]] : joined[nextJoined]
    }
    for node in weights.count..<parents.count { joined.append(takeLightest(into: node) + takeLightest(into: node)) }
    var depths = [Int](repeating: 0, count: parents.count)
    for node in parents.indices.dropLast().reversed() { depths[node] = depths[parents[node]] + 1 }
    return Array(depths.prefix(weights.count))
  }

  /// The codes of each length follow one another, and the shorter stand before the longer.
  private static func codes(of lengths: [Int]) -> [UInt32] {
    var next = [UInt32](repeating: 0, count: longest + 2)
    for length in lengths { next[length + 1] += 1 }
    for length in 1...longest { next[length + 1] = (next[length] + next[length + 1]) << 1 }
    return lengths.map { length in
      defer { next[length] += 1 }
      return next[length]
    }
  }
}
