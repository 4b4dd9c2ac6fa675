import TestSupport
import Testing

@testable import Markup

@Suite struct HTMLTests {
  @Test(arguments: [
    ("济南", "济南"), ("a < b & c > \"d\" 'e'", "a &lt; b &amp; c &gt; &quot;d&quot; &#39;e&#39;"), ("&amp;", "&amp;amp;"),
    ("一\t二\n三", "一\t二\n三"), ("\u{0}\u{1F}\u{7F}", "\u{FFFD}\u{FFFD}\u{FFFD}"), ("\r\n", "\u{FFFD}\n"),
    ("\u{80}\u{85}\u{9F}\u{A0}", "\u{FFFD}\u{FFFD}\u{FFFD}\u{A0}"),
    ("\u{FFFD}\u{FFFE}\u{FFFF}", "\u{FFFD}\u{FFFD}\u{FFFD}"),
    ("\u{1FFFE}\u{10FFFF}\u{1F600}\u{2FFFD}", "\u{FFFD}\u{FFFD}\u{1F600}\u{2FFFD}"),
    ("\u{2028}，（", "\u{2028}，（"), ("", ""),
  ]) func escapes(_ text: String, _ expected: String) {
    #expect(HTML(escaping: text).source == expected)
  }

  /// The noncharacters between U+FDD0 and U+FDEF, which no Swift literal may hold.
  @Test(arguments: [(0xFDCF, false), (0xFDD0, true), (0xFDEF, true), (0xFDF0, false)] as [(UInt32, Bool)])
  func replacesNoncharacters(_ value: UInt32, _ isReplaced: Bool) throws {
    let text = String(try #require(Unicode.Scalar(value)))
    #expect(HTML(escaping: text).source == (isReplaced ? "\u{FFFD}" : text))
  }

  @Test func anyTextSurvivesEscapingAndIsWellFormed() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<1000 {
      let text = random.text(upTo: 20)
      #expect(HTML(escaping: text).shows(text))
    }
    let all = String(String.UnicodeScalarView((0...0x10FFFF as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init)))
    let page = HTML.element("p", [.init("title", all)], text: all).source
    #expect(XMLInspection.wellFormedness(of: Array(page.utf8)) == [])
  }

  @Test func buildsElements() {
    let link = HTML.element("a", [.init("href", "a.html?x=1&y=2"), .init("hidden")], text: "《条例》<1>")
    #expect(link.source == "<a href=\"a.html?x=1&amp;y=2\" hidden>《条例》&lt;1&gt;</a>")
    #expect(HTML.element("br").source == "<br>")
    #expect(
      HTML.element("span", [.init("title", "\"><script>")]).source == "<span title=\"&quot;&gt;&lt;script&gt;\"></span>"
    )
    #expect(HTML(joining: [HTML("<b>一</b>"), HTML(escaping: "<")], separator: HTML(", ")).source == "<b>一</b>, &lt;")
  }

  @Test(arguments: [
    ("javascript:alert(1)", ""), (" JaVa\tScript:x", ""), ("data:text/html,x", ""), ("\u{1}javascript:x", ""),
    ("https://a.cn/", "https://a.cn/"), ("mailto:a@b.cn", "mailto:a@b.cn"), ("a/b:c", "a/b:c"), ("#a:b", "#a:b"),
    ("?q=a:b", "?q=a:b"),
    ("../x.html", "../x.html"),
  ]) func addressesRunNothing(_ address: String, _ expected: String) {
    #expect(HTML.element("a", [.init("href", address)]).source == "<a href=\"\(expected)\"></a>")
  }

  @Test(arguments: [
    ("<h1>关于土地的意见</h1>", [2], "<h1>关于<wbr>土地的意见</h1>"),
    ("<h1><span>办公厅</span>关于意见</h1>", [3, 5], "<h1><span>办公厅</span><wbr>关于<wbr>意见</h1>"),
    ("<h1>甲&amp;乙<a href=\"x;y\">丙</a>丁</h1>", [1, 2, 4], "<h1>甲<wbr>&amp;<wbr>乙<a href=\"x;y\">丙</a><wbr>丁</h1>"),
    ("<h1>甲乙</h1>", [0, 2, 9], "<h1>甲乙</h1>"), ("<h1>甲乙</h1>", [], "<h1>甲乙</h1>"),
  ]) func breaksWhereItMay(_ html: String, _ offsets: [Int], _ expected: String) {
    #expect(HTML(trusted: html).breakable(before: offsets).source == expected)
  }

  @Test func addsToItsFirstElement() {
    let id = HTML.Attribute("id", "p-1")
    #expect(HTML("<p>一</p>").adding([id]).source == "<p id=\"p-1\">一</p>")
    #expect(HTML("<h2 class=\"a\">一</h2>").adding([id]).source == "<h2 id=\"p-1\" class=\"a\">一</h2>")
    #expect(HTML("<table>\n<tr></tr></table>").adding([id]).source == "<table id=\"p-1\">\n<tr></tr></table>")
    #expect(HTML(escaping: "<p>").adding([id]).source == "<div id=\"p-1\">&lt;p&gt;</div>")
    #expect(HTML("<p>一</p>").adding([]).source == "<p>一</p>")
    #expect(HTML("<p>一</p>").appendingInside(HTML("<b>二</b>")).source == "<p>一<b>二</b></p>")
    #expect(HTML("一").appendingInside(HTML("二")).source == "一二")
  }

  @Test func decoratesLinks() {
    let markdown =
      Markdown.link(text: Markdown(escaping: "甲"), destination: "a.html?x&y'z#p") + Markdown(escaping: "<a href=\"b\">")
      + .link(text: Markdown(escaping: "乙"), destination: "c.html")
    var addresses: [String] = []
    let html = MarkdownRenderer().render(markdown).decoratingLinks { address in
      addresses.append(address)
      return address == "c.html" ? [] : [.init("data-relation", "cites")]
    }
    #expect(addresses == ["a.html?x&y'z#p", "c.html"])
    #expect(
      html.source == "<a href=\"a.html?x&amp;y&#x27;z#p\" data-relation=\"cites\">甲</a>&lt;a href=&quot;b&quot;&gt;"
        + "<a href=\"c.html\">乙</a>")
  }
}
