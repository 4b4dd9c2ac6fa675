import Gazette
import Markup

extension PageKind {
  /// 全部公文: every document, the latest first, with the ways to the lists of some.
  static let documents = PageKind("documents", template: "documents") { drawing in
    let index = drawing.index
    var list = DocumentList(index.words(.documents), .documents, index.latestFirst)
    list.paged.crumbs = index.words.way(.home)
    list.paged.description = index.words(.documentsDescription)
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
    list.paged.crumbs = index.words.way(.home, .documents)
    list.paged.description = index.words(.documentsDescription)
    list.isNarrowed = true
    list.group = ListData.group(facet)
    if AtomFeed.isOffered(facet, index) {
      let title = index.words.feedTitle(facet, of: index.facts)
      list.paged.alternates = [.init(type: "application/atom+xml", title: title, address: .feed(facet))]
    }
    return try list.pages(drawing)
  }
}
