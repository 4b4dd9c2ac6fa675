import Gazette
import Markup

/// What a document says of other instruments, as its page lists it: kind, target, and each sentence that says so.
struct RelationValues {
  let document: Document
  let relations: [Relation]
  let index: SiteIndex
  let links: PageLinks

  /// The entries: the stronger kinds first, else in the order of the text. What one sentence says of several
  /// instruments is one entry.
  var value: TemplateValue {
    let ordered = relations.enumerated().sorted { ($0.element.kind, $0.offset) < ($1.element.kind, $1.offset) }
    var groups = [[Relation]]()
    for relation in ordered.map(\.element) {
      if let last = groups.last?.last, last.kind == relation.kind, firstQuote(last) == firstQuote(relation) {
        groups[groups.count - 1].append(relation)
      } else {
        groups.append([relation])
      }
    }
    return .list(groups.map(entry))
  }

  private func firstQuote(_ relation: Relation) -> String? { relation.places.first?.evidence.quote }

  private func entry(_ relations: [Relation]) -> TemplateValue {
    let quotes = QuotedSentence.distinct(relations.flatMap { $0.places.map(\.evidence) })
    return [
      "targets": .list(relations.map(target)),
      "first": .list(quotes.prefix(1).map { QuoteValue.of($0, in: document.id, links, index.words) }),
      "hasMore": .flag(quotes.count > 1),
      "moreCount": .number(quotes.count - 1),
      "more": .list(quotes.dropFirst().map { QuoteValue.of($0, in: document.id, links, index.words) }),
    ]
  }

  private func target(_ relation: Relation) -> TemplateValue {
    let name = index.name(of: relation.target)
    let title = relation.title ?? name.title
    let number = relation.number ?? name.number
    return [
      "kind": .text(index.words.deed(relation.kind)),
      "relation": .text(relation.kind.rawValue),
      "address": .text(links(.target(relation.target))),
      "title": .text(title ?? number ?? index.words(.unstated)),
      "number": .optional(title == nil ? nil : number),
      "scope": .optional(relation.places.first?.scope),
      "held": .flag(isHeld(relation.target)),
    ]
  }

  private func isHeld(_ target: Relation.Target) -> Bool {
    if case .document = target { return true }
    return false
  }
}
