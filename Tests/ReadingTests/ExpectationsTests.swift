import Foundation
import Gazette
import Reading
import Testing

/// What a person read in the raw texts of three issues, document by document; see Fixtures/Expectations/README.md.
@Suite struct ExpectationsTests {
  struct Expectation: Decodable {
    struct EnclosureRow: Decodable, Equatable {
      let title: String
      let number: String?
      let kind: String
    }
    struct IssueRow: Decodable {
      let year: Int?
      let number: String?
      let total: String?
      let published: String?
    }
    struct DocumentRow: Decodable {
      let title: String
      let number: String?
      let issuers: [String]
      let type: String
      let registration: String?
      let addressee: String?
      let signed: String?
      let printed: String?
      let effective: String?
      let expires: String?
      let category: String?
      let page: Int?
      let firstLine: Int
      let lastLine: Int
      let articles: Int
      let enclosures: [EnclosureRow]
      let headings: [String]
      let firstParagraph: String
      let lastParagraph: String
    }
    struct FurnitureRow: Decodable {
      let kind: String
      let lines: [Int]
    }
    let issue: IssueRow
    let documents: [DocumentRow]
    let furniture: [FurnitureRow]
    let joins: [[Int]]
  }

  static let ids = ["2020-10", "2021-20-21", "2025-07-08"]

  /// Lines of an inner table of contents that drifted into the body: only a correction can say that they are none of its
  /// headings.
  static let drifted = ["2021-20-21": 677...687]

  static func expectation(_ id: String) throws -> Expectation {
    let url = Fixtures.root.appendingPathComponent("Tests/Fixtures/Expectations/\(id).json")
    return try JSONDecoder().decode(Expectation.self, from: Data(contentsOf: url))
  }

  @Test(arguments: ids) func issueFieldsAreAsRead(_ id: String) throws {
    let expected = try Self.expectation(id).issue
    let issue = try Fixtures.issue(id).issue
    #expect(issue.year == expected.year)
    #expect(issue.number == expected.number)
    #expect(issue.total == expected.total)
    #expect(issue.published?.iso == expected.published)
  }

  @Test(arguments: ids) func documentFieldsAreAsRead(_ id: String) throws {
    let expected = try Self.expectation(id).documents
    let documents = try Fixtures.issue(id).documents
    try #require(documents.count == expected.count)
    for (document, row) in zip(documents, expected) {
      let name = Comment(rawValue: row.title)
      #expect(document.title == row.title, name)
      #expect(document.number?.description == row.number, name)
      #expect(document.issuers == row.issuers, name)
      #expect(document.type == row.type, name)
      #expect(document.registration == row.registration, name)
      #expect(document.addressee == row.addressee, name)
      #expect(document.signed?.iso == row.signed, name)
      #expect(document.printed?.iso == row.printed, name)
      #expect(document.effective?.date.iso == row.effective, name)
      #expect(document.expires?.date.iso == row.expires, name)
      #expect(document.category == row.category, name)
      #expect(document.page == row.page, name)
      #expect(document.lines == row.firstLine...row.lastLine, name)
      #expect(document.articles == row.articles, name)
      let enclosures = document.enclosures.map {
        Expectation.EnclosureRow(title: $0.title, number: $0.number?.description, kind: $0.kind.rawValue)
      }
      #expect(enclosures == row.enclosures, name)
    }
  }

  @Test(arguments: ids) func headingsAndParagraphsAreAsRead(_ id: String) throws {
    let drifted = Self.drifted[id]
    for (document, row) in zip(try Fixtures.issue(id).documents, try Self.expectation(id).documents) {
      let lines = Dictionary(document.blocks.map { ($0.anchor, $0.lines) }, uniquingKeysWith: { first, _ in first })
      let headings = document.outline.filter { !($0.label.hasPrefix("第") && $0.label.hasSuffix("条")) }
        .filter { entry in !(lines[entry.anchor].map { drifted?.overlaps($0) ?? false } ?? false) }
        .map { folded($0.label + $0.title) }
      #expect(headings == row.headings.map { folded($0) }, Comment(rawValue: row.title))
      let texts = Set(document.blocks.map { folded($0.text) })
      #expect(texts.contains(folded(row.firstParagraph)), Comment(rawValue: row.firstParagraph))
      #expect(texts.contains(folded(row.lastParagraph)), Comment(rawValue: row.lastParagraph))
    }
  }

  /// Pieces of one paragraph, but for lists whose entries are blocks of their own and one doubt told by the reader.
  @Test(arguments: ids) func cutParagraphsAreJoined(_ id: String) throws {
    let doubts: Set<[Int]> = [[949, 951], [1034, 1036]]
    let blocks = try Fixtures.issue(id).documents.flatMap(\.blocks)
    for join in try Self.expectation(id).joins {
      for (first, next) in zip(join, join.dropFirst()) where !doubts.contains([first, next]) {
        let isJoined = blocks.contains { $0.lines.contains(first) && $0.lines.contains(next) }
        #expect(isJoined, "lines \(first) and \(next) of \(id)")
      }
    }
  }

  @Test(arguments: ids) func furnitureIsAsRead(_ id: String) throws {
    let audit = try Fixtures.issue(id).audit
    for row in try Self.expectation(id).furniture where row.kind != "colophon" {
      let runs = audit.furniture.filter { $0.kind.rawValue == row.kind }.map(\.lines)
      #expect(runs.allSatisfy { row.lines[0] <= $0.lowerBound && $0.upperBound <= row.lines[1] }, "\(row.kind) \(runs)")
    }
  }

  /// Without blanks and without the 。 that ends a heading's title.
  private func folded(_ text: String) -> String {
    var text = text.filter { !$0.isWhitespace }
    if text.last == "。" { text.removeLast() }
    return text
  }
}
