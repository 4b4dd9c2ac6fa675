import Gazette
import Markup

/// Who refers to a document or an instrument, with the sentences that do, one entry for each document and deed.
struct BacklinkValues {
  /// What one document does to it.
  struct Entry: Sendable {
    let document: Document.ID
    let kind: Relation.Kind
    var quotes = [Evidence]()
  }

  let index: SiteIndex
  let links: PageLinks

  private static let pageSize = 120

  /// The entries in the order of the first sentence of each, cut into pages.
  static func leaves(_ backlinks: [RelationGraph.Backlink]) -> Leaves<Entry> {
    var entries = [Entry]()
    var places = [Key: Int]()
    for backlink in backlinks {
      let key = Key(document: backlink.document, kind: backlink.kind)
      let place = places[key] ?? entries.count
      if place == entries.count { entries.append(Entry(document: key.document, kind: key.kind)) }
      places[key] = place
      entries[place].quotes.append(backlink.evidence)
    }
    return Leaves(entries, size: pageSize)
  }

  /// The entries of a document, whose own page is the front.
  static func list(of document: Document, _ index: SiteIndex) -> PagedList<Entry> {
    PagedList(
      document.title, .document(document.id), leaves(index.model.graph.backlinks[document.id] ?? []))
  }

  /// The entries of an instrument.
  static func list(of instrument: Instrument, _ index: SiteIndex) -> PagedList<Entry> {
    PagedList(
      index.words.name(instrument), .instrument(instrument.id),
      leaves(index.model.graph.instrumentBacklinks[instrument.id] ?? []))
  }

  private struct Key: Hashable {
    let document: Document.ID
    let kind: Relation.Kind
  }

  /// The values of a page's entries.
  func value(_ entries: [Entry]) -> TemplateValue { .list(entries.map(value)) }

  private func value(_ entry: Entry) -> TemplateValue {
    let document = index.documents[entry.document]
    return [
      "kind": .text(index.words.suffered(entry.kind)),
      "relation": .text(entry.kind.rawValue),
      "address": .text(links(.document(entry.document))),
      "title": .text(document?.title ?? entry.document.text),
      "number": .optional(document?.number?.description),
      "quotes": .list(
        QuotedSentence.distinct(entry.quotes).map { QuoteValue.of($0, in: entry.document, links, index.words) }),
    ]
  }
}
