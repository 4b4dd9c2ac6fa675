import Gazette
import Markup

extension PageKind {
  /// 全部公文: every document, the latest first, with the ways to the lists of some.
  static let documents = PageKind("documents", template: "documents") { drawing in
    let index = drawing.index
    var list = DocumentList(index.words(.documents), .documents, index.latestFirst)
    list.crumbs = [(index.words(.home), .home)]
    list.description = index.words(.documentsDescription)
    list.hasWays = true
    list.isNarrowed = true
    return try list.pages(drawing) + [ListData(index).file(.documents)]
  }

  /// The documents of one year, issuer, type or status.
  static let facets = PageKind("facets", template: "documents") { drawing in
    Facet.Kind.allCases.flatMap { drawing.index.facets[$0] ?? [] }
  } draw: { drawing, facet in
    let index = drawing.index
    var list = DocumentList(index.words.facetTitle(facet), .facet(facet.kind, facet.id), facet.documents)
    list.crumbs = [(index.words(.home), .home), (index.words(.documents), .documents)]
    list.description = index.words(.documentsDescription)
    list.isNarrowed = true
    list.group = ListData.group(facet)
    if AtomFeed.isOffered(facet, index) {
      let title = index.words.feedTitle(facet, of: index.facts)
      list.alternates = [.init(type: "application/atom+xml", title: title, address: .feed(facet))]
    }
    return try list.pages(drawing)
  }
}

/// A list of documents, the latest first, on as many pages as it takes.
struct DocumentList {
  /// How many documents stand on a page; the front may have half as many more.
  static let pageSize = 200

  let title: String
  let address: PageAddress
  let documents: [Document]
  var crumbs: [(label: String, address: PageAddress)] = []
  var description = ""
  var alternates: [Frame.Alternate] = []
  /// Whether the front shows the ways to the lists of some.
  var hasWays = false
  /// Whether the list can be narrowed by words.
  var isNarrowed = false
  /// The day that the heading names, which no line may break; nil where it names none.
  var day: GazetteDate?
  /// The group of the documents in the data of all of them; nil for all.
  var group: String?

  init(_ title: String, _ address: PageAddress, _ documents: [Document]) {
    self.title = title
    self.address = address
    self.documents = documents
  }

  /// Where the pages of a list of so many documents are.
  static func addresses(_ address: PageAddress, _ documents: [Document]) -> [PageAddress] {
    Leaves(growingAtHead: documents, size: pageSize).leaves.map { address.leaf($0.number) }
  }

  /// The pages.
  func pages(_ drawing: Drawing) throws -> [OutputFile] {
    let leaves = Leaves(growingAtHead: documents, size: Self.pageSize).leaves
    let entries = leaves.map { leaf in
      PagerValues.Entry(
        address: address.leaf(leaf.number), label: label(leaf.items, drawing.index), count: leaf.items.count)
    }
    return try zip(leaves, entries).map { try page($0, $1, of: entries, drawing) }
  }

  private func page(
    _ leaf: Leaves<Document>.Leaf, _ entry: PagerValues.Entry, of entries: [PagerValues.Entry], _ drawing: Drawing
  ) throws -> OutputFile {
    let index = drawing.index
    let isFront = leaf.number == nil
    let title = isFront ? self.title : index.words(.leafTitle, ["title": self.title, "label": entry.label])
    var frame = Frame(entry.address, title: title)
    frame.crumbs = crumbs + (isFront ? [] : [(self.title, address)])
    frame.meta = PageKind.columnMeta(title, description: description, type: index.words(.columnType))
    frame.alternates = alternates
    if isNarrowed { frame.scripts = [.asset("list.js")] }
    let links = frame.links
    let narrowing: TemplateValue = [
      "data": .text(links(PageAddress.documents.listData)), "group": .optional(group),
      "isOfDocuments": true,
    ]
    let values: [String: TemplateValue] = [
      "heading": .text(title),
      "day": .optional(day.map(index.words.date)), "dayISO": .optional(day?.iso),
      "leaf": isFront ? .none : .text(entry.label),
      "documentCount": .number(documents.count),
      "issueCount": .number(index.model.collection.issues.count),
      "asOf": .optional(index.model.asOf.map(index.words.date)),
      "hasWays": .flag(hasWays && isFront),
      "ways": hasWays && isFront ? WayValues(index: index, links: links).value : .none,
      "narrowing": isNarrowed ? narrowing : .none,
      "groups": groups(leaf.items, index, links),
    ]
    let pager = PagerValues(entries: entries, links: links).values
    return try drawing.page("documents", frame, values.merging(pager) { own, _ in own })
  }

  /// The years of a page's documents.
  private func label(_ documents: [Document], _ index: SiteIndex) -> String {
    let dates = documents.compactMap { index.date(of: $0) }
    return index.words.span(dates.last, dates.first)
  }

  /// The documents put together by year.
  private func groups(_ documents: [Document], _ index: SiteIndex, _ links: PageLinks) -> TemplateValue {
    var groups = [(year: Int?, documents: [Document])]()
    for document in documents {
      let year = index.date(of: document)?.year
      if groups.last?.year != year || groups.isEmpty { groups.append((year, [])) }
      groups[groups.count - 1].documents.append(document)
    }
    return .list(
      groups.map { group in
        [
          "anchor": .text(group.year.map { "y\($0)" } ?? "undated"),
          "label": .text(group.year.map(index.words.year) ?? index.words(.undatedYear)),
          "documents": DocumentRow.list(group.documents, index, links),
        ]
      })
  }
}
