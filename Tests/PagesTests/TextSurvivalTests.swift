import Foundation
import Gazette
import Pages
import Testing

/// Whatever a text holds, it goes document -> Markdown -> HTML -> text unchanged.
@Suite struct TextSurvivalTests {
  /// Pieces that Markdown, HTML or a template could take for their own.
  static let pieces = [
    "第一条", "3~5年", "*", "**", "_", "__", "`", "```", "<", ">", "<b>", "</p>", "<!--", "&", "&amp;", "&#65;", "[",
    "](x)", "]",
    "![", "(", ")", "\\", "\\n", "|", "#", "# ", "- ", "+ ", "1. ", "5.", "2019. ", "---", "===", "  ", " ", "~~", "\"",
    "'",
    "{{title}}", "{{{body}}}", "{{/body}}", "《条例》", "https://www.jinan.gov.cn。特此", "www.a.cn", "a@b.cn", "：",
    "\u{3000}", "〔2019〕",
    "$1", "%s", "㎡", "①", "\u{100170}", "😀", "::", "<script>", "javascript:", ".", "\t",
  ]

  static func random(_ seed: UInt64, count: Int) -> [String] {
    var state = seed
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    return (0..<count).map { _ in
      (0..<(1 + next(12))).map { _ in pieces[next(pieces.count)] }.joined()
    }
  }

  @Test(arguments: [Block.Kind.paragraph, .heading, .item, .article, .title, .addressee, .note, .enclosureTitle])
  func paragraphsSurvive(kind: Block.Kind) throws {
    let blocks = (Self.pieces + Self.random(7, count: 400)).enumerated().map { number, text in
      block("p-\(number)", kind, text)
    }
    let texts = PlainText.ofElements(in: try page(of: blocks, relations: []))
    for block in blocks {
      let shown = texts[block.anchor.text]
      #expect(shown == block.text || block.text.allSatisfy(\.isWhitespace), "\(kind): \(block.text)")
    }
  }

  @Test func cellsSurvive() throws {
    let texts = Self.random(11, count: 120).map { $0.replacingOccurrences(of: "\t", with: "") }
    let rows = stride(from: 0, to: texts.count, by: 3).map { Array(texts[$0..<min($0 + 3, texts.count)]) }
    let text = rows.map { $0.joined(separator: "\t") }.joined(separator: "\n")
    let table = Block(
      anchor: Anchor("t-1"), kind: .table, text: text, rows: rows, lines: 1...1, lineMap: LineMap(line: 1))
    let shown = try #require(PlainText.ofElements(in: page(of: [table], relations: []))["t-1"])
    let cells = shown.components(separatedBy: "\n").filter { !$0.isEmpty }
    #expect(cells == rows.joined().map { $0 }.filter { !$0.isEmpty })
  }

  @Test func textsSurviveBeingCutAtReferences() throws {
    let texts = Self.random(23, count: 300)
    var places = [Relation.Place]()
    let blocks = texts.enumerated().map { number, text in
      let count = text.unicodeScalars.count
      for (start, end) in [(0, count / 3), (count / 3, count / 2), (count / 4, count), (count - 1, count + 5)]
      where start < end {
        let evidence = Evidence(quote: text, anchor: Anchor("p-\(number)"), line: 1)
        places.append(.init(kind: .cites, evidence: evidence, scope: nil, range: start..<end))
      }
      return block("p-\(number)", .paragraph, text)
    }
    let target = Relation.Target.instrument(Identifier(spelling: "x"))
    let page = try page(
      of: blocks, relations: [Relation(kind: .cites, number: nil, title: "x", target: target, places: places)])
    let shown = PlainText.ofElements(in: page)
    for block in blocks {
      #expect(shown[block.anchor.text] == block.text)
    }
    #expect(page.components(separatedBy: "data-relation=\"cites\"").count > 300)
  }

  private func block(_ anchor: String, _ kind: Block.Kind, _ text: String) -> Block {
    Block(anchor: Anchor(anchor), kind: kind, text: text, lines: 1...1, lineMap: LineMap(line: 1))
  }

  private func page(of blocks: [Block], relations: [Relation]) throws -> String {
    let id = Document.ID(spelling: "a")
    let document = Document(
      id: id, issue: Identifier(spelling: "i"), title: "办法", number: nil, issuers: [], type: "办法", registration: nil,
      addressee: nil, signed: nil, printed: nil, effective: nil, expires: nil, category: nil, page: nil, articles: 0,
      enclosures: [], outline: [], blocks: blocks, file: "i.txt", lines: 1...1)
    let graph = RelationGraph(
      relations: [id: relations], backlinks: [:], instrumentBacklinks: [:], instruments: [], validity: [:],
      measures: [:])
    let model = SiteModel(
      facts: SiteFacts(), collection: Collection(issues: [], documents: [document]), graph: graph, audits: [], asOf: nil
    )
    return try DrawnSite(model).text(.document(id))
  }
}
