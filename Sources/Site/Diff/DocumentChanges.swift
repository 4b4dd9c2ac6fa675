import Markup

/// Documents added, removed, moved to another address, or changed in their fields, paragraphs or duties.
struct DocumentChanges {
  private let pair: DataPair
  private let added: [SiteData.Document]
  private let removed: [SiteData.Document]

  init(_ pair: DataPair) {
    self.pair = pair
    added = pair.new.documents.filter { pair.oldDocuments[$0.id] == nil }
    removed = pair.old.documents.filter { pair.newDocuments[$0.id] == nil }
  }

  /// The changes of documents, in the order of the collection.
  var changes: [Change] {
    let moves = self.moves
    let (from, to) = (Set(moves.map(\.old.id)), Set(moves.map(\.new.id)))
    return added.filter { !to.contains($0.id) }.map(addition) + removed.filter { !from.contains($0.id) }.map(removal)
      + moves.map(move) + (pair.both + moves).compactMap(change)
  }

  /// Documents of one issue whose text begins on the same line of the same file, or that bear the same number or title,
  /// under another id: the address that readers kept leads nowhere any more.
  private var moves: [(old: SiteData.Document, new: SiteData.Document)] {
    var rest = Dictionary(grouping: added) { $0.entry.text("issue") }
    return removed.compactMap { old in
      let issue = old.entry.text("issue")
      let place = rest[issue]?.firstIndex { Self.isSame(old.entry, $0.entry) }
      return place.flatMap { rest[issue]?.remove(at: $0) }.map { (old, $0) }
    }
  }

  private static func isSame(_ old: LocatedJSON, _ new: LocatedJSON) -> Bool {
    if old["source"] == new["source"], old["source"] != nil { return true }
    if let number = old.text("number"), number == new.text("number") { return true }
    return old.text("title") == new.text("title")
  }

  private func addition(_ document: SiteData.Document) -> Change {
    let entry = document.entry
    let remarks = ["issue", "signed", "status"].compactMap { name in
      entry.text(name).map { "\(name): \($0)" }
    }
    let references = entry.values("relations").count
    let counted = "\(references) relation\(references == 1 ? "" : "s")"
    return Change(
      .documentAdded, document.id, "\(DataPair.name(entry)) (\(document.id))",
      details: [.remark(remarks.joined(separator: ", ") + ", \(counted)")],
      data: ["title", "number", "issue"].map { JSONValue.Member($0, .optional(entry.text($0))) })
  }

  private func removal(_ document: SiteData.Document) -> Change {
    let entry = document.entry
    return Change(
      .documentRemoved, document.id, "\(DataPair.name(entry)) (\(document.id))",
      details: [.remark("issue: \(entry.text("issue") ?? "none"); its address \(entry.text("url") ?? "") is gone")],
      data: ["title", "number", "issue"].map { JSONValue.Member($0, .optional(entry.text($0))) })
  }

  private func move(_ old: SiteData.Document, _ new: SiteData.Document) -> Change {
    Change(
      .documentMoved, new.id, "\(DataPair.name(new.entry)): \(old.id) → \(new.id)",
      details: [.remark("addresses that readers kept lead nowhere")],
      data: [JSONValue.Member("from", .string(old.id)), JSONValue.Member("to", .string(new.id))])
  }

  private static let fields = [
    "title", "number", "issuers", "type", "registration", "addressee", "signed", "printed", "effective", "expires",
    "issue", "category", "page", "articles", "enclosures", "responsible",
  ]

  private func change(_ old: SiteData.Document, _ new: SiteData.Document) -> Change? {
    let fields = FieldChanges(Self.fields, from: old.entry, to: new.entry)
    let paragraphs = ParagraphChanges(from: old.full, to: new.full)
    let duties = Self.dutyChanges(from: old.entry, to: new.entry)
    let details = fields.details + paragraphs.details + duties
    guard !details.isEmpty else { return nil }
    return Change(
      .documentChanged, new.id, "\(DataPair.name(new.entry)) (\(new.id))", details: details,
      data: [fields.data] + paragraphs.data)
  }

  private static func dutyChanges(from old: LocatedJSON, to new: LocatedJSON) -> [Change.Detail] {
    func duties(_ entry: LocatedJSON) -> [[String]] {
      entry.values("measures").map { measure in ["unit", "role", "deadline", "quote"].map { measure.text($0) ?? "" } }
    }
    let (was, will) = (duties(old), duties(new))
    guard was != will else { return [] }
    let (gained, lost) = (Set(will).subtracting(was).count, Set(was).subtracting(will).count)
    return [.remark("duties of organs: \(was.count) → \(will.count) (\(gained) gained, \(lost) lost)")]
  }
}
