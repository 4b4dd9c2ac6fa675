import Gazette

/// Finds the term at the head of an entry of a 名词解释, and of a note with a number in a circle.
///
/// Samples: `1.QDLP：合格境内有限合伙人，是指…`, `2.【低空经济】指…`, `3.LID（低影响开发）：在城市…`, `4.年径流总量控制率——通过…`,
/// `②高端人才，指具有副高级以上职称的人才。`
enum GlossaryScan {
  /// The term that a block explains; none outside of such sections and notes.
  static func terms(in passage: Passage) -> [FoundTerm] {
    guard let sentence = passage.sentences.first else { return [] }
    let isEntry = passage.block.anchor.isInGlossary && passage.block.label != nil
    let start = isEntry ? sentence.lowerBound : circledStart(in: passage, sentence)
    guard let start, let range = name(in: passage, from: start, isEntry: isEntry),
      let term = TermForm.term(passage.scalars[range])
    else { return [] }
    return [FoundTerm(term: term, quote: start..<quoteEnd(passage.scalars, sentence), isWide: true)]
  }

  /// Behind `注：①` or `②`.
  private static func circledStart(in passage: Passage, _ sentence: Range<Int>) -> Int? {
    let scalars = passage.scalars
    if isCircled(passage.block.label?.unicodeScalars.first) { return sentence.lowerBound }
    guard passage.block.kind == .note || scalars.has("注：", at: sentence.lowerBound) else { return nil }
    let near = sentence.prefix(4)
    return near.first { isCircled(scalars[$0]) }.map { $0 + 1 }
  }

  private static func isCircled(_ scalar: Unicode.Scalar?) -> Bool { scalar.map { ("①"..."⑳").contains($0) } ?? false }

  /// What stands before the words that explain it; a remark in brackets is no part of it.
  private static func name(in passage: Passage, from start: Int, isEntry: Bool) -> Range<Int>? {
    let scalars = passage.scalars
    let limit = min(scalars.count, start + longest)
    guard start < limit else { return nil }
    if scalars[start] == "【", let close = scalars[start..<limit].firstIndex(of: "】") { return start + 1..<close }
    let words = isEntry ? marks + meanings : meanings
    guard let found = scalars.first(of: words, in: start..<limit), found.offset > start else { return nil }
    var end = found.offset
    if scalars[end - 1] == "）", let open = passage.pairs.opening(of: end - 1), open > start { end = open }
    return start..<end
  }

  private static let marks: [Word] = ["：", "——", "—"]
  private static let meanings: [Word] = ["，是指", "：是指", "，指", "：指", "是指", "系指"]
  private static let longest = 48

  private static func quoteEnd(_ scalars: [Unicode.Scalar], _ sentence: Range<Int>) -> Int {
    guard sentence.count > 400 else { return sentence.upperBound }
    let near = sentence.prefix(400)
    return scalars[near].lastIndex { Passage.endsClause($0) }.map { $0 + 1 } ?? near.upperBound
  }
}
