import Foundation
import Pages
import Testing

/// The pages and files of the sample site as they were last looked at: of a page its `<main>`, of other files the whole.
///
/// A missing golden, or any with UPDATE_GOLDENS=1, is written and fails: read it, then commit it.
@Suite struct GoldenTests {
  static let folder = ProjectFolder.root.appendingPathComponent("Tests/Fixtures/Pages/sample")
  static let files = [
    "index.html", "documents/index.html", "documents/jizhengbanzi-2019-61/index.html",
    "documents/jizhengbanzi-2023-8/index.html", "documents/jizhengbanzi-2023-8/index.md",
    "documents/jizhengbanzi-2023-8/index.json", "documents/jizhengbanzi-2023-8/index.xml",
    "documents/2023-07-08-undated-renmian/index.html",
    "documents/jizhengbanzi-2023-8/proof/index.html", "issues/index.html",
    "issues/2023-07-08/index.html", "instruments/index.html", "instruments/luzhengfa-2018-5/index.html",
    "status/repealed/index.html", "units/shiziranziyuanheguihuaju/index.html", "calendar.ics",
    "audit/index.html", "audit/2023-07-08/index.html", "about/index.html",
    "accessibility/index.html", "404.html", "feed.xml", "robots.txt",
    "relations/index.html", "relations/map/index.html", "timeline/index.html", "data/index.html", "w/index.html",
    "w/jizhengbanzi/2023/8/index.html",
    "assets/as-of.js",
  ]

  @Test(arguments: files)
  func aFileIsAsItWas(path: String) throws {
    try Self.expect(try DrawnSite(SampleSite().model).text(path), at: Self.folder.appendingPathComponent(path))
  }

  /// Compares a file with its golden, of a page the `<main>`.
  static func expect(_ text: String, at golden: URL) throws {
    let shown = golden.pathExtension == "html" ? try Self.main(of: text) : text
    let update = ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1"
    guard !update, let wanted = try? String(contentsOf: golden, encoding: .utf8) else {
      try FileManager.default.createDirectory(
        at: golden.deletingLastPathComponent(), withIntermediateDirectories: true)
      try shown.write(to: golden, atomically: true, encoding: .utf8)
      Issue.record("wrote \(golden.path): read it, then run again")
      return
    }
    #expect(Self.difference(shown, wanted) == nil)
  }

  @Test func theSiteHasTheseFiles() throws {
    let paths = try DrawnSite(SampleSite().model).paths
    #expect(Set(paths).count == paths.count)
    for path in Self.files { #expect(paths.contains(path)) }
    for left in ["sitemap.xml", "opensearch.xml"] { #expect(!paths.contains(left)) }
  }

  private static func main(of page: String) throws -> String {
    let start = try #require(page.range(of: "<main"))
    let end = try #require(page.range(of: "</main>\n"))
    return String(page[start.lowerBound..<end.upperBound])
  }

  /// The first line that differs, as it is and as it should be.
  private static func difference(_ got: String, _ wanted: String) -> String? {
    guard got != wanted else { return nil }
    let pairs = zip(got.components(separatedBy: "\n"), wanted.components(separatedBy: "\n")).enumerated()
    guard let (line, pair) = pairs.first(where: { $0.element.0 != $0.element.1 }) else { return "one is longer" }
    return "line \(line + 1)\n- \(pair.1)\n+ \(pair.0)"
  }
}
