import Gazette
import Markup

extension PageKind {
  /// 涉及本文的文件, further pages: who refers to a document, where that is more than its own page lists.
  static let citing = PageKind("citing", template: "citing") { drawing in
    drawing.index.model.collection.documents.filter {
      BacklinkValues.leaves(drawing.index.model.graph.backlinks[$0.id] ?? []).count > 1
    }
  } seeing: { index, document in
    index.sight(of: document)
  } draw: { drawing, document in
    let index = drawing.index
    let leaves = BacklinkValues.leaves(index.model.graph.backlinks[document.id] ?? [])
    let entries = PagerValues.Entry.numbered(leaves, of: .document(document.id), index.words)
    return try zip(leaves, entries).dropFirst().map { leaf, entry in
      let title = index.words(.citingTitle, ["title": document.title, "label": entry.label])
      var frame = Frame(entry.address, title: title)
      frame.crumbs = [(index.words(.home), .home), (document.title, .document(document.id))]
      frame.meta = columnMeta(title, description: title, type: index.words(.columnType))
      let values: [String: TemplateValue] = [
        "heading": .text(title),
        "backlinks": BacklinkValues(index: index, links: frame.links).value(leaf.items),
      ]
      let pager = PagerValues(entries: entries, links: frame.links).values
      return try drawing.page("citing", frame, values.merging(pager) { own, _ in own })
    }
  }
}
