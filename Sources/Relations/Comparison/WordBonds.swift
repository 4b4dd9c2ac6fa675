/// How firmly two neighbouring characters hold together, as far as the compared texts themselves show it.
///
/// No dictionary: 用地 stands in a text about 用地 far more often than 用 or 地 apart, so a mark does not part them.
struct WordBonds: Sendable {
  private let pairs: [UInt64: Int]
  private let singles: [Unicode.Scalar: Int]

  private static let mostCounted = 400_000
  private static let leastCount = 3
  /// From here on a bond is that of a word.
  static let firm = 0.2

  /// Counts pairs and characters in the blocks, in the beginning of very long texts only.
  init(_ blocks: [ComparedBlock]) {
    var pairs = [UInt64: Int]()
    var singles = [Unicode.Scalar: Int]()
    var rest = Self.mostCounted
    for block in blocks where rest > 0 {
      let scalars = block.scalars.prefix(rest)
      rest -= scalars.count
      var last: Unicode.Scalar?
      for scalar in scalars {
        guard scalar.properties.isIdeographic else {
          last = nil
          continue
        }
        singles[scalar, default: 0] += 1
        if let last { pairs[Self.key(last, scalar), default: 0] += 1 }
        last = scalar
      }
    }
    self.pairs = pairs.filter { $0.value >= Self.leastCount }
    self.singles = singles
  }

  /// From 0, never side by side, to 1, never apart: the share of the more independent of the two.
  func strength(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Double {
    guard let both = pairs[Self.key(left, right)], let one = singles[left], let other = singles[right] else { return 0 }
    return Double(both) / Double(max(one, other, 1))
  }

  /// The strength between the scalar before an offset and the one at it; 0 at the ends.
  func strength(in text: [Unicode.Scalar], at offset: Int) -> Double {
    guard offset > 0, offset < text.count else { return 0 }
    return strength(text[offset - 1], text[offset])
  }

  private static func key(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> UInt64 {
    UInt64(left.value) << 32 | UInt64(right.value)
  }
}
