import Gazette
import Markup

/// What a document does to others, what others do to it, and the days of its life.
struct AkomaChanges {
  let document: Document
  let index: SiteIndex
  let name: AkomaName
  let places: [Anchor: String]

  /// The document's events, the signing first.
  var events: [AkomaEvent] {
    let signing = document.signed.map { AkomaEvent(kind: .signing, date: $0, source: nil) }
    let reasons = index.model.graph.validity[document.id]?.reasons ?? []
    return [signing].compactMap { $0 } + reasons.compactMap { AkomaEvent($0, of: document, index: index) }
  }

  /// The events as an element; nil where there are none.
  var lifecycle: XMLTree? {
    let trees = events.enumerated().map { $1.tree(number: $0 + 1) }
    return trees.isEmpty ? nil : XMLTree("lifecycle", [.init("source", "#site")], trees)
  }

  /// Repeals, amendments and longer terms, both ways; nil where there are none.
  var analysis: XMLTree? {
    let active = activeChanges
    let passive = passiveChanges(from: active.count)
    let parts = [
      active.isEmpty ? nil : XMLTree("activeModifications", active),
      passive.isEmpty ? nil : XMLTree("passiveModifications", passive),
    ].compactMap { $0 }
    return parts.isEmpty ? nil : XMLTree("analysis", [.init("source", "#site")], parts)
  }

  private var activeChanges: [XMLTree] {
    let changes = (index.model.graph.relations[document.id] ?? []).filter { Self.changes.contains($0.kind) }
    return changes.enumerated().map { number, relation in
      let place = relation.places.first.flatMap { places[$0.evidence.anchor] }
      return Self.change(
        relation.kind, number: number + 1, source: "#" + (place ?? "this"), destination: address(of: relation.target))
    }
  }

  private func passiveChanges(from count: Int) -> [XMLTree] {
    var seen = Set<RelationGraph.Backlink>()
    let changes = (index.model.graph.backlinks[document.id] ?? []).filter {
      Self.changes.contains($0.kind) && seen.insert($0).inserted
    }
    return changes.enumerated().map { number, backlink in
      Self.change(
        backlink.kind, number: count + number + 1, source: address(of: .document(backlink.document)),
        destination: name.work)
    }
  }

  private func address(of target: Relation.Target) -> String {
    switch target {
    case .document(let id): index.documents[id].map { AkomaName($0, index: index).work } ?? "#this"
    case .instrument(let id): "#ref_" + id.text
    }
  }

  private static let changes: Set<Relation.Kind> = [.repeals, .amends, .corrects, .extends]

  /// The schema tells repeal, substitution and a longer force apart; 修改 and 更正 are substitutions to it.
  private static func change(_ kind: Relation.Kind, number: Int, source: String, destination: String) -> XMLTree {
    let ends = [XMLTree("source", [.init("href", source)]), XMLTree("destination", [.init("href", destination)])]
    let id = XMLTree.Attribute("eId", "mod_\(number)")
    if kind == .extends { return XMLTree("forceMod", [.init("type", "prorogationOfForce"), id], ends) }
    return XMLTree("textualMod", [.init("type", kind == .repeals ? "repeal" : "substitution"), id], ends)
  }
}
