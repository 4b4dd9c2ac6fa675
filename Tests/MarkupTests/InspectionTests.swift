import Markup
import TestSupport
import Testing

@Suite struct InspectionTests {
  static let page = """
    <!DOCTYPE html>
    <html lang="zh-CN"><head><meta charset="utf-8"><title>公报</title>
    <link rel="stylesheet" href="assets/site.css"><script src="assets/search.js?a=1&amp;b=2"></script></head>
    <body><header><nav><a href="index.html">首页</a></nav></header>
    <main><article id="art-1" data-document="x"><p id="p-1">第一条</p>
    <svg viewBox="0 0 1 1"><path d="M0 0"/></svg><time datetime="2023-03-22">2023年3月22日</time></article>
    <form action="search/index.html"><input type="search" name="q"></form></main></body></html>
    """

  @Test func findsAnchorsAndLinks() {
    let inspection = HTMLInspection(of: Array(Self.page.utf8))
    #expect(inspection.faults.isEmpty)
    #expect(inspection.anchors.map(\.id) == ["art-1", "p-1"])
    #expect(inspection.anchors.map(\.line) == [5, 5])
    let links = inspection.links.map { "\($0.line) \($0.element) \($0.attribute) \($0.address)" }
    #expect(
      links == [
        "3 link href assets/site.css", "3 script src assets/search.js?a=1&b=2", "4 a href index.html",
        "7 form action search/index.html",
      ])
  }

  @Test(arguments: [
    ("<p>一</p>\n<p id=\"a\">二</p>\n<p id=\"a\">三</p>", 3, "“a”"), ("<div>\n<p>一</p></section>\n</div>", 2, "section"),
    ("<div><b>\n<i>一</b></i></div>", 2, "i"), ("<p class=\"a\"\nclass=\"b\">一</p>", 2, "class"),
    ("<p>\n\n一 & 二</p>", 3, "htmlParseEntityRef"), ("<p>一</p>\n</p>", 2, "p"),
  ]) func reportsFaults(_ body: String, _ line: Int, _ word: String) {
    let page = "<html><head><title>t</title></head><body>\(body)</body></html>"
    let faults = HTMLInspection(of: Array(page.utf8)).faults
    #expect(faults.contains { $0.line == line && $0.message.contains(word) }, "\(faults)")
  }

  @Test(arguments: [
    ("", 1), ("<a>\n<b></a>", 2), ("<a>\n&nbsp;</a>", 2), ("<a/>\n<b/>", 2), ("<a>\n\n\u{1}</a>", 3), ("<x:a/>", 1),
    ("<a b=\"1\"\n b=\"2\"/>", 2), ("一", 1),
  ]) func reportsWhatIsNotWellFormed(_ document: String, _ line: Int) {
    let faults = XMLInspection.wellFormedness(of: Array(document.utf8))
    #expect(faults.contains { $0.line == line }, "\(faults)")
  }

  @Test func acceptsWhatIsWellFormed() {
    let document = "<?xml version=\"1.0\"?>\n<a xmlns:x=\"urn:x\"><x:b c=\"1\">&amp;&#x4E00;</x:b><![CDATA[<]]></a>"
    #expect(XMLInspection.wellFormedness(of: Array(document.utf8)) == [])
  }

  @Test func doesNotExpandOrFetchEntities() {
    var document = "<!DOCTYPE a [<!ENTITY e0 \"aaaaaaaaaa\">"
    for level in 1..<30 {
      document += "<!ENTITY e\(level) \"\(String(repeating: "&e\(level - 1);", count: 10))\">"
    }
    document +=
      "<!ENTITY f SYSTEM \"file:///etc/hostname\"><!ENTITY h SYSTEM \"http://127.0.0.1:9/\">]><a>&e29;&f;&h;</a>"
    let spent = processorTime { _ = XMLInspection.wellFormedness(of: Array(document.utf8)) }
    #expect(spent < .seconds(2))
  }

  @Test(arguments: ["", "\u{0}", "<", "<p", "<p a=", "&", "<!--", "\u{FEFF}", "<![CDATA[", "</"])
  func readsAnything(_ page: String) {
    _ = HTMLInspection(of: Array(page.utf8))
    _ = XMLInspection.wellFormedness(of: Array(page.utf8))
  }

  @Test func readsBytesThatAreNoText() {
    let bytes: [UInt8] = Array("<p id=\"a\">".utf8) + [0xFF, 0xFE, 0xE4, 0xB8] + Array("</p>\n<p id=\"b\">".utf8)
    #expect(!HTMLInspection(of: bytes).faults.isEmpty)
    #expect(!XMLInspection.wellFormedness(of: bytes).isEmpty)
  }

  @Test func readsRandomBytes() {
    var random = SeededGenerator(seed: 41)
    for _ in 0..<500 {
      var bytes = Array(random.text(upTo: 30).utf8)
      for _ in 0..<3 where !bytes.isEmpty {
        bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      let inspection = HTMLInspection(of: bytes)
      #expect(
        (inspection.faults + XMLInspection.wellFormedness(of: bytes)).allSatisfy {
          $0.line >= 1 && !$0.message.contains("\n")
        })
      _ = AddressScan(bytes)
    }
  }

  @Test func deepAndLongPagesEnd() {
    let deep =
      String(repeating: "<div>", count: 20_000) + "<p id=\"a\"></p>" + String(repeating: "</div>", count: 20_000)
    _ = HTMLInspection(of: Array(deep.utf8))
    let long = "<html><body>" + String(repeating: "<p>济南</p>\n", count: 200_000) + "<p id=\"a\">末</p></body></html>"
    #expect(HTMLInspection(of: Array(long.utf8)).anchors.map(\.line) == [200_001])
  }

  @Test func manyThreadsReadAtOnce() async {
    let faulty = "<html><body>\n<p>一</p></section></body></html>"
    let expected = HTMLInspection(of: Array(faulty.utf8)).faults
    #expect(!expected.isEmpty)
    let results = await withTaskGroup(of: [MarkupFault].self) { group in
      for index in 0..<400 {
        group.addTask { HTMLInspection(of: Array((index % 2 == 0 ? faulty : Self.page).utf8)).faults }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(results.filter { $0 == expected }.count == 200)
    #expect(results.filter(\.isEmpty).count == 200)
  }
}
