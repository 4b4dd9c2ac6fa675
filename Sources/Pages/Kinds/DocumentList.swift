import Gazette
import Markup

/// A list of documents, the latest first.
struct DocumentList {
  /// The documents, on pages.
  var paged: PagedList<Document>
  let documents: [Document]
  /// Whether the front shows the ways to the lists of some.
  var hasWays = false
  /// Whether the list can be narrowed by words.
  var isNarrowed = false
  /// The day that the heading names, which no line may break; nil where it names none.
  var day: GazetteDate?
  /// The group of the documents in the data of all of them; nil for all.
  var group: String?

  /// How many documents stand on a page; the front may have half as many more.
  private static let pageSize = 200

  init(_ title: String, _ address: PageAddress, _ documents: [Document]) {
    paged = PagedList(title, address, Self.leaves(documents))
    self.documents = documents
  }

  private static func leaves(_ documents: [Document]) -> Leaves<Document> {
    Leaves(growingAtHead: documents, size: pageSize)
  }

  /// Where the pages of a list of some documents are.
  static func addresses(_ address: PageAddress, _ documents: [Document]) -> [PageAddress] {
    leaves(documents).addresses(of: address)
  }

  /// The pages.
  func pages(_ drawing: Drawing) throws -> [OutputFile] {
    let index = drawing.index
    var paged = paged
    paged.day = { index.date(of: $0) }
    if isNarrowed { paged.scripts = [.asset("list.js")] }
    return try paged.pages(index.words).map { try drawing.page("documents", $0, values(of: $0, index)) }
  }

  private func values(of page: PagedList<Document>.Page, _ index: SiteIndex) -> [String: TemplateValue] {
    let links = page.links
    let narrowing: TemplateValue = [
      "data": .text(links(PageAddress.documents.listData)), "group": .optional(group),
      "isOfDocuments": true,
    ]
    let showsWays = hasWays && page.isFront
    return [
      "day": .optional(day.map(index.words.date)), "dayISO": .optional(day?.iso),
      "leaf": .optional(page.label),
      "documentCount": .number(documents.count),
      "issueCount": .number(index.model.collection.issues.count),
      "asOf": .optional(index.model.asOf.map(index.words.date)),
      "hasWays": .flag(showsWays),
      "ways": showsWays ? WayValues(index: index, links: links).value : .none,
      "narrowing": isNarrowed ? narrowing : .none,
      "groups": groups(page.items, index, links),
    ]
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
