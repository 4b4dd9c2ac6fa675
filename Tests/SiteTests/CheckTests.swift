import Foundation
import Gazette
import Testing

@testable import Site

/// What `check` promises: a clean site is clean, and each of these faults, planted in a built site, is told by place.
@Suite struct CheckTests {
  /// A fault, how it comes into a site, and what the check must say of it.
  struct Fault: Sendable, CustomTestStringConvertible {
    let name: String
    /// `path:line` and words of the message.
    let place: String
    let words: String
    /// Whether the sums are renewed, so that no other check than the one meant can see the fault.
    var isHidden = true
    let plant: @Sendable (BuiltSample) throws -> Void

    var testDescription: String { name }
  }

  private static let document = "public/documents/quanzhengbanzi-2023-8/index.html"
  private static let data = "public/documents/quanzhengbanzi-2023-8/index.json"
  private static let catalog = "public/catalog.json"

  private static func edit(
    _ name: String, _ place: String, _ words: String, _ file: String, _ old: String, _ new: String
  ) -> Fault {
    Fault(name: name, place: place, words: words) { try $0.replace(old, by: new, in: file) }
  }

  private static func cut(_ name: String, _ place: String, _ words: String, bytes: Int) -> Fault {
    Fault(name: name, place: place, words: words) {
      let script = try Disk.read($0.request.output + "/search/index/catalogue.js")
      try $0.folder.write("public/search/index/catalogue.js", Data(script.dropLast(bytes)))
    }
  }

  static let faults: [Fault] = [
    // sums, orphans, sizes
    Fault(name: "changed by hand", place: document, words: "not what the build wrote", isHidden: false) {
      try $0.replace("停车", by: "行车", in: document)
    },
    Fault(name: "missing file", place: "SHA256SUMS:", words: "`robots.txt` is missing", isHidden: false) {
      try $0.remove("public/robots.txt")
    },
    Fault(name: "orphaned page", place: "documents/old/index.html", words: "no build wrote", isHidden: false) {
      try $0.folder.write(["public/documents/old/index.html": "x"])
    },
    Fault(name: "no sums", place: "SHA256SUMS", words: "is missing", isHidden: false) {
      try $0.remove("public/SHA256SUMS")
    },
    Fault(name: "a sum of no form", place: "SHA256SUMS:1", words: "not a line of 64 digits", isHidden: false) {
      let sums = try #require($0.folder.text("public/SHA256SUMS"))
      try $0.folder.write(["public/SHA256SUMS": "x" + sums])
    },
    Fault(name: "empty file", place: "robots.txt", words: "the file is empty") {
      try $0.folder.write(["public/robots.txt": ""])
    },
    Fault(name: "huge file", place: "about/index.html", words: "more than the \(SizeCheck.limit)") {
      try $0.folder.write("public/about/index.html", Data(repeating: 0x20, count: SizeCheck.limit + 1))
    },
    Fault(name: "a link for a file", place: "robots.txt", words: "a link stands", isHidden: false) {
      try $0.remove("public/robots.txt")
      try FileManager.default.createSymbolicLink(
        atPath: $0.folder.path + "/public/robots.txt", withDestinationPath: "feed.xml")
    },
    // links, ids, forms
    edit(
      "broken link", document + ":", "leads nowhere", document, "../../issues/2023-x1/index.html", "../../nowhere.html"),
    edit("broken anchor", document + ":", "#nowhere` leads nowhere", document, "href=\"#s1-1\"", "href=\"#nowhere\""),
    edit("twin ids", document + ":", "the id “s1-2” stands on line", document, "id=\"s1-1\"", "id=\"s1-2\""),
    edit("stray end tag", document + ":", "Unexpected end tag", document, "</h1>", "</h1></em>"),
    edit("cut page", document, "may be cut", document, "</html>", ""),
    edit(
      "inline script", document + ":", "a script stands in the page", document, "</h1>", "</h1><script>x()</script>"),
    edit("inline style", document + ":", "a style stands in an attribute", document, "<h1", "<h1 style=\"color:red\""),
    edit("handler", document + ":", "would run a script", document, "<h1", "<h1 onclick=\"x()\""),
    edit(
      "script address", document + ":", "of a kind that no link needs", document, "</h1>",
      "<a href=\"javascript:x()\">x</a></h1>"),
    edit(
      "image from elsewhere", document + ":", "loaded from outside", document, "</h1>",
      "<img src=\"https://example.org/x.png\" alt=\"\"></h1>"),
    edit("broken XML", "feed.xml:", "tag mismatch", "public/feed.xml", "</feed>", "</fed>"),
    edit("broken JSON", "catalog.json:", "colon is missing", catalog, "\"site\":", "\"site\""),
    edit("cut list", "list.js:1", "are cut", "public/documents/list.js", ");\n", ""),
    cut("cut index", "catalogue.js:1", "are cut", bytes: 6),
    cut("half a character", "catalogue.js:1", "not UTF-16", bytes: 1),
    Fault(name: "style from elsewhere", place: "style.css:1", words: "from elsewhere") {
      let style = try #require($0.folder.text("public/assets/style.css"))
      try $0.folder.write(["public/assets/style.css": "@import url(https://example.org/x.css);\n" + style])
    },
    Fault(name: "no UTF-8", place: "about/index.html:", words: "not UTF-8") {
      var bytes = try Disk.read($0.request.output + "/about/index.html")
      bytes.insert(0xFF, at: bytes.count / 2)
      try $0.folder.write("public/about/index.html", Data(bytes))
    },
    Fault(name: "control character", place: "index.md:1", words: "control character") {
      try $0.folder.write(["public/documents/quanzhengbanzi-2023-8/index.md": "\u{1B}[31m"])
    },
    // data
    edit(
      "no such status", "catalog.json:", "`documents[0].status` is not one of", catalog, "\"in-force\"", "\"inforce\""),
    edit(
      "no day", "catalog.json:", "is not a day", catalog, "\"signed\": \"2023-03-22\"", "\"signed\": \"2023-02-30\""),
    edit("missing field", "catalog.json:", "articles` is missing", catalog, "\"articles\":", "\"items\":"),
    edit(
      "lost target", "catalog.json:", "refers to `nowhere`, which is no document here", catalog,
      "\"target\": \"quanzhengfa-2021-1\"", "\"target\": \"nowhere\""),
    edit(
      "lost instrument", "catalog.json:", "which is no instrument here", catalog,
      "\"instrument\": \"daolujiaotonganquanfa\"", "\"instrument\": \"nowhere\""),
    edit(
      "files that differ", data + ":", "`number` is not what catalog.json:", data, "\"number\": \"泉政办字〔2023〕8号\"",
      "\"number\": \"泉政办字〔2023〕9号\""),
    edit(
      "quote that is none", data + ":", "does not hold the quote", data, "\"quote\": \"2021年1月8日",
      "\"quote\": \"2021年1月9日"),
    edit("line outside", data + ":", "lies outside of the document's", data, "\"firstLine\": 1", "\"firstLine\": 60"),
    edit(
      "lost characters", "audit.json:", "3 characters of the issue", "public/audit.json", "\"lost\": 0", "\"lost\": 3"),
    edit("wrong sum", "audit.json:", "sum up to", "public/audit.json", "\"line-break\": ", "\"line-break\": 1"),
    // content
    Fault(name: "doubt outside", place: "corrections/2023-x1.json:2", words: "line 9999 is not in the raw text") {
      try $0.folder.write(["Content/corrections/2023-x1.json": "[\n{\"line\": 9999, \"doubt\": \"疑\"}]"])
    },
    Fault(name: "content error", place: "Content/issues/bad.txt:1", words: "UTF-16") {
      try $0.folder.write("Content/issues/bad.txt", Data([0xFF, 0xFE, 0x41, 0x00]))
    },
  ]

