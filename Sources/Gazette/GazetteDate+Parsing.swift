extension GazetteDate {
  /// A date found in a text.
  public struct Occurrence: Hashable, Sendable {
    /// The day; nil where the calendar has no such day (`2月30日`).
    public let date: GazetteDate?
    /// Where it stands, in Unicode scalars.
    public let range: Range<Int>
  }

  /// The day that a text is, from its first character to its last; blanks do not count.
  ///
  /// `2023年3月22日`, `２０１９年１２月１０日`, `二〇二二年三月一日`; nil for any other text and for impossible days.
  public init?(parsing text: String) {
    let scalars = text.unicodeScalars.filter { !$0.properties.isWhitespace }
    guard let found = Self.occurrence(in: Array(scalars), at: 0), found.range.upperBound == scalars.count,
      let date = found.date
    else { return nil }
    self = date
  }

  /// All dates of the form 年月日 in a text, in order; blanks inside a date do not count.
  public static func occurrences(in scalars: [Unicode.Scalar]) -> [Occurrence] {
    var found = [Occurrence]()
    var index = 0
    while index < scalars.count {
      if isNumeral(scalars[index]), let occurrence = occurrence(in: scalars, at: index) {
        found.append(occurrence)
        index = occurrence.range.upperBound
      } else {
        index += 1
      }
    }
    return found
  }

  private static func occurrence(in scalars: [Unicode.Scalar], at start: Int) -> Occurrence? {
    var cursor = start
    guard let year = number(in: scalars, at: &cursor, before: "年", digits: 4),
      let month = number(in: scalars, at: &cursor, before: "月", digits: 3),
      let day = number(in: scalars, at: &cursor, before: "日", digits: 4)
    else { return nil }
    return Occurrence(date: GazetteDate(year: year, month: month, day: day), range: start..<cursor)
  }

  /// Reads a numeral of at most so many characters and the unit behind it.
  private static func number(
    in scalars: [Unicode.Scalar], at cursor: inout Int, before unit: Unicode.Scalar, digits: Int
  ) -> Int? {
    var numeral = [Unicode.Scalar]()
    while cursor < scalars.count, numeral.count <= digits {
      let scalar = scalars[cursor]
      cursor += 1
      if scalar == unit { return Numeral.value(of: numeral) }
      if isNumeral(scalar) {
        numeral.append(scalar)
      } else if let last = numeral.last, unit == "年", letters.contains(scalar), Numeral.isChinese(last) {
        numeral.append("〇")
      } else if !scalar.properties.isWhitespace {
        return nil
      }
    }
    return nil
  }

  /// Letters that stand for 〇 in a year: `二OO三年五月二十日`.
  private static let letters: Set<Unicode.Scalar> = ["O", "o", "Ｏ", "ｏ", "О", "◯"]

  private static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    Numeral.isDecimal(scalar) || Numeral.isChinese(scalar)
  }
}
