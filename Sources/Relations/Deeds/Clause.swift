/// A clause behind a reference: up to the next ，； or ：, remarks in brackets and quotations passed over.
struct Clause {
  /// The clause without its closing mark.
  let range: Range<Int>
  /// Where the next clause begins.
  let next: Int
  private let skipped: [Range<Int>]

  /// Reads the clause that begins at an offset.
  init(in passage: Passage, from start: Int, to limit: Int) {
    var index = start
    var skipped = [Range<Int>]()
    while index < limit, !Passage.endsClause(passage.scalars[index]) {
      if let close = passage.pairs.closing(of: index), close < limit {
        skipped.append(index..<close + 1)
        index = close + 1
      } else {
        index += 1
      }
    }
    range = start..<index
    next = index + 1
    self.skipped = skipped
  }

  /// Where the words of a wording first stand, remarks passed over.
  func range(of wording: DeedWording, _ scalars: [Unicode.Scalar]) -> Range<Int>? {
    var begin = range.lowerBound
    for gap in skipped + [range.upperBound..<range.upperBound] {
      if begin < gap.lowerBound, let found = wording.first(in: scalars, begin..<gap.lowerBound) { return found }
      begin = gap.upperBound
    }
    return nil
  }

  /// Whether the next clause can still be about what stands before this one.
  func canRunOn(_ scalars: [Unicode.Scalar], isFirst: Bool) -> Bool {
    if range.upperBound < scalars.count, scalars[range.upperBound] == "：" { return false }
    return !scalars.contains(anyOf: ["如", "若", "的，"], in: range)
  }
}
