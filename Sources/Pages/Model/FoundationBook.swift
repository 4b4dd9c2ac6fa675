import Gazette

/// What the documents of a collection rest on and refer to, the most often named first, in pages of a hundred.
struct FoundationBook: Sendable {
  /// Something named, and the documents that name it, each once.
  struct Entry: Sendable {
    let target: Relation.Target
    let by: [Document.ID]
  }

  /// A part of each list.
  struct Page: Sendable {
    /// From 1.
    let number: Int
    let bases: [Entry]
    let cited: [Entry]
    let missing: [Entry]
  }

  /// The pages, one at least.
  let pages: [Page]

  private static let mostEntries = 100

  init(_ index: SiteIndex) {
    let bases = Self.sorted(Self.bases(index))
    let cited = Self.sorted(Self.cited(index))
    let missing = Self.sorted(
      index.model.graph.instruments.map { Entry(target: .instrument($0.id), by: $0.citedBy) })
    let count = max([bases, cited, missing].map { ($0.count + Self.mostEntries - 1) / Self.mostEntries }.max() ?? 1, 1)
    func part(_ entries: [Entry], _ page: Int) -> [Entry] {
      Array(entries.dropFirst(page * Self.mostEntries).prefix(Self.mostEntries))
    }
    pages = (0..<count).map { page in
      Page(number: page + 1, bases: part(bases, page), cited: part(cited, page), missing: part(missing, page))
    }
  }

  /// What documents name as their basis: laws, regulations, policies from above.
  private static func bases(_ index: SiteIndex) -> [Entry] {
    var by = [Relation.Target: [Document.ID]]()
    for document in index.model.collection.documents {
      for relation in index.model.graph.relations[document.id] ?? [] where relation.kind == .basis {
        by[relation.target, default: []].append(document.id)
      }
    }
    return by.map { Entry(target: $0, by: $1) }
  }

  /// The documents that others of the collection refer to.
  private static func cited(_ index: SiteIndex) -> [Entry] {
    index.model.collection.documents.compactMap { document in
      var seen = Set<Document.ID>()
      let by = (index.model.graph.backlinks[document.id] ?? []).map(\.document).filter { seen.insert($0).inserted }
      return by.isEmpty ? nil : Entry(target: .document(document.id), by: by)
    }
  }

  private static func sorted(_ entries: [Entry]) -> [Entry] {
    entries.map { (path: PageAddress.target($0.target).path, entry: $0) }
      .sorted { ($1.entry.by.count, $0.path) < ($0.entry.by.count, $1.path) }.map(\.entry)
  }
}
