import Gazette
@testable import Pages
import Testing

/// Addresses and the links between them.
@Suite struct AddressTests {
  @Test(arguments: [
    ("index.html", "index.html", "index.html"),
    ("index.html", "documents/a/index.html", "documents/a/index.html"),
    ("documents/a/index.html", "index.html", "../../index.html"),
    ("documents/a/index.html", "documents/b/index.html", "../b/index.html"),
    ("documents/a/index.html", "documents/a/index.md", "index.md"),
    ("documents/a/index.html", "documents/index.html", "../index.html"),
    ("documents/index.html", "documents/a/index.html", "a/index.html"),
    ("documents/a/index.html", "instruments/a/index.html", "../../instruments/a/index.html"),
    ("issues/2019-x1/index.html", "assets/style.css", "../../assets/style.css"),
    ("documents/documents/index.html", "documents/index.html", "../index.html"),
  ])
  func linksAreRelative(from: String, to: String, link: String) throws {
    let here = PageAddress(try #require(OutputPath(from)))
    #expect(here.link(to: PageAddress(try #require(OutputPath(to)))) == link)
  }

  @Test func anAnchorOnTheSamePageStandsAlone() {
    let page = PageAddress.document(Identifier(spelling: "a"))
    #expect(page.link(to: page, anchor: Anchor("s1-2")) == "#s1-2")
    #expect(page.link(to: .about, anchor: Anchor("status")) == "../../about/index.html#status")
  }

  @Test(arguments: ["a", "a/b.c", "documents/jizhengbanzi-2023-8/index.html", "404.html", "a..b/c"])
  func pathsOfTheAlphabetAreTaken(text: String) {
    #expect(OutputPath(text)?.text == text)
  }

  @Test(arguments: [
    "", "/", "/a", "a/", "a//b", ".", "..", "a/../b", "a/./b", "A", "a b", "a\\b", "文", "a%2fb", "a\n", "a/...",
    String(repeating: "a", count: 221),
  ])
  func otherPathsAreRefused(text: String) {
    #expect(OutputPath(text) == nil)
  }

  @Test(arguments: [
    ("https://www.jinan.gov.cn", "https://www.jinan.gov.cn/", "/"),
    ("https://a.cn/gongbao", "https://a.cn/gongbao/", "/gongbao/"),
    ("http://a.cn:8080/x/y/", "http://a.cn:8080/x/y/", "/x/y/"),
  ])
  func basesAreRead(text: String, whole: String, path: String) throws {
    let base = try #require(BaseURL(text))
    #expect(base.description == whole)
    #expect(base.path == path)
  }

  @Test(arguments: [
    "", "a.cn", "ftp://a.cn", "javascript:alert(1)", "https://", "https:///x", "https://a b/", "https://u@a.cn/",
    "https://a.cn/?q", "https://a.cn/#x", "https://a.cn/\"><script>", "https://a.cn/../x", "https://a.cn:x/",
    "https://中文/",
  ])
  func otherBasesAreRefused(text: String) {
    #expect(BaseURL(text) == nil)
  }
}
