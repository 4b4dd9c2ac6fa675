import TestSupport
import Testing

@testable import Markup

@Suite struct MarkdownRendererTests {
  /// A document of random blocks.
  static func document(seed: UInt64, blocks: Int = 40) -> [MarkdownBlock] {
    var random = SeededGenerator(seed: seed)
    return (0..<blocks).map { index in
      let text = Markdown(escaping: random.text(upTo: 20))
      switch index % 5 {
      case 0: return .heading(2, text)
      case 1: return .table(header: [text, .empty], rows: [[text], [text, Markdown(escaping: "格")]])
      default: return .paragraph(text)
      }
    }
  }

  @Test func aRunGivesEachBlockItsOwn() {
    for seed in 1...40 as ClosedRange<UInt64> {
      let blocks = Self.document(seed: seed)
      let renderer = MarkdownRenderer()
      let rendered = renderer.render(blocks)
      #expect(rendered.count == blocks.count)
      #expect(rendered == blocks.map { renderer.render($0) })
      for (html, block) in zip(rendered, blocks) {
        let opening = block.source.hasPrefix("## ") ? "<h2>" : block.source.hasPrefix("|") ? "<" : "<p>"
        #expect(html.isEmpty ? block.source.isEmpty : html.source.hasPrefix(opening))
      }
    }
  }

  @Test func blocksThatAreNotOneElementKeepTheirPlace() {
    // The builders make no such blocks.
    let blocks = [
      MarkdownBlock(trusted: "甲\n\n乙", lineCount: 3), MarkdownBlock(trusted: "- 丙", lineCount: 1),
      MarkdownBlock(trusted: "- 丁", lineCount: 1), MarkdownBlock(trusted: "戊", lineCount: 1),
    ]
    #expect(
      MarkdownRenderer().render(blocks).map(\.source) == [
        "<p>甲</p>\n<p>乙</p>", "<ul>\n<li>丙</li>\n</ul>", "<ul>\n<li>丁</li>\n</ul>", "<p>戊</p>",
      ])
  }

  @Test func longDocumentsAreRenderedInRunsAndPieces() {
    var random = SeededGenerator(seed: 23)
    for limit in [1, 7, 40, 300] {
      for _ in 0..<60 {
        let text = random.text(upTo: 60)
        let paragraph = MarkdownBlock.paragraph(Markdown(escaping: text))
        #expect(MarkdownRenderer(runLimit: limit).render(paragraph) == MarkdownRenderer().render(paragraph))
        #expect(MarkdownRenderer(runLimit: limit).render(paragraph).shows(text))
      }
      let document = Self.document(seed: UInt64(limit))
      #expect(MarkdownRenderer(runLimit: limit).render(document) == MarkdownRenderer().render(document))
    }
  }

  @Test func rawMarkupNeverPasses() {
    let blocks = [
      MarkdownBlock(trusted: "<script>x</script>", lineCount: 1), MarkdownBlock(trusted: "a <b>c</b>", lineCount: 1),
    ]
    #expect(!MarkdownRenderer().render(blocks).contains { $0.source.contains("<script") || $0.source.contains("<b>") })
  }

  @Test func concurrentRenderingEqualsSerialRendering() async {
    let documents = (1...60 as ClosedRange<UInt64>).map { Self.document(seed: $0, blocks: 20) }
    let serial = documents.map { MarkdownRenderer().render($0) }
    let concurrent = await withTaskGroup(of: (Int, [HTML]).self) { group in
      for round in 0..<5 {
        for (index, document) in documents.enumerated() {
          group.addTask { (index + round * 0, MarkdownRenderer().render(document)) }
        }
      }
      return await group.reduce(into: [(Int, [HTML])]()) { $0.append($1) }
    }
    #expect(concurrent.count == 300)
    #expect(concurrent.allSatisfy { $0.1 == serial[$0.0] })
  }

  /// Each text is long enough that a quadratic step would take minutes.
  @Test(arguments: [
    "*", "_", "[", "]", "](", "![", "`", "<", "&", "&a", "~", "|", "\\", "济", "> ", "- ", "1. ", "_济", "`a", "<!--",
    "#", " ",
  ])
  func longLinesTakeLinearTime(_ piece: String) {
    let text = String(repeating: piece, count: 200_000)
    var html = HTML.empty
    let spent = processorTime { html = MarkdownRenderer().render(.paragraph(Markdown(escaping: text))) }
    #expect(html.shows(text))
    #expect(spent < .seconds(10))
  }

  @Test(arguments: ["|", "\\|", "*", "&", "济"])
  func longTablesTakeLinearTime(_ piece: String) {
    let cell = Markdown(escaping: String(repeating: piece, count: 20))
    let tables: [MarkdownBlock] = [
      .table(header: [cell, cell], rows: Array(repeating: [cell, cell], count: 5_000)),
      .table(
        header: Array(repeating: cell, count: 256),
        rows: Array(repeating: Array(repeating: cell, count: 256), count: 50)),
      .table(header: [.empty], rows: [[Markdown(escaping: String(repeating: piece, count: 200_000))]]),
    ]
    for table in tables {
      var html = HTML.empty
      let spent = processorTime { html = MarkdownRenderer().render(table) }
      #expect(html.source.hasPrefix("<table>") && html.source.hasSuffix("</table>"))
      #expect(spent < .seconds(10))
    }
  }
}
