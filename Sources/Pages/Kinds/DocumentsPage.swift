import Gazette
import Markup

extension PageKind {
  /// 全部公文: every document, by year.
  static let documents = PageKind("documents", template: "documents") { drawing in
    let index = drawing.index
    var frame = Frame(.documents, title: index.words(.documents))
    frame.crumbs = [(index.words(.home), .home)]
    frame.meta = columnMeta(
      index.words(.documents), description: index.words(.documentsDescription), type: index.words(.columnType))
    let ways = WayValues(index: index, links: frame.links).value
    let values = listValues(index.words(.documents), index.latestFirst, index, frame.links)
    return [try drawing.page("documents", frame, values.merging(["hasWays": true, "ways": ways]) { _, new in new })]
  }

  /// The documents of one year, issuer, type or status.
  static let facets = PageKind("facets", template: "documents") { drawing in
    Facet.Kind.allCases.flatMap { drawing.index.facets[$0] ?? [] }
  } draw: { drawing, facet in
    let index = drawing.index
    let title = index.words.facetTitle(facet)
    var frame = Frame(.facet(facet.kind, facet.id), title: title)
    frame.crumbs = [(index.words(.home), .home), (index.words(.documents), .documents)]
    frame.meta = columnMeta(title, description: index.words(.documentsDescription), type: index.words(.columnType))
    if AtomFeed.isOffered(facet, index) {
      let title = index.words.feedTitle(facet, of: index.facts)
      frame.alternates = [.init(type: "application/atom+xml", title: title, address: .feed(facet))]
    }
    let values = listValues(title, facet.documents, index, frame.links)
    return [try drawing.page("documents", frame, values.merging(["hasWays": false, "ways": .none]) { _, new in new })]
  }

  /// The values of a list of documents, which come the latest first, put together by year.
  static func listValues(
    _ heading: String, _ documents: [Document], _ index: SiteIndex, _ links: PageLinks
  ) -> [String: TemplateValue] {
    var groups = [(year: Int?, documents: [Document])]()
    for document in documents {
      let year = index.date(of: document)?.year
      if groups.last?.year != year || groups.isEmpty { groups.append((year, [])) }
      groups[groups.count - 1].documents.append(document)
    }
    return [
      "heading": .text(heading),
      "documentCount": .number(documents.count),
      "issueCount": .number(index.model.collection.issues.count),
      "asOf": .optional(index.model.asOf.map(index.words.date)),
      "groups": .list(
        groups.map { group in
          [
            "anchor": .text(group.year.map { "y\($0)" } ?? "undated"),
            "label": .text(group.year.map(index.words.year) ?? index.words(.undatedYear)),
            "documents": DocumentRow.list(group.documents, index, links),
          ]
        }),
    ]
  }
}
