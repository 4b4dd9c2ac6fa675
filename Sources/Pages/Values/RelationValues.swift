import Gazette
import Markup

/// What a document says of other instruments, as its page lists it: kind, target, and each sentence that says so.
struct RelationValues {
  let document: Document
  let relations: [Relation]
  let index: SiteIndex
  let links: PageLinks

  /// The entries: the stronger kinds first, else in the order of the text.
  var value: TemplateValue {
    let ordered = relations.enumerated().sorted { ($0.element.kind, $0.offset) < ($1.element.kind, $1.offset) }
    return .list(ordered.map { entry($0.element) })
  }

  private func entry(_ relation: Relation) -> TemplateValue {
    let name = index.name(of: relation.target)
    let quotes = distinct(relation.places.map(\.evidence))
    let title = relation.title ?? name.title
    let number = relation.number ?? name.number
    return [
      "kind": .text(Labels.deed(relation.kind)),
      "relation": .text(relation.kind.rawValue),
      "address": .text(links(.target(relation.target))),
      "title": .text(title ?? number ?? Labels.unstated),
      "number": .optional(title == nil ? nil : number),
      "scope": .optional(relation.places.first?.scope),
      "held": .flag(isHeld(relation.target)),
      "first": .list(quotes.prefix(1).map { QuoteValue.of($0, in: document.id, links) }),
      "hasMore": .flag(quotes.count > 1),
      "moreCount": .number(quotes.count - 1),
      "more": .list(quotes.dropFirst().map { QuoteValue.of($0, in: document.id, links) }),
    ]
  }

  private func isHeld(_ target: Relation.Target) -> Bool {
    if case .document = target { return true }
    return false
  }

  private func distinct(_ quotes: [Evidence]) -> [Evidence] {
    var seen = Set<Evidence>()
    return quotes.filter { seen.insert($0).inserted }
  }
}
