import Gazette

/// The days that a deed's own clause names.
enum DeedDate {
  /// From when: `自2020年1月1日起废止`.
  static func start(in scalars: [Unicode.Scalar], _ range: Range<Int>) -> GazetteDate? {
    guard let from = scalars.last(of: ["自", "从", "于"], in: range) else { return nil }
    return GazetteDate.occurrences(in: Array(scalars[from.offset..<range.upperBound])).first?.date
  }

  /// Until when: `延长至2025年12月31日`, `有效期至2025年12月31日`.
  static func end(in scalars: [Unicode.Scalar], _ range: Range<Int>) -> GazetteDate? {
    guard let until = scalars.first(of: ["至", "到"], in: range) else { return nil }
    return GazetteDate.occurrences(in: Array(scalars[until.offset..<range.upperBound])).first?.date
  }

  /// By how many years: `有效期延长2年`, `延长三年`.
  static func years(in scalars: [Unicode.Scalar], _ range: Range<Int>) -> Int? {
    scalars.first(of: Lengthening.verbs, in: range).flatMap {
      Lengthening(in: scalars, at: $0.offset, limit: range.upperBound)?.years
    }
  }
}
