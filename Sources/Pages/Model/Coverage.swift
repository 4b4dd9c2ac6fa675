import Gazette

/// Which issues a collection holds, year by year, and which numbers between them it lacks.
///
/// Nothing is said of what came before the first issue held or after the last, as no text tells how many there were.
struct Coverage: Sendable {
  /// The issues of one year.
  struct Year: Sendable {
    /// The year; nil for issues that state none.
    let year: Int?
    /// The issues held, by number, those without one last.
    let issues: [Issue]
    /// The runs of numbers between those held.
    let missing: [ClosedRange<Int>]
  }

  /// The years, the latest first, what states none last.
  let years: [Year]
  /// The runs of running numbers (总期) between those held.
  let missingTotals: [ClosedRange<Int>]

  init(_ issues: [Issue]) {
    let groups = Dictionary(grouping: issues, by: \.year)
    let stated = groups.keys.compactMap { $0 }.sorted(by: >).map(Optional.some)
    years = (stated + (groups[nil] == nil ? [] : [nil])).map { year in
      let issues = groups[year] ?? []
      let numbered = issues.map { (issue: $0, numbers: Self.numbers($0.number)) }
      let sorted = numbered.sorted { left, right in
        guard let first = left.numbers?.lowerBound, let second = right.numbers?.lowerBound, first != second else {
          return (left.numbers == nil ? 1 : 0, left.issue.id) < (right.numbers == nil ? 1 : 0, right.issue.id)
        }
        return first < second
      }
      return Year(
        year: year, issues: sorted.map(\.issue),
        missing: year == nil ? [] : Self.between(numbered.compactMap(\.numbers)))
    }
    missingTotals = Self.between(issues.compactMap { Self.numbers($0.total) })
  }

  /// The numbers of an issue, 20 and 21 of `20/21`; nil where none is printed.
  static func numbers(_ text: String?) -> ClosedRange<Int>? {
    let numbers = (text ?? "").split { !("0"..."9").contains($0) }.map { Int($0) }
    guard let first = numbers.first ?? nil, let last = numbers.last ?? nil, first <= last else { return nil }
    return first...last
  }

  /// What lies between ranges and in none of them.
  private static func between(_ ranges: [ClosedRange<Int>]) -> [ClosedRange<Int>] {
    let sorted = ranges.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    guard var end = sorted.first?.upperBound else { return [] }
    var gaps = [ClosedRange<Int>]()
    for range in sorted {
      // The difference of two numbers that are not negative cannot overflow.
      if range.lowerBound - end > 1 { gaps.append(end + 1...range.lowerBound - 1) }
      end = max(end, range.upperBound)
    }
    return gaps
  }
}
