import Foundation
import Gazette
import Testing

@testable import Site

/// What `diff` promises: each of these changes of content, corrections and templates is told as a reader would say it.
@Suite struct DiffTests {
  /// A change, how it is made, and what must be told of it.
  struct Deed: Sendable, CustomTestStringConvertible {
    let name: String
    let kind: Change.Kind
    /// Words of the headline and of the details, each of which must be told.
    let words: [String]
    let make: @Sendable (BuiltSample) throws -> Void

    var testDescription: String { name }
  }

  private static let first = "Content/issues/2021-01.txt"
  private static let second = "Content/issues/2023-x1.txt"

  private static func edit(
    _ name: String, _ kind: Change.Kind, _ words: [String], _ file: String, _ old: String, _ new: String
  ) -> Deed {
    Deed(name: name, kind: kind, words: words) { try $0.replace(old, by: new, in: file) }
  }

  private static func write(
    _ name: String, _ kind: Change.Kind, _ words: [String], _ file: String, _ text: String
  ) -> Deed {
    Deed(name: name, kind: kind, words: words) { try $0.folder.write([file: text]) }
  }

  private static let notice = """
    泉城市人民政府
    关于废止停车意见的通知
    泉政发〔2024〕5号

    各区县人民政府：

    《泉城市人民政府办公厅关于加强停车设施管理工作的意见》（泉政办字〔2023〕8号）自2024年2月1日起废止。

    泉城市人民政府

    2024年1月8日

    （2024年1月8日印发）
    """

