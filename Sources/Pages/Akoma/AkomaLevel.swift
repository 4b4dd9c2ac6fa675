import Gazette

/// A level of a text's hierarchy, told by how its number is printed.
enum AkomaLevel: Sendable {
  /// 编
  case book
  /// 部分
  case part
  /// 章
  case chapter
  /// 节, and 一、
  case section
  /// 条
  case article
  /// 款, and （一）
  case paragraph
  /// 项, and 1.
  case point
  /// （1）, ①
  case indent

  /// The level that a label marks; （一） below an article is a 项.
  init(label: String, isInArticle: Bool) {
    let scalars = label.scalars
    let inner = scalars.drop { $0 == "（" || $0 == "(" }
    let isChinese = inner.first.map(Numeral.isChinese) ?? false
    switch (scalars.first, scalars.last) {
    // A section without a number: 名词解释.
    case (nil, _): self = .section
    case ("第", "编"): self = .book
    case ("第", "分"): self = .part
    case ("第", "章"): self = .chapter
    case ("第", "节"): self = .section
    case ("第", "条"): self = .article
    case ("第", _): self = .paragraph
    case ("（", _), ("(", _): self = !isChinese ? .indent : isInArticle ? .point : .paragraph
    default: self = isChinese ? .section : inner.first.map(Numeral.isDecimal) == true ? .point : .indent
    }
  }

  /// The element's name.
  var element: StaticString {
    switch self {
    case .book: "book"
    case .part: "part"
    case .chapter: "chapter"
    case .section: "section"
    case .article: "article"
    case .paragraph: "paragraph"
    case .point: "point"
    case .indent: "indent"
    }
  }

  /// How the naming convention shortens it in an `eId`.
  var abbreviation: String {
    switch self {
    case .chapter: "chp"
    case .section: "sec"
    case .article: "art"
    case .paragraph: "para"
    default: String(describing: element)
    }
  }

  /// The number that a label holds, 12 of 第十二条; nil where it is none.
  static func number(in label: String) -> Int? {
    let digits = label.unicodeScalars.filter { Numeral.isDecimal($0) || Numeral.isChinese($0) }
    return Numeral.value(of: Array(digits))
  }
}
