import Gazette

/// What a term can look like; anything else is no term, since a wrong definition is worse than none.
enum TermForm {
  /// The term in some words: without “”, with no mark that ends a clause inside; nil where none is left.
  static func term(_ words: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar]? {
    var term = words
    while let first = term.first, first.properties.isWhitespace || first == "：" { term = term.dropFirst() }
    while let last = term.last, last.properties.isWhitespace { term = term.dropLast() }
    if term.first == "“", term.last == "”", !term.dropFirst().dropLast().contains("“") {
      term = term.dropFirst().dropLast()
    }
    return isTerm(term) ? Array(term) : nil
  }

  private static let longest = 24

  private static func isTerm(_ term: ArraySlice<Unicode.Scalar>) -> Bool {
    guard (2...longest).contains(term.count), !term.contains(where: isBreak) else { return false }
    guard term.contains(where: { $0.properties.isIdeographic || $0.properties.isAlphabetic }) else { return false }
    guard term.filter({ $0 == "“" }).count == term.filter({ $0 == "”" }).count else { return false }
    let scalars = Array(term)
    return scalars.word(of: openings, at: 0) == nil && scalars.word(of: closings, endingAt: scalars.count) == nil
  }

  private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    Passage.endsClause(scalar) || "、《》（）()〔〕…—".unicodeScalars.contains(scalar)
  }

  /// 其 and the like name nothing; 主要是指 defines nothing.
  private static let openings: [Word] = [
    "其", "该", "这", "此", "即", "它", "主要", "一般", "通常", "就是", "所谓", "以上", "以下", "上述", "下列", "不", "凡", "如", "若", "及", "和",
    "但", "并", "为",
    "是", "本", "将", "对", "在", "由", "按", "所称",
  ]
  private static let closings: [Word] = [
    "主要", "一般", "通常", "也", "就", "均", "都", "应当", "不", "可", "可以", "还", "具体", "分别", "内容", "范围", "的", "所称", "材料", "情形",
  ]
}
