import Markup

/// Issues added, removed, or of other facts; and what the site says of itself.
enum IssueChanges {
  /// The changes of the catalogue's head and of its issues.
  static func changes(_ pair: DataPair) -> [Change] {
    let old = entries(pair.old)
    let new = entries(pair.new)
    let known = Dictionary(old) { first, _ in first }
    let wanted = Set(new.map(\.0))
    return siteChanges(pair) + new.compactMap { id, entry in change(of: id, from: known[id], to: entry) }
      + old.filter { !wanted.contains($0.0) }.map { id, entry in
        Change(.issueRemoved, id, "\(id), \(documents(entry))", data: count(entry))
      }
  }

  private static func entries(_ data: SiteData) -> [(String, LocatedJSON)] {
    (data.catalog?.values("issues") ?? []).map { ($0.text("id") ?? "", $0) }
  }

  private static func documents(_ entry: LocatedJSON) -> String {
    let count = entry.values("documents").count
    return "with \(count) document\(count == 1 ? "" : "s")"
  }

  private static func count(_ entry: LocatedJSON) -> [JSONValue.Member] {
    [JSONValue.Member("documents", .integer(entry.values("documents").count))]
  }

  private static func siteChanges(_ pair: DataPair) -> [Change] {
    guard let old = pair.old.catalog?["site"], let new = pair.new.catalog?["site"] else { return [] }
    let fields = FieldChanges(["title", "asOf"], from: old, to: new)
    return fields.isEmpty
      ? [] : [Change(.siteChanged, "site", "the site's facts", details: fields.details, data: [fields.data])]
  }

  private static func change(of id: String, from old: LocatedJSON?, to new: LocatedJSON) -> Change? {
    guard let old else {
      return Change(.issueAdded, id, "\(id), \(documents(new))", data: count(new))
    }
    let fields = FieldChanges(["year", "number", "total", "published", "source"], from: old, to: new)
    return fields.isEmpty ? nil : Change(.issueChanged, id, id, details: fields.details, data: [fields.data])
  }
}
