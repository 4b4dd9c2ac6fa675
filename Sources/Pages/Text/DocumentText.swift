import Gazette
import Markup

/// A document's text on its way to a page: one Markdown block for each block of the document, references linked.
///
/// `index.md` is this Markdown, and the page's text is this Markdown as cmark-gfm renders it.
struct DocumentText: Sendable {
  let document: Document
  let references: References
  /// The words that stand out, and the headings for the page's 目录.
  let standingOut: StandingOut
  private let page: PageAddress
  private let levels: [Int]

  init(_ document: Document, relations: [Relation]) {
    self.document = document
    references = References(relations)
    page = .document(document.id)
    levels = HeadingLevels.of(document)
    standingOut = StandingOut(document)
  }

  /// The Markdown of each block, in order.
  var markdown: [MarkdownBlock] { zip(document.blocks, levels).map(markdown) }

  /// The text as two pieces of HTML: what stands above the rule (登记号, 标题, 文号), and the rest.
  var html: (head: HTML, body: HTML) {
    let rendered = MarkdownRenderer().render(markdown)
    let blocks = zip(document.blocks, rendered).map { block, html in
      BlockMarkup(block: block, references: references, page: page, words: standingOut[block.anchor]).dressing(html)
    }
    let count = document.blocks.prefix { Self.headKinds.contains($0.kind) && $0.enclosure == nil }.count
    let title = levels.contains(1) ? [] : [HTML.element("h1", text: document.title)]
    return (Self.lines(title + blocks.prefix(count)), Self.lines(Array(blocks.dropFirst(count))))
  }

  private static let headKinds: Set<Block.Kind> = [.registration, .title, .number, .byline]

  private static func lines(_ pieces: [HTML]) -> HTML {
    HTML(joining: pieces.filter { !$0.isEmpty }, separator: HTML("\n"))
  }

  private func markdown(_ block: Block, level: Int) -> MarkdownBlock {
    if block.kind == .table, let header = block.rows.first {
      let cells = cells(of: block)
      return .table(header: Array(cells.prefix(header.count)), rows: Self.rows(cells, like: block.rows))
    }
    var text = LinkedText(block, references: references[block.anchor], on: page)
    return level > 0 ? .heading(level, text.whole()) : .paragraph(text.whole())
  }

  /// The cells of a table one after the other; in the block's text a tab or a line feed stands behind each.
  private func cells(of block: Block) -> [Markdown] {
    guard block.rows.map({ $0.joined(separator: "\t") }).joined(separator: "\n") == block.text else {
      return block.rows.joined().map { Markdown(escaping: $0) }
    }
    var text = LinkedText(block, references: references[block.anchor], on: page)
    var start = 0
    return block.rows.joined().map { cell in
      let end = start + cell.unicodeScalars.count
      defer { start = end + 1 }
      return text.take(start..<end)
    }
  }

  private static func rows(_ cells: [Markdown], like rows: [[String]]) -> [[Markdown]] {
    var rest = cells.dropFirst(rows.first?.count ?? 0)
    return rows.dropFirst().map { row in
      defer { rest = rest.dropFirst(row.count) }
      return Array(rest.prefix(row.count))
    }
  }
}
