import Foundation
import Gazette
import Reading
import Relations
import TestSupport
import Testing

/// A survey of gists must answer as the whole collection does.
@Suite struct SurveyTests {
  @Test(arguments: ["2023-04-01", "2019-01-01", nil]) func answersAsTheWholeCollectionDoes(day: String?) throws {
    let collection = try Self.collection()
    let graph = relate(collection).graph
    let asOf = day.flatMap { GazetteDate(iso: $0) } ?? collection.latestDate
    let survey = RelationSurvey(
      issues: collection.issues, gists: collection.documents.map(DocumentGist.init),
      asOf: day.flatMap { GazetteDate(iso: $0) })
    #expect(survey.asOf == asOf)
    #expect(survey.documents.map(\.id) == collection.documents.map(\.id))
    #expect(survey.diagnostics == relate(collection).diagnostics)
    #expect(collection.documents.contains { !(graph.relations[$0.id] ?? []).isEmpty })
    for (place, document) in collection.documents.enumerated() {
      let standing = survey.standing(of: document, at: place)
      #expect(standing.span == graph.validity[document.id]?.span(on: asOf))
      #expect(standing.measures == graph.measures[document.id] ?? [])
      let relations = graph.relations[document.id] ?? []
      #expect(standing.relations.map(\.target) == relations.map(\.target))
      #expect(standing.relations.map(\.kind) == relations.map(\.kind))
      #expect(standing.relations.map(\.places) == relations.map(\.places))
      let links = graph.backlinks[document.id] ?? []
      #expect(standing.backlinks.map(\.document) == links.map(\.document))
      #expect(standing.backlinks.map(\.kind) == links.map(\.kind))
      #expect(standing.backlinks.map(\.evidence.anchor) == links.map(\.evidence.anchor))
    }
  }

  /// The project's issues, with documents that are hard to relate: of one title, repealing themselves, each other, and
  /// younger ones.
  private static func collection() throws -> Collection {
    let folder = ProjectRoot.url.appendingPathComponent("Content/issues")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".txt") }
      .sorted()
    let read = try files.map { file in
      let id = try #require(Issue.ID(String(file.dropLast(4))))
      let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
      return IssueReader.read(RawIssue(id: id, file: file, path: file, text: text, corrections: []))
    }
    let hard = hardDocuments.enumerated().map { index, row in
      var builder = DocumentBuilder(number: row.number, title: row.title, issue: "2030-01", firstLine: index * 10 + 1)
      (builder.signed, builder.printed, builder.effective) = (row.day, row.day, row.day)
      builder.paragraphs = [.init(text: "一、总体要求", kind: .heading), .init(text: row.text)]
      return builder.document
    }
    #expect(hard.count == 6)
    return Collection(issues: read.map(\.issue), documents: read.flatMap(\.documents) + hard)
  }

  private static let hardDocuments: [(number: String, title: String, day: String, text: String)] = [
    ("济政发〔2030〕1号", "济南市人民政府关于加强公园管理的意见", "2030-01-01", "济政发〔2030〕1号同时废止。"),
    ("济政发〔2030〕2号", "济南市人民政府关于加强公园管理的意见", "2030-02-01", "济政发〔2030〕3号同时废止。"),
    ("济政发〔2030〕3号", "济南市人民政府关于绿化的通知", "2030-03-01", "济政发〔2030〕2号同时废止。"),
    (
      "济政发〔2030〕4号", "济南市人民政府关于绿地的通知", "2030-04-01",
      "落实《济南市人民政府关于加强公园管理的意见》。（责任单位：市园林局、市财政局）"
    ),
    ("济政发〔2030〕5号", "济南市人民政府关于古树的通知", "2030-05-01", "济政发〔2030〕4号第十条同时废止。"),
    ("济政发〔2030〕5号", "济南市人民政府关于古树的通知", "2030-06-01", "济政发〔2030〕4号有效期延长至2035年12月31日。"),
  ]
}
