import Gazette
import Markup

/// A list that stands on as many pages as it takes: its front, and further ones beside it (第2页, or the years of what
/// stands there), each of which names itself in its title and leads back to the front.
struct PagedList<Item: Sendable> {
  /// One page of the list.
  struct Page {
    let items: [Item]
    /// What tells a further page from the others; nil for the front.
    let label: String?
    let frame: Frame
    /// The ways to all pages of the list.
    let pager: PagerValues

    var isFront: Bool { label == nil }
    var links: PageLinks { frame.links }
  }

  /// The title of the front.
  let title: String
  /// Where the front is.
  let address: PageAddress
  let leaves: Leaves<Item>
  /// The pages above the front.
  var crumbs: [Frame.Crumb] = []
  /// What the meta tags say of the list; nil where each page's title says it.
  var description: String?
  /// The column that the list belongs to; nil for the gazette's own.
  var columnType: String?
  /// The phrase that a further page's title is made by.
  var furtherTitle = Word.leafTitle
  /// The day of an item, where pages are told apart by the days of what stands on them; nil where by their numbers.
  var day: ((Item) -> GazetteDate?)?
  /// How much an item counts for on its page.
  var weight: (Item) -> Int = { _ in 1 }
  var scripts: [PageAddress] = []
  var alternates: [Frame.Alternate] = []

  init(_ title: String, _ address: PageAddress, _ leaves: Leaves<Item>) {
    self.title = title
    self.address = address
    self.leaves = leaves
  }

  /// The pages, the front first.
  func pages(_ words: Words) -> [Page] {
    let entries = entries(words)
    return zip(leaves.leaves, entries).map { leaf, entry in
      let label = leaf.number == nil ? nil : entry.label
      let title = label.map { words(furtherTitle, ["title": self.title, "label": $0]) } ?? self.title
      var frame = Frame(
        column: entry.address, title: title, below: crumbs + (label == nil ? [] : [(self.title, address)]),
        description: description ?? title, type: columnType ?? words(.columnType))
      frame.scripts = scripts
      frame.alternates = alternates
      return Page(
        items: leaf.items, label: label, frame: frame, pager: PagerValues(entries: entries, links: frame.links))
    }
  }

  /// How each page is told from the others.
  func entries(_ words: Words) -> [PagerValues.Entry] {
    leaves.leaves.map { leaf in
      PagerValues.Entry(
        address: address.leaf(leaf.number), label: label(leaf, words), count: leaf.items.reduce(0) { $0 + weight($1) })
    }
  }

  private func label(_ leaf: Leaves<Item>.Leaf, _ words: Words) -> String {
    guard let day else { return words(.leafNumber, ["number": String(leaf.number ?? 1)]) }
    let days = leaf.items.compactMap(day)
    return words.span(days.min(), days.max())
  }
}

extension Drawing {
  /// A page of a list from the template of a name: its heading, the ways to the other pages, and what else it offers.
  func page<Item>(
    _ template: String, _ page: PagedList<Item>.Page, _ values: [String: TemplateValue]
  ) throws -> OutputFile {
    let common = page.pager.values.merging(["heading": .text(page.frame.title)]) { $1 }
    return try self.page(template, page.frame, common.merging(values) { $1 })
  }
}
