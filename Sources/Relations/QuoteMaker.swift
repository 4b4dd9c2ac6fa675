/// Cuts quotes: the whole sentence, or of one that is longer than a page can show the clause alone.
struct QuoteMaker {
  private let passage: Passage
  private let whole: Range<Int>
  private let text: String?

  /// Quotes from a sentence; the sentence's text is made once, whatever the number of references in it.
  init(passage: Passage, sentence: Range<Int>) {
    self.passage = passage
    whole = Self.trimmed(sentence, in: passage.scalars)
    text = whole.count <= Self.longest ? passage.scalars.text(whole) : nil
  }

  /// The quote for a reference in the sentence.
  func quote(around range: Range<Int>) -> String {
    if let text { return text }
    var start = range.lowerBound
    while start > whole.lowerBound, range.lowerBound - start < Self.reach, !isCut(passage.scalars[start - 1]) {
      start -= 1
    }
    var end = range.upperBound
    while end < whole.upperBound, end - range.upperBound < Self.reach, !isCut(passage.scalars[end]) { end += 1 }
    return passage.scalars.text(start..<end)
  }

  private static let longest = 1200
  private static let reach = 200

  private func isCut(_ scalar: Unicode.Scalar) -> Bool { scalar == "、" || Passage.endsClause(scalar) }

  private static func trimmed(_ range: Range<Int>, in scalars: [Unicode.Scalar]) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, scalars[start].properties.isWhitespace { start += 1 }
    while end > start, scalars[end - 1].properties.isWhitespace { end -= 1 }
    return start..<end
  }
}
