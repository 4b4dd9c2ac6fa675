import Gazette
import Markup

/// What the documents of a collection rest on and refer to, the most often named first.
struct FoundationValues {
  let index: SiteIndex
  let links: PageLinks

  private static let mostEntries = 100
  private static let mostNames = 8

  /// The three lists of the page.
  var values: [String: TemplateValue] {
    let bases = self.bases
    let missing = index.model.graph.instruments.sorted { ($1.citedBy.count, $0.id) < ($0.citedBy.count, $1.id) }
    let cited = self.cited
    return [
      "bases": .list(bases.prefix(Self.mostEntries).map { entry($0, all: true) }),
      "basesLeft": left(bases.count),
      "missing": .list(
        missing.prefix(Self.mostEntries).map { entry(Entry(target: .instrument($0.id), by: $0.citedBy), all: false) }),
      "missingLeft": left(missing.count),
      "cited": .list(cited.prefix(Self.mostEntries).map { entry($0, all: false) }),
      "citedLeft": left(cited.count),
      "instrumentsAddress": .text(links(.instruments)),
    ]
  }

  /// Something named, and the documents that name it, each once.
  private struct Entry {
    let target: Relation.Target
    let by: [Document.ID]
  }

  /// What documents name as their basis: laws, regulations, policies from above.
  private var bases: [Entry] {
    var by = [Relation.Target: [Document.ID]]()
    for document in index.model.collection.documents {
      for relation in index.model.graph.relations[document.id] ?? [] where relation.kind == .basis {
        by[relation.target, default: []].append(document.id)
      }
    }
    return sorted(by.map { Entry(target: $0, by: $1) })
  }

  /// The documents that others of the collection refer to.
  private var cited: [Entry] {
    sorted(
      index.model.collection.documents.compactMap { document in
        var seen = Set<Document.ID>()
        let by = (index.model.graph.backlinks[document.id] ?? []).map(\.document).filter { seen.insert($0).inserted }
        return by.isEmpty ? nil : Entry(target: .document(document.id), by: by)
      })
  }

  private func sorted(_ entries: [Entry]) -> [Entry] {
    entries.map { (path: PageAddress.target($0.target).path, entry: $0) }
      .sorted { ($1.entry.by.count, $0.path) < ($0.entry.by.count, $1.path) }.map(\.entry)
  }

  private func left(_ count: Int) -> TemplateValue {
    count > Self.mostEntries ? .number(count - Self.mostEntries) : .none
  }

  private func entry(_ entry: Entry, all: Bool) -> TemplateValue {
    let name = index.name(of: entry.target)
    let shown = all ? entry.by.count : min(entry.by.count, Self.mostNames)
    return [
      "address": .text(links(.target(entry.target))),
      "title": .text(name.title ?? name.number ?? index.words(.unstated)),
      "number": .optional(name.title == nil ? nil : name.number),
      "count": .number(entry.by.count),
      "names": .list(
        entry.by.prefix(shown).map { id in
          ["address": .text(links(.document(id))), "name": .text(index.words.name(index.documents[id], else: id))]
        }),
      "moreCount": shown < entry.by.count ? .number(entry.by.count - shown) : .none,
    ]
  }
}
