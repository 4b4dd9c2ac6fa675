import Markup

/// Corrections that come or go, and characters that go elsewhere.
struct AccountChanges {
  private let pair: DataPair

  init(_ pair: DataPair) { self.pair = pair }

  /// The changes of the accounts of the issues that both sites have.
  var changes: [Change] {
    let old = Dictionary(entries(pair.old)) { first, _ in first }
    return entries(pair.new).flatMap { id, entry in
      let before = old[id]
      let known = before?.values("corrections") ?? []
      let wanted = entry.values("corrections")
      return wanted.filter { !known.contains($0) }.map { correction(.correctionAdded, $0, in: id) }
        + known.filter { !wanted.contains($0) }.map { correction(.correctionRemoved, $0, in: id) }
        + account(of: id, from: before, to: entry)
    }
  }

  private func entries(_ data: SiteData) -> [(String, LocatedJSON)] {
    (data.audit?.values("issues") ?? []).map { ($0.text("id") ?? "", $0) }
  }

  private func correction(_ kind: Change.Kind, _ entry: LocatedJSON, in issue: String) -> Change {
    let (place, what) = Self.told(entry)
    let reason = entry.text("reason") ?? ""
    let documents = pair.new.documents.filter { document in
      let source = document.entry["source"]
      let line = entry.integer("line") ?? entry.integer("after") ?? entry.values("lines").first?.integer ?? 0
      return document.entry.text("issue") == issue
        && (source?.integer("firstLine") ?? 1)...max(
          source?.integer("lastLine") ?? 1, source?.integer("firstLine") ?? 1)
          ~= line
    }
    let of = documents.first.map { ", in \(DataPair.name($0.entry))" } ?? ""
    return Change(
      kind, issue, "\(issue) \(place)\(of)", details: what + [.remark("reason: \(reason)")],
      data: [JSONValue.Member("place", .string(place)), JSONValue.Member("reason", .string(reason))])
  }

  private static func told(_ entry: LocatedJSON) -> (place: String, what: [Change.Detail]) {
    if let find = entry.text("find"), let replacement = entry.text("replace") {
      return ("line \(entry.integer("line") ?? 0)", [.passage(Passage(from: find, to: replacement))])
    }
    if let text = entry.text("insert") {
      return ("behind line \(entry.integer("after") ?? 0)", [.passage(Passage(from: "", to: text))])
    }
    let lines = entry.values("lines").compactMap(\.integer).map(String.init).joined(separator: " to ")
    return ("lines \(lines)", [.remark("dropped")])
  }

  private func account(of id: String, from old: LocatedJSON?, to new: LocatedJSON) -> [Change] {
    guard let old = old?["characters"], let new = new["characters"] else { return [] }
    let names = Set((old.members + new.members).map(\.name)).sorted()
    let fields = FieldChanges(names, from: old, to: new)
    return fields.isEmpty ? [] : [Change(.accountChanged, id, id, details: fields.details, data: [fields.data])]
  }
}
