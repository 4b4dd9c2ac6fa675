import Foundation
import Testing

@testable import Site

/// `Content/aliases.json`: old addresses stay as pages, and one that cannot is told with its line.
@Suite struct AliasFileTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write([
      "Content/issues/a.txt": "泉城市人民政府\n关于加强停车管理的通知\n泉政发〔2021〕1号\n\n各区县人民政府：\n\n请认真贯彻执行。\n\n2021年1月8日\n"
    ])
  }

  private func build(_ aliases: String) throws -> (built: Bool, messages: [String]) {
    try folder.write(["Content/aliases.json": aliases])
    var request = BuildRequest()
    request.content = folder.path + "/Content"
    request.templates = ProjectFolder.templates
    request.output = folder.path + "/public"
    let report = try request.run()
    let messages = report.diagnostics.filter { $0.location.path.hasSuffix("aliases.json") }
    return (report.built, messages.map { "\($0.location.line ?? 0): \($0.problem)" })
  }

  @Test func anOldAddressLeadsOn() throws {
    let result = try build(#"{"zhengce/2021/1/": "documents/quanzhengfa-2021-1/", "old.html": "index.html"}"#)
    #expect(result.built && result.messages.isEmpty)
    let page = try #require(folder.text("public/zhengce/2021/1/index.html"))
    #expect(page.contains("content=\"0; url=../../../documents/quanzhengfa-2021-1/index.html\""))
    #expect(page.contains("<a href=\"../../../documents/quanzhengfa-2021-1/index.html\">"))
    #expect(folder.text("public/old.html")?.contains("url=index.html") == true)
  }

  @Test(arguments: [
    ("{\n\"a/\": \"documents/nowhere/\"}", "2: the site has no page `documents/nowhere/index.html`"),
    ("{\n\n\"index.html\": \"about/\"}", "3: `index.html` is the address of a page, or stands here twice"),
    ("{\"a/\": \"b/\",\n\"b/\": \"a/\"}", "1: `b/index.html` is an old address itself"),
    ("{\"a/\": \"a/\"}", "1: `a/index.html` is an old address itself"),
    ("{\"../a/\": \"about/\"}", "1: `../a/` and what it stands for are not two addresses"),
    ("{\"a/\": \"https://elsewhere.cn/\"}", "1: `a/` and what it stands for are not two addresses"),
    ("{\"feed.xml/\": \"about/\"}", "1: `feed.xml/` and what it stands for are not two addresses"),
    ("{\"" + String(repeating: "a/", count: 3000) + "\": \"about/\"}", "1: `a/a/"),
    ("{\"a/\": 7}", "1: `a/` and what it stands for are not two addresses"),
    ("[]", "1: not an object of addresses"), ("{", "1:"),
  ])
  func whatCannotBeIsTold(aliases: String, message: String) throws {
    let result = try build(aliases)
    #expect(!result.built)
    #expect(result.messages.first?.hasPrefix(message) == true, "\(result.messages)")
  }
}
