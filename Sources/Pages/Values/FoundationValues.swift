import Gazette
import Markup

/// What the documents of a collection rest on and refer to, as one page of several tells it.
struct FoundationValues {
  let page: FoundationBook.Page
  /// All pages of the lists.
  let pages: [FoundationBook.Page]
  let index: SiteIndex
  let links: PageLinks

  private static let mostBases = 60
  private static let mostNames = 8

  /// The three lists of the page, and the way to the others.
  var values: [String: TemplateValue] {
    let own: [String: TemplateValue] = [
      "hasBases": .flag(!page.bases.isEmpty),
      "bases": .list(page.bases.map { entry($0, most: Self.mostBases) }),
      "hasCited": .flag(!page.cited.isEmpty),
      "cited": .list(page.cited.map { entry($0, most: Self.mostNames) }),
      "hasMissing": .flag(!page.missing.isEmpty),
      "missing": .list(page.missing.map { entry($0, most: Self.mostNames) }),
      "mapAddress": .text(links(.relationMap)),
    ]
    return own.merging(pager.values) { own, _ in own }
  }

  private var pager: PagerValues {
    let entries = pages.map { page in
      PagerValues.Entry(
        address: .foundations(page: page.number),
        label: index.words(.foundationsPage, ["page": String(page.number)]),
        count: max(page.bases.count, page.cited.count, page.missing.count))
    }
    return PagerValues(entries: entries, links: links)
  }

  private func entry(_ entry: FoundationBook.Entry, most: Int) -> TemplateValue {
    let name = index.name(of: entry.target)
    let left = entry.by.count - min(entry.by.count, most)
    return [
      "address": .text(links(.target(entry.target))),
      "title": .text(name.title ?? name.number ?? index.words(.unstated)),
      "number": .optional(name.title == nil ? nil : name.number),
      "count": .number(entry.by.count),
      "names": .list(
        entry.by.prefix(most).map { id in
          ["address": .text(links(.document(id))), "name": .text(index.words.name(index.documents[id], else: id))]
        }),
      "moreCount": left > 0 ? .number(left) : .none,
    ]
  }
}
