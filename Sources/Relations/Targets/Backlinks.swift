import Gazette

/// Relations seen from their targets.
struct Backlinks: Sendable {
  /// Of documents: the strongest first, then in the order of the collection.
  private(set) var documents = [Document.ID: [RelationGraph.Backlink]]()
  /// Of instruments: in the order of the collection.
  private(set) var instruments = [Instrument.ID: [RelationGraph.Backlink]]()

  /// Turns the relations of a collection round.
  init(_ collection: [Document], _ relations: [Document.ID: [Relation]]) {
    for document in collection {
      for relation in relations[document.id] ?? [] {
        guard let place = relation.places.first else { continue }
        let link = RelationGraph.Backlink(kind: relation.kind, document: document.id, evidence: place.evidence)
        switch relation.target {
        case .document(let id): documents[id, default: []].append(link)
        case .instrument(let id): instruments[id, default: []].append(link)
        }
      }
    }
    for (id, links) in documents { documents[id] = Self.strongestFirst(links) }
  }

  private static func strongestFirst(_ links: [RelationGraph.Backlink]) -> [RelationGraph.Backlink] {
    links.enumerated().sorted { ($0.element.kind, $0.offset) < ($1.element.kind, $1.offset) }.map(\.element)
  }
}
