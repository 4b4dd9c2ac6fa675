import TestSupport
import Testing

@testable import Markup

/// Nothing in a text changes by going through Markdown.
@Suite struct MarkdownRoundTripTests {
  let renderer = MarkdownRenderer()

  static let traps: [String] = [
    "有效期3~5年，试行1~2年", "~~删~~", "将**《条例》**的", "**（一）总体要求。**各区县", "**", "***", "5. 加强领导", "7. 落实责任", "2019. 年", "5.",
    "1)",
    "1) 一", "123456789. 数", "1234567890. 数", "---", "===", "- - -", "***", "___", "    四个空格", "\t制表",
    "\u{3000}\u{3000}全角", " 一", "末 ", "末  ",
    "末\t", " ", "   ", "\t", "3*4*5", "_号_", "a_b_c", "__号__", "<tag>", "</tag>", "<!-- 注 -->", "<?php ?>",
    "<![CDATA[x]]>", "<http://a.cn>",
    "5 < 6 > 4", "<", "&amp;", "&", "&#35;", "&#x23;", "AT&T", "&nbsp;", "&amp", "[a](b)", "[a]: /url",
    "[a]: <b> \"t\"", "![a](b)", "![", "!", "[^1]", "[^1]: 注",
    "[ ] 未办", "`码`", "``", "```", "```swift", "~~~", "|", "| a | b |", "|---|---|", ":-:", "a|b", "\\|", "\\", "末\\",
    "\\*", "\\\\", "# 一", "#", "#一",
    "####### 七", "> 引", ">引", "- 项", "-", "-5℃", "+ 项", "+", "* 项", "见https://www.jinan.gov.cn。特此通知",
    "www.jinan.gov.cn，", "a@b.cn",
    "$x$", "$$", "\u{2028}行\u{2029}", "\u{FEFF}首", "\u{A0}空", "\u{200B}零", "𠮷野", "\"引\"", "'引'", "a--b...c", "e\u{301}",
    ":smile:", "@甲", "{{x}}", "%20",
    "一、总体要求", "（一）指导思想。", "第一条　为了规范……", "济政办字〔2019〕61号", "a  b", "a\tb", "= 一", "=", "==", "+1", "1.5倍", "1.加强",
    "2023.3.22",
  ]

  @Test(arguments: traps) func paragraphKeepsText(_ text: String) {
    let html = renderer.render(.paragraph(Markdown(escaping: text)))
    #expect(html.shows(text))
    #expect(html.source.hasPrefix("<p>") && html.source.hasSuffix("</p>") && !html.source.contains("\n"))
  }

  @Test(arguments: traps) func headingKeepsText(_ text: String) {
    let html = renderer.render(.heading(2, Markdown(escaping: text)))
    #expect(html.shows(text))
    #expect(html.source.hasPrefix("<h2>") && html.source.hasSuffix("</h2>"))
  }

  @Test(arguments: traps) func cellKeepsText(_ text: String) {
    let cell = Markdown(escaping: text)
    let html = renderer.render(.table(header: [cell, .empty], rows: [[cell, cell], [.empty], [.empty, cell]]))
    let cells = html.source.split(separator: "\n").filter { $0.hasPrefix("<td>") || $0.hasPrefix("<th>") }
    let expected = [text, "", text, text, "", "", "", text]
    #expect(cells.map { HTML(trusted: String($0)).shownText } == expected)
  }

  @Test(arguments: traps) func linkTextKeepsText(_ text: String) {
    let html = renderer.render(.paragraph(.link(text: Markdown(escaping: text), destination: "a.html")))
    #expect(html.shows(text))
    #expect(html.source.hasPrefix("<p><a href=\"a.html\">"))
  }

  @Test func anyTextCutAnywhereSurvives() {
    var random = SeededGenerator(seed: 20191)
    for _ in 0..<3000 {
      let pieces = (0..<Int.random(in: 1...4, using: &random)).map { _ in random.text(upTo: 12) }
      var markdown = Markdown.empty
      for (index, piece) in pieces.enumerated() {
        let escaped = Markdown(escaping: piece)
        markdown += index % 2 == 1 ? .link(text: escaped, destination: "x.html") : escaped
      }
      let text = pieces.joined()
      #expect(renderer.render(.paragraph(markdown)).shows(text))
      #expect(renderer.render(.heading(3, markdown)).shows(text))
      #expect(renderer.render(markdown).shows(text))
    }
  }

  @Test func anyTextInCellsSurvives() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<1000 {
      let texts = (0..<4).map { _ in random.text(upTo: 6) }
      let cells = texts.map { Markdown(escaping: $0) }
      let html = renderer.render(.table(header: [cells[0], cells[1]], rows: [[cells[2], cells[3]]]))
      let shown = html.source.split(separator: "\n").filter { $0.hasPrefix("<td>") || $0.hasPrefix("<th>") }
      #expect(shown.map { HTML(trusted: String($0)).shownText } == texts)
    }
  }

  @Test(arguments: [
    ("\u{0}一", "\u{FFFD}一"), ("一\r\n二", "一\u{FFFD} 二"), ("\u{FFFE}", "\u{FFFD}"),
    ("\u{1F}\u{7F}\u{85}", "\u{FFFD}\u{FFFD}\u{FFFD}"),
  ])
  func forbiddenCharactersShow(_ text: String, _ expected: String) {
    #expect(renderer.render(.paragraph(Markdown(escaping: text))).shows(expected))
  }
}
