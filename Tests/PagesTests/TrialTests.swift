import Foundation
import Gazette
import Pages
import Reading
import Relations
import Testing

/// Writes sites to the folder that GAZETTE_TRIAL names, for people who want to look at them in a browser: the sample,
/// and the issues of `Content/issues` (or of the folder that GAZETTE_ISSUES names).
@Suite(.enabled(if: ProcessInfo.processInfo.environment["GAZETTE_TRIAL"] != nil))
struct TrialTests {
  private let environment = ProcessInfo.processInfo.environment

  @Test func theSampleSiteCanBeLookedAt() throws {
    let folder = try #require(environment["GAZETTE_TRIAL"])
    let files = try draw(SampleSite().model, templates: ProjectFolder.templates())
    try ProjectFolder.write(files, to: folder + "/sample")
  }

  @Test func theRealIssuesCanBeLookedAt() throws {
    let folder = try #require(environment["GAZETTE_TRIAL"])
    let read = try issues()
    let collection = Collection(issues: read.map(\.issue), documents: read.flatMap(\.documents))
    let model = SiteModel(
      facts: SiteFacts(title: "济南市人民政府公报", organ: "济南市人民政府", jurisdiction: "cn-370100"), collection: collection,
      graph: relate(collection).graph, audits: read.map(\.audit), texts: read.map(\.text), asOf: collection.latestDate)
    let templates = try ProjectFolder.templates()
    var files = [OutputFile]()
    let time = try ContinuousClock().measure { files = try draw(model, templates: templates) }
    print("drew \(collection.documents.count) documents, \(files.count) files in \(time)")
    try ProjectFolder.write(files, to: folder + "/real")
  }

  private func issues() throws -> [ReadIssue] {
    let folder = environment["GAZETTE_ISSUES"] ?? ProjectFolder.root.appendingPathComponent("Content/issues").path
    return try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map { name in
      let path = folder + "/" + name
      let raw = RawIssue(
        id: Identifier(spelling: String(name.dropLast(4))), file: name, path: path,
        text: try String(contentsOfFile: path, encoding: .utf8))
      return IssueReader.read(raw)
    }
  }
}
