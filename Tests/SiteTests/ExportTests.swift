import Foundation
import Gazette
import Reading
import Relations
import Testing

@testable import Pages
@testable import Site

/// The lines for search engines: the same answers as the site's, from texts that are never in memory together.
@Suite struct ExportTests {
  /// The lines of a content as objects, two and two: action and source.
  private struct Lines {
    let bytes: Data
    var rows = [(id: String, source: [String: Any])]()

    init(of request: BuildRequest) throws {
      var request = request
      request.output += ".ndjson"
      let report = try request.export()
      try #require(report.written, "\(report.diagnostics)")
      bytes = try #require(FileManager.default.contents(atPath: request.output))
      #expect(bytes.last == UInt8(ascii: "\n"))
      let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast()
      let objects = try lines.map { try #require(JSONSerialization.jsonObject(with: $0) as? [String: Any]) }
      for (action, source) in zip(objects.striding(from: 0), objects.striding(from: 1)) {
        let index = try #require(action["index"] as? [String: Any])
        #expect(action.count == 1 && index.count == 1)
        rows.append((try #require(index["_id"] as? String), source))
      }
      #expect(objects.count == rows.count * 2)
      #expect(report.paragraphs == of("paragraph").count && report.documents == of("document").count)
    }

    func of(_ kind: String) -> [(id: String, source: [String: Any])] {
      rows.filter { $0.source["kind"] as? String == kind }
    }
  }

  private func project() throws -> (folder: TemporaryFolder, request: BuildRequest) {
    let folder = try TemporaryFolder()
    var request = BuildRequest()
    request.content = ProjectFolder.content
    request.templates = ProjectFolder.templates
    request.output = folder.path + "/public"
    return (folder, request)
  }

  @Test func saysOfDocumentsWhatTheCatalogueSays() throws {
    let (folder, request) = try project()
    try #require(request.run().built)
    let lines = try Lines(of: request)
    let data = Data(try #require(folder.text("public/catalog.json")).utf8)
    let catalog = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    let documents = try #require(catalog["documents"] as? [[String: Any]])
    let exported = lines.of("document")
    #expect(exported.map(\.id) == documents.compactMap { $0["id"] as? String })
    for (known, row) in zip(documents, exported) {
      var fields = row.source
      fields["kind"] = nil
      let text = fields.removeValue(forKey: "text") as? String
      #expect(NSDictionary(dictionary: fields) == NSDictionary(dictionary: known), "\(row.id)")
      let paragraphs = lines.of("paragraph").filter { $0.source["document"] as? String == row.id }
      #expect(paragraphs.compactMap { $0.source["text"] as? String }.joined(separator: "\n") == text)
      #expect(paragraphs.compactMap { $0.source["position"] as? Int } == Array(paragraphs.indices))
    }
  }

  @Test func namesPlacesThatThePagesHave() throws {
    let (folder, request) = try project()
    try #require(request.run().built)
    let rows = try Lines(of: request).rows
    #expect(Set(rows.map(\.id)).count == rows.count && rows.count > 1000)
    var pages = [String: String]()
    for row in rows {
      let address = try #require(row.source["url"] as? String).split(separator: "#")
      let page = try #require(pages[String(address[0])] ?? folder.text("public/" + address[0]))
      pages[String(address[0])] = page
      if address.count > 1 { #expect(page.contains("id=\"\(address[1])\""), "\(row.id)") }
    }
  }

  @Test func everyLineFitsTheMapping() throws {
    let (folder, request) = try project()
    defer { withExtendedLifetime(folder) {} }
    let mapping = try #require(
      JSONSerialization.jsonObject(with: Data(EngineMapping.bytes)) as? [String: Any])
    let top = try #require(mapping["mappings"] as? [String: Any])
    #expect(top["dynamic"] as? String == "strict")
    let shape = EngineShape(properties: try #require(top["properties"] as? [String: Any]))
    var used = Set<String>()
    for row in try Lines(of: request).rows {
      #expect(shape.faults(of: row.source, used: &used).isEmpty, "\(row.id)")
      #expect(row.id.utf8.count <= 512)
    }
    // A mapping of fields that nothing has would be of another program. Of the texts here none names a part.
    let unseen = shape.names.subtracting(used).subtracting(["relations.scope", "relations.places.scope"])
    #expect(unseen.isEmpty, "\(unseen)")
    var unused = Set<String>()
    let wrong: [[String: Any]] = [
      ["colour": "red"], ["page": "3"], ["page": 3.5], ["signed": "2023年3月22日"], ["title": 5],
      ["relations": [["type": ["a": 1]]]], ["relations": [["place": "x"]]], ["source": "a"], ["articles": true],
    ]
    for source in wrong { #expect(shape.faults(of: source, used: &unused).count == 1, "\(source)") }
  }

  @Test func theSameContentGivesTheSameBytes() throws {
    let (folder, request) = try project()
    let first = try Lines(of: request).bytes
    let second = try Lines(of: request).bytes
    #expect(first == second)
    #expect(folder.files(below: "") == ["public.ndjson"])
  }

  @Test func tellsErrorsAndLeavesTheOldFile() throws {
    let sample = try BuiltSample()
    let good = try Lines(of: sample.request)
    try sample.folder.write(["Content/issues/2030-01.txt": "no document\n"])
    var request = sample.request
    request.output += ".ndjson"
    let report = try request.export()
    #expect(!report.written && report.diagnostics.contains { $0.severity == .error })
    #expect(FileManager.default.contents(atPath: request.output) == good.bytes)
    request.keepGoing = true
    let kept = try request.export()
    #expect(kept.written && kept.leftOut == [request.content + "/issues/2030-01.txt"])
    #expect(FileManager.default.contents(atPath: request.output) == good.bytes)
    request.output = request.content + "/x.ndjson"
    #expect(throws: DiskError.self) { try request.export() }
    request.output = sample.folder.path
    #expect(throws: DiskError.self) { try request.export() }
    #expect(!sample.folder.files(below: "").contains { $0.hasSuffix(".part") })
  }

  @Test func twinsHaveTheIdsOfTheSite() throws {
    let sample = try BuiltSample()
    let name = try #require(sample.folder.files(below: "Content/issues").first)
    try sample.folder.write(["Content/issues/2099-01.txt": try #require(sample.folder.text("Content/issues/" + name))])
    try #require(sample.request.run().built)
    let catalog = try #require(sample.folder.text("public/catalog.json"))
    for row in try Lines(of: sample.request).of("document") { #expect(catalog.contains("\"id\": \"\(row.id)\"")) }
  }
}

extension Array {
  /// Every other element from a place on.
  fileprivate func striding(from first: Int) -> [Element] { stride(from: first, to: count, by: 2).map { self[$0] } }
}
