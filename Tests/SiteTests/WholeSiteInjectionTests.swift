import Foundation
import Gazette
import Markup
import Testing

@testable import Site

/// Markup of every language, put into every place of a text, of corrections and of the site's facts, stays visible text
/// in every file of the site.
@Suite struct WholeSiteInjectionTests {
  /// Each holds the word `qqq`, by which a leak is found: as a tag, an attribute, an address, a value of a template.
  static let payloads = [
    "<qqq onqqq=\"1\">", "</p></main><qqq>", "<script>qqq()</script>", "\" onqqq=\"1", "' onqqq='1", "--><qqq><!--",
    "]]><qqq>", "&lt;qqq&gt;&#60;qqq&#62;", "&qqq;", "[qqq](javascript:qqq)", "![qqq](https://qqq.example/x.png)",
    "<https://qqq.example>", "<javascript:qqq>", "`qqq`", "**qqq** _qqq_ ~~qqq~~", "{{siteTitle}}qqq", "{{{qqq}}}",
    "{{> qqq}}",
    "</script><qqq>", "\\\"qqq\\u003cqqq\\u003e", "\\\n<qqq>", "javascript:qqq()", "data:text/html,<qqq>",
    "//qqq.example/x",
    "<!DOCTYPE x [<!ENTITY qqq SYSTEM \"file:///etc/passwd\">]>", "<?qqq x?>", "<![CDATA[<qqq>]]>",
    "<svg/onload=qqq()>",
    "| qqq | <qqq> |", "# qqq", "- qqq", "1. qqq", "    qqq", "[^qqq]: qqq", "\u{202E}qqq\u{2028}<qqq>",
  ]

  private static func content(_ payload: String, in folder: TemporaryFolder) throws {
    let line = payload.replacingOccurrences(of: "\n", with: " ")
    let table = "| 项目 | \(line) |\n|---|---|\n| \(line) | 2 |"
    let body = """
      根据《\(line)条例》（泉政发〔2011〕3号）和\(line)，制定本办法。

      一、\(line)

      （一）\(line)。请认真执行。（责任单位：市\(line)局、市公安局）

      第一条 \(line)

      \(line)

      \(table)
      """
    let text = BadInputTests.notice(
      title: "泉城市人民政府关于印发\(line)管理办法的通知", addressee: "各区县人民政府，\(line)：", body: body)
    let escaped = String(decoding: JSONValue.string(payload).bytes(.compact), as: UTF8.self)
    try folder.write([
      "Content/issues/a.txt": text,
      "Content/corrections/a.json": """
      [{"line": 6, "find": "制定", "replace": \(escaped), "reason": \(escaped)}, {"line": 6, "doubt": \(escaped)}]
      """,
      "Content/site.json": """
      {"title": \(escaped), "organ": \(escaped), "siteDomain": \(escaped), "siteIDCode": \(escaped), "sponsor": \(escaped),
      "contact": \(escaped), "icp": \(escaped), "policeRecord": \(escaped)}
      """,
    ])
  }

  @Test(arguments: payloads, [nil, "https://example.org/gongbao/"])
  func staysText(payload: String, base: String?) throws {
    let folder = try TemporaryFolder()
    try Self.content(payload, in: folder)
    if let base {
      let facts = try #require(folder.text("Content/site.json"))
      try folder.write(["Content/site.json": "{\"baseURL\": \"\(base)\"," + facts.dropFirst()])
    }
    var request = BuildRequest()
    request.content = folder.path + "/Content"
    request.templates = ProjectFolder.templates
    request.output = folder.path + "/public"
    let report = try request.run()
    try #require(report.built, "\(report.diagnostics)")
    let faults = try request.check().diagnostics.filter { $0.severity == .error }
    #expect(faults.isEmpty, "\(faults.map { "\($0.location) \($0.problem)" })")
    for file in folder.files(below: "public") { try Self.expectNoLeak(in: file, folder) }
    #expect(Self.holds(payload, folder))
  }

  private static func expectNoLeak(in file: String, _ folder: TemporaryFolder) throws {
    let bytes = try Disk.read(folder.path + "/public/" + file)
    if file.hasSuffix(".html") {
      for tag in TagScan(bytes).tags {
        #expect(!tag.name.contains("qqq"), "\(file):\(tag.line) has the tag \(tag.name)")
        for (name, value) in tag.attributes {
          #expect(!name.contains("qqq") && !name.hasPrefix("on"), "\(file):\(tag.line) has the attribute \(name)")
          let isAddress = ["href", "src", "action"].contains(name)
          let leads = isAddress && LinkCheck.scheme(of: value) != nil && value.contains("qqq")
          // An organ's page is named after the organ, in letters of ids alone.
          let isOwn = value.hasPrefix("mailto:") || value.hasPrefix("https://example.org/gongbao/units/")
          #expect(!leads || isOwn, "\(file):\(tag.line) leads to \(value)")
        }
      }
    }
    if file.hasSuffix(".html") || file.hasSuffix(".xml") || file.hasSuffix(".svg") {
      let text = String(decoding: bytes, as: UTF8.self)
      for mark in ["<qqq", "<?qqq", "<!ENTITY"] { #expect(!text.contains(mark), "\(file) holds \(mark)") }
    }
  }

  /// The text must not have been dropped either: the word that every payload has is on the document's page.
  private static func holds(_ payload: String, _ folder: TemporaryFolder) -> Bool {
    guard let page = folder.text("public/documents/quanzhengfa-2021-1/index.html") else { return false }
    return page.contains("qqq")
  }
}
