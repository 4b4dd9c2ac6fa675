import Markup

/// Instruments that the site will list or list no more.
enum InstrumentChanges {
  /// The changes of the catalogue's instruments.
  static func changes(_ pair: DataPair) -> [Change] {
    let old = (pair.old.catalog?.values("instruments") ?? []).map { ($0.text("id") ?? "", $0) }
    let new = (pair.new.catalog?.values("instruments") ?? []).map { ($0.text("id") ?? "", $0) }
    let known = Dictionary(old) { first, _ in first }
    let wanted = Set(new.map(\.0))
    return new.compactMap { id, entry in
      guard let before = known[id] else { return told(.instrumentGained, id, entry) }
      let fields = FieldChanges(["number", "title"], from: before, to: entry)
      return fields.isEmpty
        ? nil : Change(.instrumentChanged, id, DataPair.name(entry), details: fields.details, data: [fields.data])
    } + old.filter { !wanted.contains($0.0) }.map { told(.instrumentLost, $0.0, $0.1) }
  }

  private static func told(_ kind: Change.Kind, _ id: String, _ entry: LocatedJSON) -> Change {
    let citing = entry.values("citedBy").compactMap(\.text)
    return Change(
      kind, id, "\(DataPair.name(entry)), cited by \(citing.joined(separator: ", "))",
      data: [
        JSONValue.Member("number", .optional(entry.text("number"))),
        JSONValue.Member("title", .optional(entry.text("title"))), JSONValue.Member("citedBy", .strings(citing)),
      ])
  }
}
