import Gazette
import Markup

/// A document as lists show it.
struct DocumentRow {
  let document: Document
  let index: SiteIndex
  let links: PageLinks

  /// The values of the partial `document-list` for one document.
  var value: TemplateValue {
    let date = index.date(of: document)
    return [
      "address": .text(links(.document(document.id))),
      "title": .text(document.title),
      "number": .optional(document.number?.description),
      "date": .optional(date.map(index.words.date)),
      "dateISO": .optional(date?.iso),
      "issuers": .optional(
        document.number == nil ? document.issuers.joined(separator: index.words(.listSeparator)) : nil),
      "pageNumber": .optional(document.page.map(String.init)),
      "badge": Self.badge(index.span(of: document.id).status, index.words),
    ]
  }

  /// The values of a status badge; none where none belongs.
  static func badge(_ status: Validity.Status, _ words: Words) -> TemplateValue {
    guard status != .notApplicable else { return .none }
    return ["value": .text(status.rawValue), "label": .text(words.status(status))]
  }

  /// The values of a list of documents.
  static func list(_ documents: some Sequence<Document>, _ index: SiteIndex, _ links: PageLinks) -> TemplateValue {
    .list(documents.map { DocumentRow(document: $0, index: index, links: links).value })
  }
}
