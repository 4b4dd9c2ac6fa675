/// Finds where a stretch that is only put in, or only taken out, reads best among the places where it could stand.
struct Slide {
  let text: [Unicode.Scalar]
  /// Offsets inside words that are never parted.
  let insides: Set<Int>
  let bonds: WordBonds

  private static let farthest = 60

  /// By how many scalars to move a stretch, at most so many to the left (the result is negative) and to the right.
  func best(for range: Range<Int>, left: Int, right: Int) -> Int {
    var candidates = [0]
    var by = 0
    while -by < min(left, Self.farthest), text[range.lowerBound + by - 1] == text[range.upperBound + by - 1] {
      by -= 1
      candidates.append(by)
    }
    by = 0
    while by < min(right, Self.farthest), text[range.lowerBound + by] == text[range.upperBound + by] {
      by += 1
      candidates.append(by)
    }
    let scored = candidates.map { by -> (score: Double, by: Int) in
      (ease(at: range.lowerBound + by) + ease(at: range.upperBound + by), by)
    }
    return scored.max { ($0.score, -abs($0.by), $0.by) < ($1.score, -abs($1.by), $1.by) }?.by ?? 0
  }

  /// How well the text parts at an offset.
  private func ease(at offset: Int) -> Double {
    guard offset > 0, offset < text.count else { return 6 }
    if insides.contains(offset) { return -20 }
    let (before, behind) = (text[offset - 1], text[offset])
    if Passage.endsSentence(before) { return 5 }
    if Passage.endsClause(before) { return 4 }
    if before == "、" || before == "）" || behind == "（" { return 3 }
    if Passage.endsClause(behind) || behind == "、" { return 3 }
    // What is joined to something begins with the word that joins it: 中心城区{+和各县城区+}.
    if "和及与或并但".unicodeScalars.contains(behind) { return 2 - 2 * bonds.strength(before, behind) }
    return 1 - bonds.strength(before, behind)
  }
}
