import Foundation
import Gazette
import Reading
import Testing

/// Writes what was read as `catalog.json` and `documents/<id>/index.json` for a comparison with answers kept elsewhere:
/// `READING_DUMP=folder [READING_DUMP_FROM=folder of raw texts] swift test --filter CatalogueDump`.
@Suite struct CatalogueDump {
  @Test(.enabled(if: ProcessInfo.processInfo.environment["READING_DUMP"] != nil))
  func dump() throws {
    let environment = ProcessInfo.processInfo.environment
    let out = URL(fileURLWithPath: environment["READING_DUMP"] ?? "dump")
    let source =
      environment["READING_DUMP_FROM"].map { URL(fileURLWithPath: $0) }
      ?? Fixtures.root.appendingPathComponent("Content/issues")
    let files = try FileManager.default.contentsOfDirectory(at: source, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "txt" }.sorted { $0.path < $1.path }
    var texts = [RawIssue]()
    for file in files {
      let id = file.deletingPathExtension().lastPathComponent
      texts.append(Fixtures.issue(id, try String(contentsOf: file, encoding: .utf8)))
    }
    let start = Date()
    let read = texts.map { IssueReader.read($0) }
    print("read \(read.count) issues in \(Date().timeIntervalSince(start)) s")
    for issue in read {
      print(issue.issue.id, issue.documents.count, "lost", issue.audit.lost, "invented", issue.audit.invented)
      for diagnostic in issue.diagnostics.prefix(12) {
        print("  ", diagnostic.location, diagnostic.severity, diagnostic.problem)
      }
    }
    let collection = Collection(issues: read.map(\.issue), documents: read.flatMap(\.documents))
    try write(
      ["documents": collection.documents.map { summary($0) }, "issues": collection.issues.map { issue($0) }],
      to: out.appendingPathComponent("catalog.json"))
    for document in collection.documents {
      var data = summary(document)
      data["outline"] = document.outline.map {
        ["level": $0.level, "label": $0.label, "title": $0.title, "anchor": $0.anchor.text, "runIn": $0.runIn]
          as [String: Any]
      }
      data["blocks"] = document.blocks.map {
        [
          "anchor": $0.anchor.text, "kind": $0.kind.rawValue, "text": $0.text,
          "lines": [$0.lines.lowerBound, $0.lines.upperBound],
        ] as [String: Any]
      }
      try write(data, to: out.appendingPathComponent("documents/\(document.id)/index.json"))
    }
  }

  private func summary(_ document: Document) -> [String: Any] {
    [
      "id": document.id.text, "title": document.title, "number": some(document.number?.description),
      "issuers": document.issuers, "type": document.type, "registration": some(document.registration),
      "addressee": some(document.addressee), "signed": some(document.signed?.iso),
      "printed": some(document.printed?.iso), "effective": some(document.effective?.date.iso),
      "expires": some(document.expires?.date.iso), "issue": document.issue.text,
      "category": some(document.category), "page": some(document.page), "articles": document.articles,
      "enclosures": document.enclosures.map {
        ["title": $0.title, "number": some($0.number?.description), "kind": $0.kind.rawValue]
      },
      "source": ["file": document.file, "firstLine": document.lines.lowerBound, "lastLine": document.lines.upperBound],
    ]
  }

  private func issue(_ issue: Gazette.Issue) -> [String: Any] {
    [
      "id": issue.id.text, "year": some(issue.year), "number": some(issue.number), "total": some(issue.total),
      "published": some(issue.published?.iso),
    ]
  }

  private func some(_ value: Any?) -> Any { value ?? NSNull() }

  private func write(_ value: Any, to url: URL) throws {
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    let data = try JSONSerialization.data(
      withJSONObject: value, options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
    try data.write(to: url)
  }
}