  static let deeds: [Deed] = [
    // issues and documents
    write("issue added", .issueAdded, ["2024-01, with 1 document"], "Content/issues/2024-01.txt", notice),
    write("document added", .documentAdded, ["泉政发〔2024〕5号", "issue: 2024-01"], "Content/issues/2024-01.txt", notice),
    Deed(name: "issue removed", kind: .issueRemoved, words: ["2021-01, with 1"]) { try $0.remove(first) },
    Deed(name: "document removed", kind: .documentRemoved, words: ["泉政发〔2021〕1号", "is gone"]) { try $0.remove(first) },
    edit("issue's facts", .issueChanged, ["published: 2021-01-20 → 2021-01-21"], first, "1 月 20 日出版", "1 月 21 日出版"),
    edit(
      "number", .documentMoved, ["quanzhengbanzi-2023-8 → quanzhengbanzi-2023-9"], second, "〔２０２３〕８号", "〔２０２３〕９号"),
    edit("title", .documentChanged, ["title: ", "停车场管理"], second, "停车设施管理工作的意见", "停车场管理工作的意见"),
    edit(
      "signed", .documentChanged, ["signed: 2023-03-22 → 2023-03-21"], second, "２０２３年３月２２日\n\n(",
      "２０２３年３月２１日\n\n("),
    edit("effective", .documentChanged, ["effective: 2023-04-01 → 2023-05-01"], second, "２０２３年４月１日", "２０２３年５月１日"),
    edit("expires", .documentChanged, ["expires: 2028-03-31 → 2027-03-31"], second, "２０２８年", "２０２７年"),
    edit("addressee", .documentChanged, ["addressee: "], second, "各区县人民政府,市", "市"),
    edit(
      "registration", .documentChanged, ["registration: QCCR-2021-0010001 → QCCR-2021-0010002"], first, "0010001",
      "0010002"),
    edit(
      "paragraph changed", .documentChanged, ["paragraphs: 1 changed; first in s1-2:", "泊位[-1-]{+2+}0000个"], second,
      "泊位１００００个", "泊位２００００个"),
    edit("paragraph added", .documentChanged, ["1 added", "{+附件另发。+}"], second, "附则\n\n", "附则\n\n附件另发。\n\n"),
    edit("paragraph removed", .documentChanged, ["1 removed"], first, "第二条 本办法适用于本市行政区域内停车设施的规划、建\n设和管理。\n", ""),
    edit("duties", .documentChanged, ["duties of organs: 2 → 1"], second, "、市公安局", ""),
    // relations, statuses, instruments
    write(
      "status", .statusChanged, ["→ repealed, since 2024-02-01", "by 泉政发〔2024〕5号", "自2024年2月1日起废止。"],
      "Content/issues/2024-01.txt", notice + "\n"),
    write(
      "repeal gained", .relationGained, ["泉政发〔2024〕5号", "repeals 泉政办字〔2023〕8号"], "Content/issues/2024-01.txt", notice),
    edit(
      "repeal lost", .relationChanged, ["type: repeals → cites", "[-同时废止-]{+仍然有效+}"], second, "同时废止", "仍然有效"),
    edit(
      "status that falls back", .statusChanged, ["repealed → in-force", "no longer by 泉政办字〔2023〕8号"], second, "同时废止",
      "仍然有效"),
    edit("relation lost", .relationLost, ["basis 《山东省城市停车条例（草案）》"], first, "《山东省城市停车条例（草案）》", ""),
    edit("instrument lost", .instrumentLost, ["山东省城市停车条例"], first, "《山东省城市停车条例（草案）》", ""),
    edit(
      "instrument gained", .instrumentGained, ["《城市道路管理条例》, cited by quanzhengbanzi-2023-8"], second, "精神,",
      "和«城市道路管理条例»精神,"),
    // corrections and facts
    write(
      "correction", .correctionAdded, ["2023-x1 line", "泉政办字〔2023〕8号", "[-城-]{+乡+}", "reason: a trial"],
      "Content/corrections/2023-x1.json",
      #"[{"line": 25, "find": "二", "replace": "贰", "reason": "not there"}]"#),
    edit("title of the site", .siteChanged, ["title: "], "Content/site.json", "泉城市人民政府公报", "泉城公报"),
    Deed(name: "as-of date", kind: .siteChanged, words: ["asOf: 2023-03-22 → 2023-03-23"]) {
      try $0.replace("２０２３年３月２２日印发", by: "２０２３年３月２３日印发", in: second)
    },
    // templates and assets
    edit(
      "template", .appearanceChanged, ["documents: ", "first on line"], "Templates/document.mustache",
      "{{> partials/top}}", "{{> partials/top}}\n<hr>"),
    edit(
      "style", .assetChanged, ["assets/style.css changed", "{+main+}"], "Templates/assets/style.css", "body", "main"),
    write("asset added", .assetChanged, ["assets/new.css added"], "Templates/assets/new.css", "a { }\n"),
    edit(
      "pages touched", .filesTouched, ["about: 1 changed", "about/index.html"], "Templates/about.mustache", "<p", "<p "),
  ]

  /// The lines that tell of a change: its kind's heading, its headline, its details.
  private static func told(_ diff: SiteDiff, _ kind: Change.Kind) -> String {
    SiteDiff(diff.changes.filter { $0.kind == kind }).told(as: .text)
  }

  @Test func tellsNothingOfAFreshSite() throws {
    let sample = try BuiltSample()
    let report = try sample.request.diff()
    #expect(report.diff?.isEmpty == true)
    #expect(report.diff?.told(as: .json) == "{\n  \"changes\": []\n}")
  }

  @Test func makesTwentyChangesAndMore() { #expect(Self.deeds.count >= 20) }

  @Test(arguments: deeds)
  func tells(deed: Deed) throws {
    let sample = try BuiltSample(asOf: deed.name == "as-of date" ? nil : "2024-06-01")
    if deed.name == "correction" {
      try sample.folder.write(["Content/corrections/2023-x1.json": try Self.correction(in: sample)])
    } else {
      try deed.make(sample)
    }
    let before = sample.folder.text("public/SHA256SUMS")
    let report = try sample.request.diff()
    let diff = try #require(report.diff, "\(report.diagnostics)")
    let told = Self.told(diff, deed.kind)
    for words in deed.words { #expect(told.contains(words), "\(diff.told(as: .text))") }
    #expect(sample.folder.text("public/SHA256SUMS") == before, "a comparison wrote something")
    _ = try sample.request.run()
    #expect(try sample.request.diff().diff?.isEmpty == true, "after the build something is left to tell")
  }

  /// A correction of the one line of the sample that names an organ of the city's works.
  private static func correction(in sample: BuiltSample) throws -> String {
    let text = try #require(sample.folder.text(second))
    let line = try #require(text.components(separatedBy: "\n").firstIndex { $0.hasPrefix("管局、") || $0.contains(":市城") })
    return #"[{"line": \#(line + 1), "find": "城", "replace": "乡", "reason": "a trial"}]"#
  }

  @Test func tellsAllOfASiteThatIsNotThere() throws {
    let sample = try BuiltSample()
    try sample.remove("public")
    let diff = try #require(try sample.request.diff().diff)
    #expect(diff.changes.count { $0.kind == .documentAdded } == 2)
  }

  /// A site that another version built may hold kinds of relation that this one does not know.
  @Test func tellsKindsOfRelationThatItDoesNotKnow() throws {
    let sample = try BuiltSample()
    try sample.replace(#""type": "repeals""#, by: #""type": "annuls""#, in: "public/catalog.json")
    let changed = try #require(try sample.request.diff().diff)
    #expect(Self.told(changed, .relationChanged).contains("type: annuls → repeals"))
    try sample.remove(Self.second)
    let lost = try #require(try sample.request.diff().diff)
    #expect(Self.told(lost, .relationLost).contains("泉政办字〔2023〕8号 《"))
    #expect(Self.told(lost, .relationLost).contains("“annuls” is no kind of relation that this version knows"))
  }

  @Test func cannotTellWhereContentIsFaulty() throws {
    let sample = try BuiltSample()
    try sample.folder.write(["Content/issues/bad.txt": ""])
    let report = try sample.request.diff()
    #expect(report.diff == nil && report.diagnostics.contains { $0.severity == .error })
  }

  @Test(arguments: [["public/catalog.json": "{"], ["public/x": "y"]])
  func cannotTellOfAStrangeFolder(files: [String: String]) throws {
    let sample = try BuiltSample()
    try sample.remove(files.keys.contains("public/x") ? "public" : "public/catalog.json")
    try sample.folder.write(files)
    #expect(throws: DiskError.self) { try sample.request.diff() }
  }

  /// A pull request's comment is read by a program that turns Markdown, HTML and references into markup.
  @Test func keepsTextFromBecomingMarkup() throws {
    let sample = try BuiltSample()
    try sample.replace("停车设施供给水平", by: "<img src=x> **重** [a](b) @all #1 &lt; 水平", in: Self.second)
    let diff = try #require(try sample.request.diff().diff)
    let markdown = diff.told(as: .markdown)
    for mark in ["<img", "**重", "[a]", "@all", "#1 ", "&lt;"] { #expect(!markdown.contains(mark), "\(mark)") }
    #expect(markdown.contains("&#60;img src=x&#62;"))
    #expect(diff.told(as: .text).contains("<img src=x>"))
  }
}
