import Gazette

/// What stands around a document or an instrument: what it does to others, and what others do to it, by kind.
struct Neighbourhood: Sendable {
  /// Where others stand: what was there before, and what came after.
  enum Side: Sendable {
    /// What the document rests on, ended, changed or names.
    case before
    /// What rests on it, ended, changed or names it.
    case after
  }

  /// Those to whom the document, or who to it, do one kind of thing.
  struct Group: Sendable {
    let side: Side
    let kind: Relation.Kind
    let neighbours: [Neighbour]
  }

  /// Another document or an instrument.
  struct Neighbour: Sendable {
    let target: Relation.Target
    /// The part concerned, `第十条`; nil for the whole.
    let scope: String?
  }

  /// The groups, those before first, none empty.
  let groups: [Group]

  private static let kindsBefore: [Relation.Kind] = [.basis, .forwards, .repeals, .amends, .extends, .corrects, .cites]
  private static let kindsAfter: [Relation.Kind] = [.repeals, .amends, .extends, .corrects, .forwards, .basis, .cites]

  /// The neighbourhood of a document.
  init(of document: Document.ID, in graph: RelationGraph) {
    let before = (graph.relations[document] ?? []).map {
      (kind: $0.kind, neighbour: Neighbour(target: $0.target, scope: $0.places.first?.scope))
    }
    let after = Self.after(.document(document), graph.backlinks[document] ?? [], in: graph)
    groups = Self.groups(.before, Self.kindsBefore, before) + Self.groups(.after, Self.kindsAfter, after)
  }

  /// The neighbourhood of an instrument, of which only what came after is known.
  init(of instrument: Instrument.ID, in graph: RelationGraph) {
    let after = Self.after(.instrument(instrument), graph.instrumentBacklinks[instrument] ?? [], in: graph)
    groups = Self.groups(.after, Self.kindsAfter, after)
  }

  /// Who does something to a target; of a deed, also to which part.
  private static func after(
    _ target: Relation.Target, _ backlinks: [RelationGraph.Backlink], in graph: RelationGraph
  ) -> [(kind: Relation.Kind, neighbour: Neighbour)] {
    backlinks.map { backlink in
      let relation = backlink.kind.isChange ? graph.relations[backlink.document]?.first { $0.target == target } : nil
      return (backlink.kind, Neighbour(target: .document(backlink.document), scope: relation?.places.first?.scope))
    }
  }

  private static func groups(
    _ side: Side, _ kinds: [Relation.Kind], _ all: [(kind: Relation.Kind, neighbour: Neighbour)]
  ) -> [Group] {
    let byKind = Dictionary(grouping: all, by: \.kind)
    return kinds.compactMap { kind in
      byKind[kind].map { Group(side: side, kind: kind, neighbours: $0.map(\.neighbour)) }
    }
  }
}
