import Gazette

/// Finds 所称…是指: `本办法所称集体建设用地，是指国土空间规划确定的集体建设用地。`, and `入表企业：是指…` at a paragraph's head.
struct MeaningScan {
  private let passage: Passage
  private var scalars: [Unicode.Scalar] { passage.scalars }
  private static let meanings = DefinitionWording.meanings.map(\.word)
  private static let strictMeanings: [Word] = ["，是指", "：是指", "：指", "是指", "，系指", "系指"]
  private static let longestTerm = 40

  /// The terms that a block defines, in order.
  static func terms(in passage: Passage) -> [FoundTerm] {
    let scan = MeaningScan(passage: passage)
    var found = [FoundTerm]()
    for (number, sentence) in passage.sentences.enumerated() {
      // Once a block defines, its next sentences may go on: …是指…；…是指….
      let isHead = number == 0 || !found.isEmpty
      let term = scan.called(in: sentence) ?? scan.among(sentence) ?? (isHead ? scan.head(of: sentence) : nil)
      if let term { found.append(term) }
    }
    return found
  }

  /// `本办法所称…，是指…`
  private func called(in sentence: Range<Int>) -> FoundTerm? {
    let window = sentence.lowerBound..<min(sentence.upperBound, sentence.lowerBound + Self.longestTerm)
    guard let called = scalars.first(of: ["所称", "所指"], in: window),
      let isWide = reach(of: called.offset, in: sentence)
    else { return nil }
    var start = called.offset + called.word.count
    if scalars.has("的", at: start) { start += 1 }
    return term(from: start, in: sentence, meanings: Self.meanings, isWide: isWide)
  }

  /// `其中，“数据要素×”创新应用场景案例是指…`
  private func among(_ sentence: Range<Int>) -> FoundTerm? {
    guard scalars.has("其中", at: sentence.lowerBound, limit: sentence.upperBound) else { return nil }
    let start = sentence.lowerBound + 2
    return head(of: (scalars.has("，", at: start) ? start + 1 : start)..<sentence.upperBound)
  }

  /// Whether the whole document is meant; nil where 所称 is said of another text, 《…条例》所称….
  private func reach(of offset: Int, in sentence: Range<Int>) -> Bool? {
    let lead = Array(scalars[sentence.lowerBound..<offset])
    let isOwn = DefinitionWording.selves.contains { word in
      lead.has(word, endingAt: lead.count) && lead.has("本", at: lead.count - word.count - 1)
    }
    if isOwn { return true }
    return lead.word(of: DefinitionWording.narrow, endingAt: lead.count) != nil ? false : nil
  }

  /// `第十五条 集体经营性建设用地出让，是指…`, `三、城市合伙人：是指…`
  private func head(of sentence: Range<Int>) -> FoundTerm? {
    switch passage.block.kind {
    case .paragraph, .item, .article, .note: break
    default: return nil
    }
    var start = sentence.lowerBound
    // 本政策措施中的驻济高校是指…
    if scalars.has("本", at: start),
      let own = scalars.first(of: ["中的", "中所指的", "所指的"], in: start..<min(sentence.upperBound, start + 14))
    {
      start = own.offset + own.word.count
    }
    return term(from: start, in: sentence, meanings: Self.strictMeanings, isWide: true)
  }

  private func term(from start: Int, in sentence: Range<Int>, meanings: [Word], isWide: Bool) -> FoundTerm? {
    let window = start..<min(sentence.upperBound, start + Self.longestTerm)
    guard let meaning = scalars.first(of: meanings, in: window), meaning.offset > start,
      scalars.word(of: DefinitionWording.others, at: meaning.offset + meaning.word.count) == nil,
      let term = TermForm.term(withoutRemark(start..<meaning.offset))
    else { return nil }
    return FoundTerm(term: term, quote: quote(sentence), isWide: isWide)
  }

  /// The sentence; of one that is longer than a page can show the clauses at its head.
  private func quote(_ sentence: Range<Int>) -> Range<Int> {
    guard sentence.count > Self.longestQuote else { return sentence }
    let near = sentence.prefix(Self.longestQuote)
    let end = scalars[near].lastIndex { Passage.endsClause($0) } ?? near.upperBound
    return near.lowerBound..<max(end, near.lowerBound + Self.longestTerm * 2)
  }

  private static let longestQuote = 400

  /// Without a remark at the term's end: `集体经营性建设用地作价出资（入股）`, `…主体（以下简称入市主体）`.
  private func withoutRemark(_ range: Range<Int>) -> ArraySlice<Unicode.Scalar> {
    guard scalars[range].last == "）", let open = passage.pairs.opening(of: range.upperBound - 1),
      open > range.lowerBound
    else { return scalars[range] }
    return scalars[range.lowerBound..<open]
  }
}
