import Foundation
import Gazette
import Reading
import Relations
import Testing

@testable import Site

/// What the project's own corrections make of its issues, held to what a person read in the raw texts.
///
/// `Fixtures/Expectations` lists the wrong words with what they must be, what a structural fault hides, and what holds
/// only after correction.
@Suite struct ProjectCorrectionsTests {
  struct Expectation: Decodable {
    struct Misprint: Decodable {
      let line: Int
      let find: String
      let replace: String
    }
    struct Corrected: Decodable {
      struct Quote: Decodable {
        let line: Int
        let quote: String
      }
      let headings: [String]?
      let contents: [String]?
      let quotes: [Quote]?
      let responsible: [String]?
    }
    struct Row: Decodable {
      let number: String?
      let corrected: Corrected?
    }
    let documents: [Row]
    let ocrErrors: [Misprint]
  }

  private static let ids = ["2020-10", "2021-20-21", "2025-07-08"]

  private static let found: [String: (raw: RawIssue, read: ReadIssue)] = {
    let content = Project.folder.appendingPathComponent("Content").path
    let issues = (try? IssueFolder(content: content).find().issues) ?? []
    return Dictionary(issues.map { ($0.id.text, ($0, IssueReader.read($0))) }) { first, _ in first }
  }()

  private func expectation(_ id: String) throws -> Expectation {
    let text = try #require(Project.text("Tests/Fixtures/Expectations/\(id).json"))
    return try JSONDecoder().decode(Expectation.self, from: Data(text.utf8))
  }

  @Test func allCorrectionsFitAndLoseNothing() throws {
    #expect(Self.found.count >= 5)
    for (raw, read) in Self.found.values {
      #expect(read.audit.corrections == raw.corrections)
      #expect(read.audit.lost == 0 && read.audit.invented == 0)
      #expect(read.audit.characters.reduce(0) { $0 + $1.count } == raw.text.unicodeScalars.count)
      #expect(!read.diagnostics.contains { $0.severity == .error })
    }
  }

  @Test(arguments: ids) func misprintsAreGone(_ id: String) throws {
    let read = try #require(Self.found[id]).read
    for misprint in try expectation(id).ocrErrors {
      let texts = read.documents.flatMap(\.blocks).map { folded(share(of: misprint.line, in: $0)) }
      #expect(texts.contains { $0.contains(folded(misprint.replace)) }, Comment(rawValue: misprint.replace))
      #expect(!texts.contains { $0.contains(folded(misprint.find)) }, Comment(rawValue: misprint.find))
    }
  }

  @Test(arguments: ids) func structureAndWordsAreAsThePrintMeantThem(_ id: String) throws {
    let documents = try #require(Self.found[id]).read.documents
    let collection = Collection(issues: [try #require(Self.found[id]).read.issue], documents: documents)
    let graph = relate(collection).graph
    for (document, row) in zip(documents, try expectation(id).documents) {
      guard let corrected = row.corrected else { continue }
      if let headings = corrected.headings {
        #expect(document.outline.map { folded($0.label + $0.title) } == headings.map { folded($0) })
      }
      if let contents = corrected.contents {
        #expect(document.blocks.filter { $0.kind == .contents }.map(\.text) == contents)
      }
      for row in corrected.quotes ?? [] {
        let evidence = (graph.relations[document.id] ?? []).flatMap(\.places).map(\.evidence)
        #expect(evidence.contains { $0.line == row.line && $0.quote == row.quote }, Comment(rawValue: row.quote))
      }
      if let responsible = corrected.responsible { #expect(graph.responsible(of: document.id) == responsible) }
    }
  }

  @Test(arguments: ids) func doubtsAreAboutLinesThatHoldText(_ id: String) throws {
    let raw = try #require(Self.found[id]).raw
    let lines = raw.text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(!raw.doubts.isEmpty)
    for doubt in raw.doubts {
      #expect(doubt.line <= lines.count && !lines[doubt.line - 1].isEmpty, Comment(rawValue: doubt.text))
    }
  }

  /// What one raw line gave to a block.
  private func share(of line: Int, in block: Block) -> String {
    let scalars = block.text.unicodeScalars.enumerated().filter { block.lineMap.line(at: $0.offset) == line }
    return String(String.UnicodeScalarView(scalars.map(\.element)))
  }

  /// Without blanks, marks in one width and quotes of one shape, and without the 。 that ends a heading's title.
  private func folded(_ text: String) -> String {
    let quotes: [Character: Character] = ["“": "\"", "”": "\"", "，": ",", "（": "(", "）": ")"]
    var text = text.filter { !$0.isWhitespace }.map { quotes[$0] ?? $0 }
    if text.last == "。" { text.removeLast() }
    return String(text)
  }
}
