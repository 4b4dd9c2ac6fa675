import Gazette

/// Finds what a word takes in from here on: `各区县政府（含代管镇、街道的功能区管理机构，下同）`.
///
/// Where such a word begins is told by 各 alone, or by one of a few names of governments; all else is left alone.
struct ScopeScan {
  private let passage: Passage
  private var scalars: [Unicode.Scalar] { passage.scalars }

  private static let openings: [Word] = ["含", "包括", "包含", "不含", "不包括"]
  private static let governments: [Word] = ["区县人民政府", "区县政府", "区县"]
  private static let longestTerm = 14

  /// The words that a block widens or narrows, in order.
  static func terms(in passage: Passage) -> [FoundTerm] {
    let scan = ScopeScan(passage: passage)
    return passage.scalars.indices.compactMap { passage.scalars[$0] == "（" ? scan.term(before: $0) : nil }
  }

  private func term(before bracket: Int) -> FoundTerm? {
    guard scalars.word(of: Self.openings, at: bracket + 1) != nil, let close = passage.pairs.closing(of: bracket),
      scalars.has("，下同", endingAt: close), let start = start(before: bracket),
      let term = TermForm.term(scalars[start..<bracket])
    else { return nil }
    return FoundTerm(term: term, quote: start..<close + 1, isWide: true)
  }

  /// Where the word before a bracket begins, if that can be told.
  private func start(before bracket: Int) -> Int? {
    let near = max(0, bracket - Self.longestTerm)..<bracket
    let start =
      scalars[near].lastIndex(of: "各")
      ?? scalars.word(of: Self.governments, endingAt: bracket).map { bracket - $0.count }
    return start.flatMap { TermBounds.isFree(before: $0, in: scalars) ? $0 : nil }
  }
}
