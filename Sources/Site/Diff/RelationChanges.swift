import Markup

/// Relations that documents gain and lose, or that say something else of the same instrument.
struct RelationChanges {
  private let pair: DataPair

  init(_ pair: DataPair) { self.pair = pair }

  /// The changes of relations, document by document; of a new or a gone document only what it does, not what it cites.
  var changes: [Change] {
    let added = pair.new.documents.filter { pair.oldDocuments[$0.id] == nil }
    let removed = pair.old.documents.filter { pair.newDocuments[$0.id] == nil }
    return pair.both.flatMap { changes(from: $0.old, to: $0.new) }
      + added.flatMap { document in deeds(of: document).map { told(.relationGained, $0, of: document) } }
      + removed.flatMap { document in deeds(of: document).map { told(.relationLost, $0, of: document) } }
  }

  private func deeds(of document: SiteData.Document) -> [LocatedJSON] {
    document.entry.values("relations").filter(\.relationKind.mayBeDeed)
  }

  private func changes(from old: SiteData.Document, to new: SiteData.Document) -> [Change] {
    let was = Self.byTarget(old)
    let will = Self.byTarget(new)
    let known = Dictionary(was) { first, _ in first }
    let wanted = Dictionary(will) { first, _ in first }
    return will.compactMap { target, relation in
      guard let before = known[target] else { return told(.relationGained, relation, of: new) }
      return changed(from: before, to: relation, of: new)
    } + was.filter { wanted[$0.0] == nil }.map { told(.relationLost, $0.1, of: new) }
  }

  /// What a relation points at, by its id.
  private enum Target: Hashable {
    case document(String)
    case instrument(String?)
  }

  private static func byTarget(_ document: SiteData.Document) -> [(Target, LocatedJSON)] {
    document.entry.values("relations").map { relation in
      (relation.text("target").map(Target.document) ?? .instrument(relation.text("instrument")), relation)
    }
  }

  private func changed(from old: LocatedJSON, to new: LocatedJSON, of document: SiteData.Document) -> Change? {
    let fields = FieldChanges(["type", "number", "title", "scope"], from: old, to: new)
    let places = (old.values("places").map { $0.text("quote") }, new.values("places").map { $0.text("quote") })
    guard !fields.isEmpty || places.0 != places.1 else { return nil }
    var details = fields.details
    if places.0.count != places.1.count { details.append(.remark("places: \(places.0.count) → \(places.1.count)")) }
    if old["quote"] != new["quote"] {
      details.append(.passage(Passage(from: old.text("quote") ?? "", to: new.text("quote") ?? "")))
    }
    return told(.relationChanged, new, of: document, details: details, data: [fields.data])
  }

  private func told(
    _ kind: Change.Kind, _ relation: LocatedJSON, of document: SiteData.Document, details: [Change.Detail]? = nil,
    data: [JSONValue.Member] = []
  ) -> Change {
    let type = relation.relationKind
    let quote = relation.text("quote") ?? ""
    return Change(
      kind, document.id, "\(DataPair.name(document.entry)) \(type.word) \(DataPair.name(relation))",
      details: [type.remark].compactMap { $0 } + (details ?? [.quote(Passage.beginning(of: quote))]),
      data: [
        JSONValue.Member("type", .string(type.word)), JSONValue.Member("number", .optional(relation.text("number"))),
        JSONValue.Member("title", .optional(relation.text("title"))),
        JSONValue.Member("target", .optional(relation.text("target"))),
        JSONValue.Member("instrument", .optional(relation.text("instrument"))),
        JSONValue.Member("quote", .string(quote)),
      ] + data)
  }
}
