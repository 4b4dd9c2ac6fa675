import Gazette

/// Finds 简称: `集体经营性建设用地入市实施主体（以下简称入市主体）`.
struct ShortNameScan {
  private let passage: Passage
  private var scalars: [Unicode.Scalar] { passage.scalars }
  private static let words = DefinitionWording.shortNames.map(\.word)
  private static let longestBracket = 400
  private static let farthest = 160
  private static let longestName = 40

  /// The short names that a block gives, in order.
  static func terms(in passage: Passage) -> [FoundTerm] {
    let scan = ShortNameScan(passage: passage)
    var found = [FoundTerm]()
    var index = 0
    while index < passage.scalars.count {
      // All wordings end in 称, 称为 apart; few characters are one.
      guard passage.scalars[index] == "称", let start = scan.wordingStart(endingAt: index + 1) else {
        index += 1
        continue
      }
      let after = scan.scalars.has("为", at: index + 1) ? index + 2 : index + 1
      found += scan.terms(behind: after, wording: start)
      index = after
    }
    return found
  }

  private func wordingStart(endingAt end: Int) -> Int? {
    scalars.word(of: Self.words, endingAt: end).map { end - $0.count }
  }

  private func terms(behind start: Int, wording: Int) -> [FoundTerm] {
    if let opening = collective(before: wording) { return collectiveTerms(behind: start, from: opening) }
    let bracket = openBracket(before: wording)
    // 统称 and 简称 alone are words of prose too; in brackets, or before “”, they are not.
    let isFull = scalars.has("以下", at: wording) || scalars.has("下称", at: wording)
    let isQuoted = start < scalars.count && scalars[start] == "“"
    guard bracket != nil ? isFull || isQuoted || wording == bracket?.lowerBound : isFull && isQuoted else { return [] }
    let limit = bracket?.upperBound ?? scalars.count
    let quote = quote(bracket: bracket, wording: wording, end: limit, behind: start)
    return names(in: start..<limit).map { FoundTerm(term: $0, quote: quote, isWide: true) }
  }

  /// `以下将各区县政府及代管镇、街道的功能区管理机构统称为各区县政府；`
  private func collectiveTerms(behind start: Int, from opening: Int) -> [FoundTerm] {
    let near = scalars[start...].prefix(Self.longestName)
    let end = near.firstIndex { Passage.endsClause($0) || $0 == "）" } ?? near.endIndex
    return names(in: start..<end).map { FoundTerm(term: $0, quote: opening..<end, isWide: true) }
  }

  /// Where 以下将 or 以下把 begins, if the clause with the wording does with it.
  private func collective(before wording: Int) -> Int? {
    var start = wording
    while start > 0, wording - start < Self.farthest, !Passage.endsClause(scalars[start - 1]), scalars[start - 1] != "（"
    {
      start -= 1
    }
    return scalars.word(of: ["以下将", "以下把"], at: start) == nil ? nil : start
  }

  /// The inside of the brackets around an offset, if they are near.
  private func openBracket(before offset: Int) -> Range<Int>? {
    var index = offset - 1
    while index >= 0, offset - index <= Self.longestBracket {
      if scalars[index] == "（", let close = passage.pairs.closing(of: index) {
        return close >= offset ? index + 1..<close : nil
      }
      if let open = passage.pairs.opening(of: index), open < index {
        index = open
      } else if scalars[index] == "。" {
        return nil
      }
      index -= 1
    }
    return nil
  }

  /// The names behind the wording: one, or several in “” each.
  private func names(in range: Range<Int>) -> [[Unicode.Scalar]] {
    var names = [[Unicode.Scalar]]()
    var index = range.lowerBound
    while index < range.upperBound, scalars[index] == "“", let close = passage.pairs.closing(of: index),
      close < range.upperBound
    {
      guard close + 1 >= range.upperBound || "“、和，；。".unicodeScalars.contains(scalars[close + 1]) else { break }
      if let name = TermForm.term(scalars[index...close]) { names.append(name) }
      index = close + 1
      if index < range.upperBound, "、和".unicodeScalars.contains(scalars[index]) { index += 1 }
    }
    guard names.isEmpty else { return names }
    let near = range.prefix(Self.longestName)
    let end = scalars[near].firstIndex { Passage.endsClause($0) } ?? near.upperBound
    return TermForm.term(scalars[range.lowerBound..<end]).map { [$0] } ?? []
  }

  /// From the clause's start to the bracket's end: what the name is short for, and the name.
  private func quote(bracket: Range<Int>?, wording: Int, end: Int, behind: Int) -> Range<Int> {
    let stop = bracket.map { $0.lowerBound - 1 } ?? wording
    var start = stop
    while start > 0, stop - start < Self.farthest, !Passage.endsClause(scalars[start - 1]) {
      start = passage.pairs.opening(of: start - 1) ?? start - 1
    }
    if stop - start >= Self.farthest {
      start = scalars[start..<stop].firstIndex { "、（）“”".unicodeScalars.contains($0) }.map { $0 + 1 } ?? start
    }
    let body = passage.sentences.first?.lowerBound ?? 0
    let close =
      bracket.map { $0.upperBound + 1 } ?? passage.pairs.closing(of: behind).map { $0 + 1 } ?? end
    return min(max(start, body), stop)..<min(close, scalars.count)
  }
}
