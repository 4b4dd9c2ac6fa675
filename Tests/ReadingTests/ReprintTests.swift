import Foundation
import Gazette
import Reading
import Testing

/// A document that two issues print, set in two styles: read alike, and each with an id of its own.
@Suite struct ReprintTests {
  private func read(_ name: String, as id: String) throws -> ReadIssue {
    let url = Fixtures.cases.appendingPathComponent("\(name)/raw.txt")
    return IssueReader.read(Fixtures.issue(id, try String(contentsOf: url, encoding: .utf8)))
  }

  @Test func aReprintIsReadAsTheDocumentThatItReprints() throws {
    let first = try read("reprint-text-layer", as: "2023-24")
    let second = try read("reprint-markdown", as: "2024-02")
    let document = try #require(first.documents.first)
    let reprint = try #require(second.documents.first)
    #expect(document.title == reprint.title)
    #expect(document.number == reprint.number)
    #expect(document.signed == reprint.signed)
    #expect(document.printed == reprint.printed)
    #expect(document.expires?.date == reprint.expires?.date)
    #expect(document.blocks.map(\.text) == reprint.blocks.map(\.text))
    let collection = Collection(issues: [first.issue, second.issue], documents: first.documents + second.documents)
    #expect(collection.documents.map(\.id.text) == ["jizhengfa-2023-28", "jizhengfa-2023-28-2024-02"])
  }
}
