import Foundation
import Testing

@testable import Search

/// Folding against the table that the browser test reads too.
@Suite struct FoldingTests {
  @Test("rows of folding.txt fold as they say")
  func rows() throws {
    let file = TextSample.root.appendingPathComponent("Tests/Fixtures/Search/folding.txt")
    let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
    #expect(rows.count > 20)
    for row in rows {
      let columns = row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      let expected = try #require(columns.last).unicodeScalars.map(\.value)
      #expect(Folding().fold(columns[0]) == expected, "\(row)")
    }
  }

  @Test("folding twice is folding once")
  func idempotent() {
    let folding = Folding()
    for scalar in UInt32(0)...0x2FFFF {
      let once = folding.fold(scalar)
      #expect(once.flatMap { folding.fold($0) } == once, "U+\(String(scalar, radix: 16))")
    }
  }
}
