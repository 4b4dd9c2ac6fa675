import Markup
import Testing

/// Words of a text that get an element of their own: the text stays, and markup is never cut.
@Suite struct HTMLMarkingTests {
  private func marked(_ source: HTML, _ marks: [(Int, String)]) -> String {
    source.marking(marks.map { HTML.Mark(offset: $0, words: $1, attributes: [.init("class", "term")]) }, in: "span")
      .source
  }

  @Test func wordsAreFoundByTheirPlaceInTheText() {
    let html = HTML("<p>甲&lt;乙<b>丙丁</b>戊</p>")
    #expect(marked(html, [(0, "甲")]) == "<p><span class=\"term\">甲</span>&lt;乙<b>丙丁</b>戊</p>")
    #expect(marked(html, [(1, "<乙")]) == "<p>甲<span class=\"term\">&lt;乙</span><b>丙丁</b>戊</p>")
    #expect(
      marked(html, [(3, "丙"), (5, "戊")])
        == "<p>甲&lt;乙<b><span class=\"term\">丙</span>丁</b><span class=\"term\">戊</span></p>")
  }

  @Test func whatDoesNotStandThereIsLeft() {
    let html = HTML("<p>甲乙<b>丙丁</b>戊</p>")
    for marks in [[(0, "乙")], [(1, "乙丙")], [(4, "戊己")], [(99, "甲")], [(-1, "甲")], [(0, "甲丙")]] {
      #expect(marked(html, marks) == html.source)
    }
    #expect(marked(html, [(0, "甲乙"), (1, "乙")]) == "<p><span class=\"term\">甲乙</span><b>丙丁</b>戊</p>")
  }

  @Test func attributesHoldAnyText() {
    let mark = HTML.Mark(offset: 0, words: "甲", attributes: [.init("data-means", "\"><script>&")])
    #expect(
      HTML("<p>甲</p>").marking([mark], in: "span").source
        == "<p><span data-means=\"&quot;&gt;&lt;script&gt;&amp;\">甲</span></p>")
  }
}
