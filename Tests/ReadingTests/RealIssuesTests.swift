import Gazette
import Reading
import Testing

/// The five real issues, as counted by eye.
@Suite struct RealIssuesTests {
  @Test(arguments: [("2019-x1", 7), ("2020-10", 8), ("2021-20-21", 7), ("2023-x1", 7), ("2025-07-08", 5)])
  func everyDocumentIsFound(_ id: String, _ count: Int) throws {
    let issue = try Fixtures.issue(id)
    #expect(issue.documents.count == count)
    #expect(issue.audit.lost == 0)
    #expect(issue.audit.invented == 0)
    #expect(issue.diagnostics.allSatisfy { $0.severity == .warning })
  }
}
