import Gazette
import Markup

/// Who refers to a document or an instrument, with the sentences that do, one entry for each document and deed.
struct BacklinkValues {
  let backlinks: [RelationGraph.Backlink]
  let index: SiteIndex
  let links: PageLinks

  /// The entries, in the order of the first sentence of each.
  var value: TemplateValue {
    var order = [Key]()
    var quotes = [Key: [Evidence]]()
    for backlink in backlinks {
      let key = Key(document: backlink.document, kind: backlink.kind)
      if quotes[key] == nil { order.append(key) }
      quotes[key, default: []].append(backlink.evidence)
    }
    return .list(order.map { entry($0, quotes[$0] ?? []) })
  }

  private struct Key: Hashable {
    let document: Document.ID
    let kind: Relation.Kind
  }

  private func entry(_ key: Key, _ quotes: [Evidence]) -> TemplateValue {
    let document = index.documents[key.document]
    return [
      "kind": .text(index.words.suffered(key.kind)),
      "relation": .text(key.kind.rawValue),
      "address": .text(links(.document(key.document))),
      "title": .text(document?.title ?? key.document.text),
      "number": .optional(document?.number?.description),
      "quotes": .list(QuotedSentence.distinct(quotes).map { QuoteValue.of($0, in: key.document, links, index.words) }),
    ]
  }
}
