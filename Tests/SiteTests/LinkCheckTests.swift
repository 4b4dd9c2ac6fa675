import Testing

@testable import Site

@Suite struct LinkCheckTests {
  private func problems(_ body: String, basePath: String = "/") -> [String] {
    let files = [
      SiteFile(path: "index.html", bytes: Array("<p id=\"top\"></p>".utf8)),
      SiteFile(path: "a/b.html", bytes: Array(body.utf8)), SiteFile(path: "assets/style.css", bytes: []),
    ]
    let pages = files.compactMap(PageAddresses.init)
    return LinkCheck(pages: pages, files: files.map(\.path), output: "public", basePath: basePath).diagnostics
      .map { "\($0.location) \($0.problem)" }
  }

  @Test(arguments: [
    "../index.html", "../index.html#top", "b.html", "./b.html", "#here", "../assets/style.css", "b.html?q=1",
    "https://example.org/x", "mailto:a@example.org", "/index.html", "/",
  ])
  func follows(link: String) {
    #expect(problems("<i id=\"here\"></i><a href=\"\(link)\">").isEmpty)
  }

  @Test(arguments: [
    "../none.html", "../index.html#bottom", "#there", "../../index.html", "../a", "/none", "..",
    "../assets/style.css#x",
  ])
  func tells(link: String) {
    #expect(
      problems("<i id=\"here\"></i>\n<a href=\"\(link)\">") == ["public/a/b.html:2 the link `\(link)` leads nowhere"])
  }

  @Test func knowsTheBasePath() {
    #expect(problems("<a href=\"/g/index.html\">", basePath: "/g/").isEmpty)
    #expect(problems("<a href=\"/index.html\">", basePath: "/g/").count == 1)
  }

  @Test func tellsAnIDThatStandsTwice() {
    #expect(problems("<i id=\"x\"></i>\n<i id=\"x\"></i>") == ["public/a/b.html:2 the id `x` stands twice"])
  }
}
