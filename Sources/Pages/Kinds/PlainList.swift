import Gazette
import Markup

/// A list of things in an order of its own (organs, instruments, numbers), on as many pages as it takes.
struct PlainList {
  let title: String
  let address: PageAddress
  let rows: [ListData.Row]
  var crumbs: [(label: String, address: PageAddress)] = []
  var description = ""
  /// How many rows stand on a page.
  var pageSize = 500
  /// What rows stand under, one for each row in runs; none for a list without headings.
  var heads: [String] = []

  init(_ title: String, _ address: PageAddress, _ rows: [ListData.Row]) {
    self.title = title
    self.address = address
    self.rows = rows
  }

  /// Where the pages of a list of so many rows are.
  static func addresses(_ address: PageAddress, count: Int, pageSize: Int = 500) -> [PageAddress] {
    Leaves(Array(0..<count), size: pageSize).leaves.map { address.leaf($0.number) }
  }

  /// The pages, with what each offers besides its rows, and the file by which the list is narrowed.
  func pages(
    _ drawing: Drawing, template: String, values: (PageLinks) -> [String: TemplateValue]
  ) throws -> [OutputFile] {
    let words = drawing.index.words
    let leaves = Leaves(Array(rows.indices), size: pageSize).leaves
    let entries = PagerValues.Entry.numbered(leaves, of: address, words)
    let pages = try zip(leaves, entries).map { leaf, entry in
      let isFront = leaf.number == nil
      let title = isFront ? title : words(.leafTitle, ["title": title, "label": entry.label])
      var frame = Frame(entry.address, title: title)
      frame.crumbs = crumbs + (isFront ? [] : [(self.title, address)])
      frame.meta = PageKind.columnMeta(title, description: description, type: words(.columnType))
      frame.scripts = [.asset("list.js")]
      let links = frame.links
      let common: [String: TemplateValue] = [
        "heading": .text(title),
        "narrowing": ["data": .text(links(address.listData)), "group": .none, "isOfDocuments": false],
        "hasGroups": .flag(!leaf.items.isEmpty),
        "groups": .list(groups(leaf.items, links)),
      ]
      let pager = PagerValues(entries: entries, links: links).values
      return try drawing.page(template, frame, common.merging(pager) { $1 }.merging(values(links)) { $1 })
    }
    return pages + [ListData(rows: rows).file(address)]
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
    let folder = address.path.text.dropLast("index.html".count)
    let page = PageAddress(trusted: folder + row.folder + "/index.html")
    return [
      "address": .text(links(page)), "label": .text(row.title),
      "facts": .list(row.facts.map { ["fact": .text($0)] }),
    ]
  }
}
