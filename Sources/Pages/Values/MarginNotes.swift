import Gazette
import Markup

/// What stands in the margin beside a paragraph: which instruments it names, what it does to each, and how those stand.
struct MarginNotes {
  private let byAnchor: [Anchor: [Relation]]
  private let index: SiteIndex
  private let links: PageLinks

  init(relations: [Relation], index: SiteIndex, links: PageLinks) {
    var found = [Anchor: [(start: Int, relation: Relation)]]()
    for relation in relations {
      var seen = Set<Anchor>()
      for place in relation.places where seen.insert(place.evidence.anchor).inserted {
        found[place.evidence.anchor, default: []].append((place.range.lowerBound, relation))
      }
    }
    byAnchor = found.mapValues { notes in
      notes.enumerated().sorted { ($0.element.start, $0.offset) < ($1.element.start, $1.offset) }.map(
        \.element.relation)
    }
    self.index = index
    self.links = links
  }

  /// The note beside a block; empty where it names nothing. A long list leads on to the full one below the text.
  subscript(anchor: Anchor) -> HTML {
    guard let relations = byAnchor[anchor] else { return .empty }
    let shown = relations.count > Self.limit + 1 ? Self.limit : relations.count
    var rows = relations.prefix(shown).map { entry($0, at: anchor) }
    if shown < relations.count {
      let words = index.words(.further, ["count": String(relations.count - shown)])
      rows.append(.element("p", .element("a", [.init("href", "#page-relations")], text: words)))
    }
    return .element("div", [.init("class", "aside"), .init("role", "note")], HTML(joining: rows))
  }

  private static let limit = 4

  private func entry(_ relation: Relation, at anchor: Anchor) -> HTML {
    let kind = relation.places.first { $0.evidence.anchor == anchor }?.kind ?? relation.kind
    let name = index.name(of: relation.target)
    let words = relation.number ?? name.number ?? relation.title ?? name.title ?? index.words(.unstated)
    let link = HTML.element("a", [.init("href", links(.target(relation.target)))], text: words)
    return .element(
      "p",
      .element("span", [.init("class", "kind")], text: index.words.deed(kind)) + link + HTML(" ")
        + state(relation.target))
  }

  /// How the instrument stands: its 时效性, or that the collection does not hold it.
  private func state(_ target: Relation.Target) -> HTML {
    guard case .document(let id) = target else {
      return .element("span", [.init("class", "unheld")], text: index.words(.unheld))
    }
    let status = index.span(of: id).status
    guard status != .notApplicable else { return .empty }
    let spans = index.words.spans(index.model.graph.validity[id]?.spans ?? [])
    return .element(
      "span", [.init("class", "badge " + status.rawValue), .init("data-spans", spans)], text: index.words.status(status)
    )
  }
}
