import Gazette
import Markup

/// `index.md`: a document for people who read or keep plain text, its facts in a table above its text.
struct DocumentMarkdown {
  private let document: DocumentText
  private let index: SiteIndex

  init(text: DocumentText, index: SiteIndex) {
    document = text
    self.index = index
  }

  /// The whole file.
  var text: String { MarkdownBlock.document([facts] + document.markdown) }

  private var facts: MarkdownBlock {
    let rows = FactRows(document: document.document, index: index).rows
    let span = index.span(of: document.document.id)
    let since = span.from.map { index.words(.since, ["date": index.words.date($0)]) }
    let status = index.words.status(span.status) + (since ?? "")
    let pairs = rows.map { ($0.label, $0.value ?? index.words(.unstated)) } + [(index.words.facet(.status), status)]
    return .table(
      header: [Markdown(escaping: index.words(.factColumn)), Markdown(escaping: index.words(.valueColumn))],
      rows: pairs.map { [Markdown(escaping: $0), Markdown(escaping: $1)] })
  }
}
