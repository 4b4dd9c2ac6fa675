import Foundation
import Gazette
import Reading
import Relations
import Testing

/// What persons found by eye in the five real issues: every relation with its kind, quote and line, every organ.
///
/// `Fixtures/Relations` holds the answers for two issues, `Fixtures/Expectations` those for three.
@Suite struct ExpectationTests {
  struct Expected: Decodable {
    struct Reference: Decodable {
      let type: String
      let number: String?
      let title: String?
      let line: Int
      let quote: String
    }
    struct Row: Decodable {
      let number: String?
      let title: String
      let relations: [Reference]
      let responsible: [String]
    }
    let documents: [Row]
  }

  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Names that are misprinted in the raw text, so that only a correction can give the right one.
  private static let misprints: [String: Set<String>] = ["2020-10": ["市人力资源社会保障障局"]]

  private static let related: (collection: Collection, graph: RelationGraph) = {
    let issues = ["2019-x1", "2020-10", "2021-20-21", "2023-x1", "2025-07-08"].compactMap { id -> ReadIssue? in
      let url = root.appendingPathComponent("Content/issues/\(id).txt")
      guard let text = try? String(contentsOf: url, encoding: .utf8) else { return nil }
      let raw = RawIssue(id: Issue.ID(spelling: id), file: "\(id).txt", path: "\(id).txt", text: text, corrections: [])
      return IssueReader.read(raw)
    }
    let collection = Collection(issues: issues.map(\.issue), documents: issues.flatMap(\.documents))
    return (collection, relate(collection).graph)
  }()

  private func expected(_ issue: String, in folder: String) throws -> [Expected.Row] {
    let url = Self.root.appendingPathComponent("Tests/Fixtures/\(folder)/\(issue).json")
    return try JSONDecoder().decode(Expected.self, from: Data(contentsOf: url)).documents
  }

  private func documents(of issue: String) -> [Document] {
    Self.related.collection.documents.filter { $0.issue.text == issue }
  }

  private func solid(_ text: String?) -> String? { text.map { String($0.filter { !$0.isWhitespace }) } }

  private static let issues = [
    ("2019-x1", "Relations"), ("2023-x1", "Relations"), ("2020-10", "Expectations"), ("2021-20-21", "Expectations"),
    ("2025-07-08", "Expectations"),
  ]

  @Test(arguments: issues)
  func everyRelationIsFoundAndNoOther(issue: String, folder: String) throws {
    for (row, document) in zip(try expected(issue, in: folder), documents(of: issue)) {
      let name = Comment(rawValue: row.number ?? row.title)
      let found = Self.related.graph.relations[document.id] ?? []
      let given = found.map { "\($0.kind.rawValue) \(solid($0.number) ?? "–") \(solid($0.title) ?? "–")" }
      let wanted = row.relations.map { "\($0.type) \(solid($0.number) ?? "–") \(solid($0.title) ?? "–")" }
      #expect(given.sorted() == wanted.sorted(), name)
      for reference in row.relations {
        let same = found.first {
          solid($0.number) == solid(reference.number) && solid($0.title) == solid(reference.title)
        }
        #expect(same?.places[0].evidence.line == reference.line, name)
        #expect(solid(same?.places[0].evidence.quote) == solid(reference.quote), name)
      }
    }
  }

  @Test(arguments: issues)
  func everyOrganIsNamedAsPrinted(issue: String, folder: String) throws {
    for (row, document) in zip(try expected(issue, in: folder), documents(of: issue)) {
      let found = Self.related.graph.responsible(of: document.id)
      let misprints = Self.misprints[issue] ?? []
      #expect(found.filter { !misprints.contains($0) } == row.responsible, Comment(rawValue: row.number ?? row.title))
    }
  }

  /// Each quote is text of the block it names, and each place is the reference itself.
  @Test func quotesAndPlacesAreInTheText() throws {
    for document in Self.related.collection.documents {
      let blocks = Dictionary(document.blocks.map { ($0.anchor, $0) }, uniquingKeysWith: { first, _ in first })
      for relation in Self.related.graph.relations[document.id] ?? [] {
        for place in relation.places {
          let block = try #require(blocks[place.evidence.anchor])
          #expect(block.text.contains(place.evidence.quote))
          let scalars = Array(block.text.unicodeScalars)
          let text = String(String.UnicodeScalarView(scalars[place.range]))
          #expect(relation.title.map { text.contains($0) } ?? true, Comment(rawValue: text))
        }
      }
    }
  }
}
