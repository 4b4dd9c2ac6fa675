import Markup
import TestSupport
import Testing

@Suite struct XMLTreeTests {
  @Test func writesDocuments() {
    let feed = XMLTree(
      "feed", [.init("xmlns", "http://www.w3.org/2005/Atom")],
      [
        XMLTree("title", text: "公报 <1> & 二"), XMLTree("link", [.init("href", "a?b=1&c=\"2\"\n\t'")]),
        XMLTree("entry", [XMLTree("p", mixed: ["一", .element(XMLTree("b", text: "二")), "三"])]),
      ])
    #expect(
      feed.document() == """
        <?xml version="1.0" encoding="UTF-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom">
          <title>公报 &lt;1&gt; &amp; 二</title>
          <link href="a?b=1&amp;c=&quot;2&quot;&#10;&#9;&#39;"/>
          <entry>
            <p>一<b>二</b>三</p>
          </entry>
        </feed>

        """)
    #expect(XMLInspection.wellFormedness(of: Array(feed.document().utf8)) == [])
  }

  @Test func anyTextIsWellFormed() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<300 {
      let text =
        random.text(upTo: 12) + "]]>"
        + ["\u{0}", "\u{B}", "\u{FFFE}", "\u{FFFF}"][Int.random(in: 0...3, using: &random)]
      let tree = XMLTree("a", [.init("b", text)], [XMLTree("c", text: text)])
      #expect(XMLInspection.wellFormedness(of: Array(tree.document().utf8)) == [])
    }
  }
}
