import Gazette

/// By how many years words make a term longer: `延长2年`, `顺延三年`.
struct Lengthening {
  let years: Int
  let range: Range<Int>

  /// Verbs that a number of years, or the new last day, completes.
  static let verbs: [Word] = ["延长", "延续", "顺延"]

  /// No instrument lasts longer; a number beyond is misread.
  private static let most = 50

  /// The words that stand at an offset and end within a limit; nil if there are none.
  init?(in scalars: [Unicode.Scalar], at offset: Int, limit: Int) {
    let limit = min(limit, scalars.count)
    guard let verb = scalars.word(of: Self.verbs, at: offset, limit: limit) else { return nil }
    let start = offset + verb.count
    let unit = scalars[start..<limit].firstIndex { !Numeral.isDecimal($0) && !Numeral.isChinese($0) }
    guard let unit, scalars[unit] == "年", let years = Numeral.value(of: scalars[start..<unit]),
      (1...Self.most).contains(years)
    else { return nil }
    self.years = years
    range = offset..<unit + 1
  }
}