  private static func lines(_ report: CheckReport, _ folder: TemporaryFolder) -> [String] {
    report.diagnostics.map { "\($0.location): \($0.severity.rawValue): \($0.problem); \($0.advice)" }
      .map { $0.replacingOccurrences(of: folder.path + "/", with: "") }
  }

  @Test func findsNothingInAFreshSite() throws {
    let sample = try BuiltSample()
    let report = try sample.request.check()
    #expect(report.diagnostics.isEmpty, "\(Self.lines(report, sample.folder))")
    #expect(report.documents == 2 && report.pages > 10)
  }

  @Test func plantsTwentyFaultsAndMore() { #expect(Self.faults.count >= 20) }

  @Test(arguments: faults)
  func finds(fault: Fault) throws {
    let sample = try BuiltSample()
    try fault.plant(sample)
    if fault.isHidden { try sample.renewSums() }
    let report = try sample.request.check()
    let lines = Self.lines(report, sample.folder)
    #expect(!report.isClean)
    let found = lines.contains { $0.contains(": error: ") && $0.contains(fault.place) && $0.contains(fault.words) }
    #expect(found, "\(lines.joined(separator: "\n"))")
  }

  @Test func tellsOpenDoubtsAndAnOldSiteAsWarnings() throws {
    let sample = try BuiltSample()
    try sample.replace("２０２３年３月２２日\n\n(", by: "２０２３年２月３０日\n\n(", in: "Content/issues/2023-x1.txt")
    try sample.folder.write(["public/CNAME": "gazette.example.org"])
    let report = try sample.request.check()
    let lines = Self.lines(report, sample.folder)
    #expect(report.isClean, "\(lines)")
    for words in ["2023-x1.txt", "a build would change", "public/CNAME: warning: no build wrote"] {
      #expect(lines.contains { $0.contains(words) }, "\(words) is not in \(lines)")
    }
  }

  @Test func tellsWhatReadersLeftOpenAtItsRawLine() throws {
    let sample = try BuiltSample()
    try sample.folder.write([
      "Content/corrections/2023-x1.json": "[\n{\"line\": 2, \"doubt\": \"此行或有缺字\"}]"
    ])
    let report = try sample.request.check()
    #expect(report.isClean)
    let told = Self.lines(report, sample.folder).filter { $0.contains("此行或有缺字") }
    #expect(told.count == 1 && told[0].hasPrefix("Content/issues/2023-x1.txt:2: warning: open doubt"), "\(told)")
    #expect(told.allSatisfy { $0.hasSuffix("Content/corrections/2023-x1.json:2") })
  }

  @Test func cannotLookWhereNothingIs() throws {
    let sample = try BuiltSample()
    try sample.remove("public")
    #expect(throws: DiskError.self) { try sample.request.check() }
  }
}
