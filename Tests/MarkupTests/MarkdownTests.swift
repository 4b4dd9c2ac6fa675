import Testing

@testable import Markup

@Suite struct MarkdownTests {
  /// The Markdown is published for people: no backslash where none is needed.
  @Test(arguments: [
    ("第一条　为了规范……，根据《条例》（鲁政发〔2019〕5号）、“三统一”。", "第一条　为了规范……，根据《条例》（鲁政发〔2019〕5号）、“三统一”。"), ("5. 加强", "5\\. 加强"),
    ("5.加强", "5.加强"),
    ("1) 甲", "1\\) 甲"), ("约5. 加强", "约5. 加强"), ("1.5倍；3-5年", "1.5倍；3-5年"), ("-5℃", "-5℃"), ("- 项", "\\- 项"),
    ("# 一", "\\# 一"),
    ("A&B、R&D费用", "A&B、R&D费用"), ("&amp;", "\\&amp;"), ("a_b", "a_b"), ("_号_", "\\_号\\_"), ("3*4", "3\\*4"),
    ("3~5年", "3\\~5年"), ("5 < 6 > 4", "5 < 6 > 4"),
    ("<tag>", "\\<tag>"), ("[1]", "\\[1\\]"), ("a|b", "a|b"), ("!", "!"), (" 一 ", "&#32;一&#32;"),
    ("http://a.cn/b?c=d", "http://a.cn/b?c=d"),
  ]) func escapesOnlyWhereNeeded(_ text: String, _ expected: String) {
    #expect(MarkdownBlock.paragraph(Markdown(escaping: text)).source == expected)
  }

  @Test func buildsDocuments() {
    let link = Markdown.link(text: Markdown(escaping: "《条例》"), destination: "../a b/index.html#p-1")
    let blocks: [MarkdownBlock] = [
      .heading(1, Markdown(escaping: "通知")), .paragraph(Markdown(escaping: "根据") + link), .paragraph(.empty),
      .table(header: [Markdown(escaping: "序号"), Markdown(escaping: "甲|乙")], rows: [[Markdown(escaping: "1")]]),
    ]
    #expect(
      MarkdownBlock.document(blocks) == """
        # 通知

        根据[《条例》](../a%20b/index.html#p-1)

        | 序号 | 甲\\|乙 |
        | --- | --- |
        | 1 |  |

        """)
    #expect(
      MarkdownRenderer().render(blocks).map(\.source) == [
        "<h1>通知</h1>", "<p>根据<a href=\"../a%20b/index.html#p-1\">《条例》</a></p>", "",
        "<table>\n<thead>\n<tr>\n<th>序号</th>\n<th>甲|乙</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>1</td>\n<td></td>\n</tr>\n"
          + "</tbody>\n</table>",
      ])
  }

  @Test(arguments: [
    ("a.html", "a.html"), ("济南.html", "%E6%B5%8E%E5%8D%97.html"), ("a)b(c", "a%29b%28c"), ("a&amp;b", "a&amp;amp;b"),
    ("a\nb", "a%0Ab"),
    ("a\\b\"c<d>", "a%5Cb%22c%3Cd%3E"), ("javascript:alert(1)", ""), ("", ""), ("a%20b", "a%20b"), ("#p-1", "#p-1"),
    ("a*b*c_d_", "a%2Ab%2Ac_d_"),
  ]) func linksLeadWhereTheyShould(_ destination: String, _ written: String) {
    let html = MarkdownRenderer().render(Markdown.link(text: Markdown(escaping: "甲"), destination: destination))
    #expect(html.source == "<a href=\"\(written)\">甲</a>")
  }

  @Test func linksAndMarksDoNotMix() {
    let inner = Markdown.link(text: Markdown(escaping: "甲"), destination: "a")
    #expect(Markdown.link(text: Markdown(escaping: "乙") + inner, destination: "b").source == "乙[甲](a)")
    #expect(MarkdownRenderer().render(Markdown(escaping: "注意!") + inner).source == "注意!<a href=\"a\">甲</a>")
    #expect(MarkdownRenderer().render(Markdown(escaping: "&am") + Markdown(escaping: "p;")).source == "&amp;amp;")
  }

  @Test func headingLevelsAreKeptInRange() {
    #expect(MarkdownBlock.heading(0, Markdown(escaping: "一")).source == "# 一")
    #expect(MarkdownBlock.heading(9, Markdown(escaping: "一")).source == "###### 一")
    #expect(MarkdownRenderer().render(.heading(2, .empty)).source == "<h2></h2>")
  }

  @Test func raggedTablesLoseNothing() {
    let cell = Markdown(escaping: "格")
    let wide = MarkdownRenderer().render(.table(header: [cell], rows: [[cell, cell, cell], []])).source
    #expect(wide.split(separator: "格", omittingEmptySubsequences: false).count == 5)
    #expect(wide.split(separator: "<td>", omittingEmptySubsequences: false).count == 7)
    #expect(MarkdownBlock.table(header: [], rows: [[], []]).source.isEmpty)
    let ragged = [Array(repeating: cell, count: 200)] + Array(repeating: [cell], count: 5000)
    let broad = [Array(repeating: cell, count: 100_000)]
    for (rows, count) in [(ragged, 5201), (broad, 100_001)] {
      let html = MarkdownRenderer().render(.table(header: [cell], rows: rows))
      #expect(html.shownText.unicodeScalars.filter { $0 == "格" }.count == count)
      #expect(html.source.hasPrefix("<p>格 / 格 / "))
    }
  }
}
