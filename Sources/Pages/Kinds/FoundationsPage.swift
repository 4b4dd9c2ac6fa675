import Gazette
import Markup

extension PageKind {
  /// 文件基础: what the collection rests on and refers to most.
  static let foundations = PageKind("relations", template: "relations") { drawing in
    let index = drawing.index
    var frame = Frame(.foundations, title: index.words(.foundations))
    frame.crumbs = [(index.words(.home), .home)]
    frame.meta = columnMeta(
      index.words(.foundations), description: index.words(.foundationsDescription), type: index.words(.columnType))
    let values = FoundationValues(index: index, links: frame.links).values
    return [try drawing.page("relations", frame, values)]
  }
}
