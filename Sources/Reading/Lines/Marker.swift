import Gazette

/// The number at the head of a paragraph: `一、`, `（一）`, `1.`, `（1）`, `①`, `第三章`, `第十二条`.
struct Marker: Equatable {
  /// The ways of numbering, the higher first where they nest.
  enum Kind: Int, Comparable {
    /// 编: `第一编 总则`
    case book
    /// 章: `第二章 轮候及配售管理`
    case chapter
    /// 节: `第一节 一般规定`
    case section
    /// 条: `第十二条 …`
    case article
    /// `一、总体要求`
    case han
    /// `（一）指导思想。…`
    case bracketedHan
    /// `1.厘清事项清单。…`
    case digit
    /// `（1）提升本地法人银行…`
    case bracketedDigit
    /// `①…`
    case circled

    /// The higher first.
    static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }
  }

  /// The way of numbering.
  let kind: Kind
  /// The number.
  let value: Int
  /// How many scalars of the text the number takes, its mark included.
  let length: Int

  /// The marker that a text begins with; nil if it begins with none.
  init?(at start: Int = 0, of text: Scalars) {
    guard start < text.count else { return nil }
    let first = text[start]
    let found: (kind: Kind, value: Int, end: Int)? =
      if first == "第" {
        Self.ordinal(text, from: start)
      } else if first == "（" {
        Self.bracketed(text, from: start)
      } else if first.isDigit {
        Self.digits(text, from: start)
      } else if first.value >= 0x2460 && first.value <= 0x2473 {
        (.circled, Int(first.value - 0x245F), start + 1)
      } else {
        Self.han(text, from: start)
      }
    guard let found else { return nil }
    kind = found.kind
    value = found.value
    length = found.end - start
  }

  /// `第十二条`
  private static func ordinal(_ text: Scalars, from start: Int) -> (Kind, Int, Int)? {
    var index = start + 1
    guard let value = numeral(text, &index), index < text.count else { return nil }
    switch text[index] {
    case "编": return (.book, value, index + 1)
    case "章": return (.chapter, value, index + 1)
    case "节": return (.section, value, index + 1)
    case "条": return (.article, value, index + 1)
    default: return nil
    }
  }

  /// Whether a part of an article is named at a place: `第三条 第二款`.
  static func isPart(at start: Int, of text: Scalars) -> Bool {
    var index = start + 1
    guard start < text.count, text[start] == "第", numeral(text, &index) != nil, index < text.count else { return false }
    return text[index] == "款" || text[index] == "项" || text[index] == "目"
  }

  /// `（一）`, `（1）`
  private static func bracketed(_ text: Scalars, from start: Int) -> (Kind, Int, Int)? {
    var index = start + 1
    guard let value = numeral(text, &index), index < text.count, text[index] == "）", value > 0, value < 400 else {
      return nil
    }
    return (text[start + 1].isDigit ? .bracketedDigit : .bracketedHan, value, index + 1)
  }

  /// `1.`, `12、`; no year and no decimal
  private static func digits(_ text: Scalars, from start: Int) -> (Kind, Int, Int)? {
    var index = start
    guard let value = numeral(text, &index), index - start <= 3, index < text.count, value > 0 else { return nil }
    switch text[index] {
    case ".", "、": return (.digit, value, index + 1)
    case "）": return (.bracketedDigit, value, index + 1)
    default: return nil
    }
  }

  /// `一、`
  private static func han(_ text: Scalars, from start: Int) -> (Kind, Int, Int)? {
    var index = start
    guard let value = numeral(text, &index), index < text.count, value > 0, value < 400 else { return nil }
    guard text[index] == "、" || text[index] == "." || text[index] == "．" else { return nil }
    return (.han, value, index + 1)
  }

  /// The Chinese numeral at an index of a text; nil if none stands there.
  static func numeral(in text: Scalars, at start: Int) -> Int? {
    guard start < text.count, !text[start].isDigit else { return nil }
    var index = start
    return numeral(text, &index)
  }

  /// A numeral of at most six characters, all ASCII digits or all Han.
  private static func numeral(_ text: Scalars, _ index: inout Int) -> Int? {
    let start = index
    guard start < text.count else { return nil }
    let decimal = text[start].isDigit
    while index < text.count, index - start < 7, decimal ? text[index].isDigit : Numeral.isChinese(text[index]) {
      index += 1
    }
    guard index > start, index - start < 7 else { return nil }
    return Numeral.value(of: text[start..<index])
  }
}
