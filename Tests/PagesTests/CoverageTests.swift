import Gazette
import Testing

@testable import Pages

/// Which issues a collection holds and which it lacks between them.
@Suite struct CoverageTests {
  private static let readings: [(String?, ClosedRange<Int>?)] = [
    ("7", 7...7), ("20/21", 20...21), ("第3期", 3...3), ("10-12", 10...12), ("21/20", nil), ("", nil), ("增刊", nil),
    (nil, nil),
    ("99999999999999999999", nil),
  ]

  @Test(arguments: readings)
  func theNumbersOfAnIssueAreRead(text: String?, numbers: ClosedRange<Int>?) {
    #expect(Coverage.numbers(text) == numbers)
  }

  @Test func gapsAreToldYearByYear() {
    let coverage = Coverage([
      Self.issue("c", 2021, "20/21", "354/355"), Self.issue("a", 2021, "3", "337"), Self.issue("b", 2021, "4", "338"),
      Self.issue("d", 2020, "10", "320"), Self.issue("e", nil, nil, nil), Self.issue("f", 2021, nil, nil),
    ])
    #expect(coverage.years.map(\.year) == [2021, 2020, nil])
    #expect(coverage.years.map { $0.issues.map(\.id.text) } == [["a", "b", "c", "f"], ["d"], ["e"]])
    #expect(coverage.years.map(\.missing) == [[5...19], [], []])
    #expect(coverage.missingTotals == [321...336, 339...353])
  }

  @Test func whatIsHeldTwiceIsNoGap() {
    let issues = [Self.issue("a", 2021, "1/5", nil), Self.issue("b", 2021, "3", nil), Self.issue("c", 2021, "6", nil)]
    #expect(Coverage(issues).years.map(\.missing) == [[]])
    #expect(Coverage([]).years.isEmpty)
  }

  private static func issue(_ id: String, _ year: Int?, _ number: String?, _ total: String?) -> Gazette.Issue {
    Gazette.Issue(
      id: Identifier(spelling: id), year: year, number: number, total: total, published: nil, file: id + ".txt",
      path: "Content/issues/\(id).txt")
  }
}
