import Gazette
import Markup

/// A document's text on its way to a page: one Markdown block for each block of the document, references linked.
///
/// `index.md` is this Markdown, and the page's text is this Markdown as cmark-gfm renders it.
struct DocumentText: Sendable {
  let document: Document
  let references: References
  /// Where it is shown what a term means.
  let terms: TermPlaces
  /// The words that stand out, and the headings for the page's 目录.
  let standingOut: StandingOut
  /// The Markdown of each block, in order.
  let markdown: [MarkdownBlock]
  private let page: PageAddress
  private let hasTitle: Bool

  init(_ document: Document, relations: [Relation], definitions: [Definition] = []) {
    let levels = HeadingLevels.of(document)
    let writer = BlockMarkdown(references: References(relations), page: .document(document.id))
    self.document = document
    references = writer.references
    terms = TermPlaces(definitions, in: document, references: writer.references)
    page = writer.page
    standingOut = StandingOut(document)
    hasTitle = levels.contains(1)
    markdown = zip(document.blocks, levels).map { writer.markdown($0, level: $1) }
  }

  /// The text as two pieces of HTML: what stands above the rule (登记号, 标题, 文号), and the rest, with the notes
  /// that stand beside its paragraphs, each before its paragraph.
  func html(notes: MarginNotes, _ interface: Words) -> (head: HTML, body: HTML) {
    let rendered = MarkdownRenderer().render(markdown)
    let places = ParagraphPlaces(document)
    let blocks = zip(document.blocks, rendered).map { block, html in
      BlockMarkup(
        block: block, references: references, page: page, words: standingOut[block.anchor],
        terms: terms.marks(in: block), interface: interface, place: places[block.anchor],
        issuers: document.issuers
      ).dressing(html)
    }
    let count = document.blocks.prefix { Self.headKinds.contains($0.kind) && $0.enclosure == nil }.count
    let title = hasTitle ? [] : [HTML.element("h1", text: document.title)]
    let body = zip(document.blocks, blocks).dropFirst(count).flatMap { block, html in [notes[block.anchor], html] }
    return (Self.lines(title + blocks.prefix(count)), Self.lines(body))
  }

  private static let headKinds: Set<Block.Kind> = [.registration, .title, .number, .byline]

  private static func lines(_ pieces: [HTML]) -> HTML {
    HTML(joining: pieces.filter { !$0.isEmpty }, separator: HTML("\n"))
  }
}
