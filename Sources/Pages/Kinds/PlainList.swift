import Gazette
import Markup

/// A list of things in an order of its own (organs, instruments, numbers), which its script narrows as one types.
struct PlainList {
  /// The places of rows, on pages.
  var paged: PagedList<Int>
  let rows: [ListData.Row]
  /// What rows stand under, one for each row in runs; none for a list without headings.
  var heads: [String] = []

  /// How many rows stand on a page, unless told.
  private static let pageSize = 500

  init(_ title: String, _ address: PageAddress, _ rows: [ListData.Row], pageSize: Int = pageSize) {
    paged = PagedList(title, address, Leaves(Array(rows.indices), size: pageSize))
    paged.scripts = [.asset("list.js")]
    self.rows = rows
  }

  /// Where the pages of a list of some things are.
  static func addresses<Thing: Sendable>(_ address: PageAddress, _ things: [Thing]) -> [PageAddress] {
    Leaves(things, size: pageSize).addresses(of: address)
  }

  /// The pages, with what each offers besides its rows, and the file by which the list is narrowed.
  func pages(
    _ drawing: Drawing, template: String, values: (PageLinks) -> [String: TemplateValue]
  ) throws -> [OutputFile] {
    let pages = try paged.pages(drawing.index.words).map { page in
      let links = page.links
      let own: [String: TemplateValue] = [
        "narrowing": ["data": .text(links(paged.address.listData)), "group": .none, "isOfDocuments": false],
        "hasGroups": .flag(!page.items.isEmpty),
        "groups": .list(groups(page.items, links)),
      ]
      return try drawing.page(template, page, own.merging(values(links)) { $1 })
    }
    return pages + [ListData(rows: rows).file(paged.address)]
  }

  /// The rows put together under their heads; all of them as one group where there are none.
  private func groups(_ places: [Int], _ links: PageLinks) -> [TemplateValue] {
    var groups = [(head: String, rows: [TemplateValue])]()
    for place in places {
      let head = heads.indices.contains(place) ? heads[place] : ""
      if groups.last?.head != head || groups.isEmpty { groups.append((head, [])) }
      groups[groups.count - 1].rows.append(value(rows[place], links))
    }
    return groups.enumerated().map { number, group in
      ["anchor": .text("group-\(number + 1)"), "label": .text(group.head), "items": .list(group.rows)]
    }
  }

  private func value(_ row: ListData.Row, _ links: PageLinks) -> TemplateValue {
    let folder = paged.address.path.text.dropLast("index.html".count)
    let page = PageAddress(trusted: folder + row.folder + "/index.html")
    return [
      "address": .text(links(page)), "label": .text(row.title),
      "facts": .list(row.facts.map { ["fact": .text($0)] }),
    ]
  }
}
