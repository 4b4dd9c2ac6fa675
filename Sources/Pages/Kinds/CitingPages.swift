import Gazette
import Markup

extension PageKind {
  /// 涉及本文的文件, further pages: who refers to a document, where that is more than its own page lists.
  static let citing = PageKind("citing", template: "citing") { drawing in
    drawing.index.model.collection.documents.filter {
      BacklinkValues.leaves(drawing.index.model.graph.backlinks[$0.id] ?? []).leaves.count > 1
    }
  } seeing: { index, document in
    index.sight(of: document)
  } draw: { drawing, document in
    let index = drawing.index
    var list = BacklinkValues.list(of: document, index)
    list.crumbs = index.words.way(.home)
    list.furtherTitle = .citingTitle
    return try list.pages(index.words).dropFirst().map { page in
      try drawing.page(
        "citing", page, ["backlinks": BacklinkValues(index: index, links: page.links).value(page.items)])
    }
  }
}
