import Foundation
import Gazette
import Testing

@testable import Site

/// What a build promises, whatever is in the folders: its bytes, its messages, the old site.
@Suite struct BuildTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let notice = """
    泉城市人民政府
    关于加强停车管理的通知
    泉政发〔2021〕1号

    各区县人民政府：

    请认真贯彻执行。

    泉城市人民政府

    2021年1月8日

    （2021年1月8日印发）
    """

  private func request(_ change: (inout BuildRequest) -> Void = { _ in }) -> BuildRequest {
    var request = BuildRequest()
    request.content = folder.path + "/Content"
    request.templates = ProjectFolder.templates
    request.output = folder.path + "/public"
    change(&request)
    return request
  }

  private func sums(_ request: BuildRequest) throws -> String {
    #expect(try request.run().built)
    let sums = FileManager.default.contents(atPath: request.output + "/SHA256SUMS")
    return String(decoding: try #require(sums), as: UTF8.self)
  }

  @Test func buildsFiveIssuesAndThirtyFourDocuments() throws {
    let report = try request { $0.content = ProjectFolder.content }.run()
    #expect(report.built && report.issues == 5 && report.documents == 34)
  }

  @Test func aContentFolderOfOneTextIsEnough() throws {
    try folder.write(["Content/issues/a.txt": Self.notice])
    let report = try request().run()
    #expect(report.built && report.documents == 1)
    #expect(folder.text("public/documents/quanzhengfa-2021-1/index.html") != nil)
  }

  /// Order of files on disk and the folder's name leave no trace.
  @Test func givesTheSameBytesAnywhere() throws {
    let texts = try FileManager.default.contentsOfDirectory(atPath: ProjectFolder.content + "/issues").sorted()
    for (name, order) in [("one", texts), ("another folder 二", texts.reversed())] {
      for text in order {
        let bytes = try #require(FileManager.default.contents(atPath: ProjectFolder.content + "/issues/" + text))
        try folder.write("\(name)/issues/\(text)", bytes)
      }
    }
    let first = try sums(
      request {
        $0.content = folder.path + "/one"
        $0.output = folder.path + "/p1"
      })
    let second = try sums(
      request {
        $0.content = folder.path + "/another folder 二"
        $0.output = folder.path + "/p2"
      })
    #expect(first == second)
  }

  @Test func changesNothingTheSecondTime() throws {
    try folder.write(["Content/issues/a.txt": Self.notice])
    _ = try request().run()
    let report = try request().run()
    #expect(report.files.written.isEmpty && report.files.removed.isEmpty)
  }

  @Test(arguments: [
    ("Content/issues/b.txt", "", "b.txt"), ("Content/issues/b.txt", " \n\n　\n", "b.txt"),
    ("Content/issues/b.txt", "今天天气很好。\n", "b.txt"), ("Content/issues/B.txt", "x", "`b.txt`"),
    ("Content/issues/a.TXT", Self.notice, "taken"),
  ])
  func leavesTheOldSiteWhereAnIssueIsFaulty(name: String, text: String, part: String) throws {
    try folder.write(["Content/issues/a.txt": Self.notice])
    let before = try sums(request())
    try folder.write([name: text])
    let report = try request().run()
    let errors = report.diagnostics.filter { $0.severity == .error }
    #expect(!report.built && errors.count == 1)
    #expect(errors.allSatisfy { "\($0.location) \($0.problem) \($0.advice)".contains(part) })
    #expect(folder.text("public/SHA256SUMS") == before)
  }

  @Test func buildsTheOthersWhenToldToKeepGoing() throws {
    try folder.write(["Content/issues/a.txt": Self.notice, "Content/issues/b.txt": ""])
    let report = try request { $0.keepGoing = true }.run()
    #expect(report.built && report.issues == 1)
    #expect(report.leftOut == [folder.path + "/Content/issues/b.txt"])
  }

  @Test(arguments: [
    ("{{nmae}}", "document.mustache:1:1", "nmae"), ("\n {{#siteTitle}}{{/other}}", "document.mustache:2", "other"),
    ("{{> no-such-partial}}", "document.mustache:1:1", "no-such-partial"),
    ("{{#siteTitle}}", "document.mustache:1:1", "never closed"),
  ])
  func leavesTheOldSiteWhereATemplateIsFaulty(text: String, place: String, part: String) throws {
    try folder.write(["Content/issues/a.txt": Self.notice])
    let before = try sums(request())
    try FileManager.default.copyItem(atPath: ProjectFolder.templates, toPath: folder.path + "/Templates")
    try folder.write(["Templates/document.mustache": text])
    let report = try request { $0.templates = folder.path + "/Templates" }.run()
    #expect(!report.built)
    let lines = report.diagnostics.map { "\($0.location) \($0.problem)" }
    #expect(lines.contains { $0.contains(place) && $0.contains(part) })
    #expect(folder.text("public/SHA256SUMS") == before)
  }

  @Test(arguments: ["Content", "Content/site", ".", "Templates/../Content"])
  func refusesAnOutputOverItsSources(output: String) throws {
    try folder.write(["Content/issues/a.txt": Self.notice])
    #expect(throws: DiskError.self) { try request { $0.output = folder.path + "/" + output }.run() }
    #expect(folder.files(below: ".") == ["Content/issues/a.txt"])
  }

  @Test func tellsAMissingFolder() {
    #expect(throws: DiskError.self) { try request().run() }
  }

  @Test func tellsAFactThatIsNone() throws {
    try folder.write([
      "Content/issues/a.txt": Self.notice,
      "Content/site.json": #"{"titel": "x", "baseURL": "ftp://x", "errorsMail": "a@b"}"#,
    ])
    let report = try request().run()
    #expect(!report.built && report.diagnostics.count == 3)
  }
}
