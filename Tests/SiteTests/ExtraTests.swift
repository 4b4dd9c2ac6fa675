import Foundation
import Testing

@testable import Pages
@testable import Site

/// A site that does without some outputs has none of their files and no link to them, and is sound all the same.
@Suite struct ExtraTests {
  private static let files: [Extra: String] = [
    .proof: "/proof/index.html", .units: "units/", .xml: "/index.xml", .numbers: "w/",
  ]

  @Test(arguments: Extra.allCases.map { Set([$0]) } + [Set(Extra.allCases)])
  func isLeftOutWhole(extras: Set<Extra>) throws {
    let folder = try TemporaryFolder()
    for name in ["2019-x1", "2023-x1"] {
      let text = try #require(FileManager.default.contents(atPath: ProjectFolder.content + "/issues/\(name).txt"))
      try folder.write("Content/issues/\(name).txt", text)
    }
    let names = extras.map { "\"\($0.rawValue)\"" }.sorted().joined(separator: ", ")
    try folder.write(["Content/site.json": #"{"baseURL": "https://example.org/g/", "leaveOut": [\#(names)]}"#])
    var request = BuildRequest()
    request.content = folder.path + "/Content"
    request.templates = ProjectFolder.templates
    request.output = folder.path + "/public"
    #expect(try request.run().built)
    let paths = folder.files(below: "public")
    for (extra, part) in Self.files {
      let has = paths.contains { part.hasPrefix("/") ? $0.hasSuffix(part) : $0.hasPrefix(part) }
      #expect(has == !extras.contains(extra), "\(extra.rawValue)")
    }
    #expect(try request.check().isClean)
  }

  @Test func tellsAnOutputThatNoSiteCanDoWithout() throws {
    let folder = try TemporaryFolder()
    for (text, part) in [(#"{"leaveOut": ["search"]}"#, "`search`"), (#"{"leaveOut": "proof"}"#, "no list")] {
      try folder.write(["site.json": text])
      let contents = try SiteFactsFile.read(in: folder.path)
      #expect(contents.diagnostics.count == 1 && contents.diagnostics.allSatisfy { $0.problem.contains(part) })
    }
  }
}
