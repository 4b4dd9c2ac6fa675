import Gazette
import Markup

/// What changed of late: the days on which documents came into force, were repealed or lapsed.
struct StatusChanges {
  let index: SiteIndex
  let links: PageLinks

  /// The last changes up to the site's day, the latest first.
  func latest(_ count: Int) -> [TemplateValue] {
    let changes = index.model.collection.documents.enumerated().flatMap { position, document in
      past(of: document).map { Change(date: $0.date, position: position, status: $0.status, document: document) }
    }
    let sorted = changes.sorted {
      ($1.date, $0.position, $0.status.rawValue) < ($0.date, $1.position, $1.status.rawValue)
    }
    return sorted.prefix(count).map(value)
  }

  private struct Change {
    let date: GazetteDate
    let position: Int
    let status: Validity.Status
    let document: Document
  }

  private func past(of document: Document) -> [(date: GazetteDate, status: Validity.Status)] {
    let spans = index.model.graph.validity[document.id]?.spans ?? []
    return spans.compactMap { span in
      guard let from = span.from, let today = index.model.asOf, from <= today else { return nil }
      return (from, span.status)
    }
  }

  private func value(_ change: Change) -> TemplateValue {
    [
      "address": .text(links(.document(change.document.id))),
      "title": .text(change.document.title),
      "number": .optional(change.document.number?.description),
      "date": .text(index.words.date(change.date)),
      "dateISO": .text(change.date.iso),
      "value": .text(change.status.rawValue),
      "label": .text(index.words.change(change.status)),
    ]
  }
}
