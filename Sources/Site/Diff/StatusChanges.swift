import Gazette
import Markup

/// Statuses that flip, from what to what since when, and by whose words.
struct StatusChanges {
  private let pair: DataPair
  private let graph: RelationGraph

  init(_ pair: DataPair, graph: RelationGraph) {
    self.pair = pair
    self.graph = graph
  }

  /// The changes of statuses and of the days since when they hold.
  var changes: [Change] {
    pair.both.compactMap { old, new in
      let fields = FieldChanges(["status", "statusSince"], from: old.entry, to: new.entry)
      return fields.isEmpty ? nil : change(from: old, to: new)
    }
  }

  private func change(from old: SiteData.Document, to new: SiteData.Document) -> Change {
    let (was, will) = (old.entry.text("status") ?? "", new.entry.text("status") ?? "")
    let since = new.entry.text("statusSince")
    let reasons = lostReasons(of: old, new) + self.reasons(for: will, of: new)
    let headline =
      was == will
      ? "\(DataPair.name(new.entry)): \(will), since \(old.entry["statusSince"]?.shown ?? "none") → \(since ?? "none")"
      : "\(DataPair.name(new.entry)): \(was) → \(will)" + (since.map { ", since " + $0 } ?? "")
    return Change(
      .statusChanged, new.id, headline,
      details: reasons.flatMap { [.remark($0.remark), .quote(Passage.beginning(of: $0.quote))] },
      data: [
        JSONValue.Member("from", .string(was)), JSONValue.Member("to", .string(will)),
        JSONValue.Member("since", .optional(since)),
        JSONValue.Member(
          "reasons", .array(reasons.map { ["document": .string($0.document), "quote": .string($0.quote)] })),
      ])
  }

  private typealias Reason = (remark: String, quote: String, document: String)

  /// The sentences by which the new status holds, each once.
  private func reasons(for status: String, of document: SiteData.Document) -> [Reason] {
    guard let status = Validity.Status(rawValue: status), let id = Document.ID(document.id) else { return [] }
    let kinds = Self.kinds(for: status)
    var seen = Set<[String]>()
    return (graph.validity[id]?.reasons ?? []).compactMap { reason in
      let other = reason.document.text
      guard kinds.contains(reason.kind), seen.insert([other, reason.evidence.quote]).inserted else { return nil }
      let name = other == document.id ? "by its own words:" : "by \(pair.name(ofDocument: other)):"
      return (name, reason.evidence.quote, other)
    }
  }

  private static func kinds(for status: Validity.Status) -> Set<Validity.Reason.Kind> {
    switch status {
    case .repealed: [.repealed]
    case .partlyRepealed: [.partlyRepealed]
    case .amended: [.amended]
    case .expired: [.term, .extended]
    case .pending, .inForce: [.effective, .term, .extended, .registered]
    case .unstated, .notApplicable: []
    }
  }

  /// The deeds of other documents that held before and are gone: why a status fell back.
  private func lostReasons(of old: SiteData.Document, _ new: SiteData.Document) -> [Reason] {
    let kept = Set(new.entry.values("relatedFrom").map(LinkBack.init))
    let lost = old.entry.values("relatedFrom").filter {
      Self.turning.contains($0.relationKind) && !kept.contains(LinkBack($0))
    }
    return lost.map { link in
      let id = link.text("document") ?? ""
      let relations = pair.oldDocuments[id]?.entry.values("relations") ?? []
      let quote = relations.first { $0.text("target") == old.id }?.text("quote") ?? ""
      return ("no longer by \(pair.name(ofDocument: id)):", quote, id)
    }
  }

  /// The kinds of relation by which a status turns.
  private static let turning: Set<WrittenKind> = [.known(.repeals), .known(.amends), .known(.extends)]

  /// What another document does to one.
  private struct LinkBack: Hashable {
    let kind: WrittenKind
    let document: String?

    init(_ entry: LocatedJSON) { (kind, document) = (entry.relationKind, entry.text("document")) }
  }
}
