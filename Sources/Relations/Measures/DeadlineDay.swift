import Gazette

extension Measure {
  /// The last day for a duty, where its deadline names one day: `2020年12月31日前`, `2020年5月底前` (the month's last
  /// day), `2021年年底前`; nil where it says less, as `2020年5月`, or more than one day.
  public var dueDay: GazetteDate? {
    guard let deadline else { return nil }
    var scalars = Array(deadline.unicodeScalars.filter { !$0.properties.isWhitespace })
    for tail: Word in ["完成", "之前", "以前", "前"] where scalars.has(tail, endingAt: scalars.count) {
      scalars.removeLast(tail.count)
      if tail != "完成" {
        return Self.endOfTime(scalars) ?? GazetteDate(parsing: String(String.UnicodeScalarView(scalars)))
      }
    }
    return GazetteDate(parsing: String(String.UnicodeScalarView(scalars)))
  }

  /// `2020年5月底`, `2021年底`, `2021年年底`, of which 前 was taken off.
  private static func endOfTime(_ scalars: [Unicode.Scalar]) -> GazetteDate? {
    guard let sign = scalars.firstIndex(of: "年"), let year = Numeral.value(of: scalars[..<sign]), sign == 4 else {
      return nil
    }
    var rest = Array(scalars[(sign + 1)...])
    guard let end = rest.popLast(), end == "底" else { return nil }
    if rest.isEmpty || rest == ["年"] { return GazetteDate(year: year, month: 12, day: 31) }
    guard rest.popLast() == "月", let month = Numeral.value(of: rest), (1...12).contains(month) else { return nil }
    let next =
      month == 12 ? GazetteDate(year: year + 1, month: 1, day: 1) : GazetteDate(year: year, month: month + 1, day: 1)
    return next?.adding(days: -1)
  }
}
