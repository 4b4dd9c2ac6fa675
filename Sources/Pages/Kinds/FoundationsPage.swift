import Gazette
import Markup

extension PageKind {
  /// 文件基础: what the collection rests on and refers to most.
  static let foundations = PageKind("relations", template: "relations") { drawing in
    var frame = Frame(.foundations, title: Labels.foundations)
    frame.crumbs = [(Labels.home, .home)]
    frame.meta = columnMeta(Labels.foundations, description: Labels.foundationsDescription, type: Labels.columnType)
    let values = FoundationValues(index: drawing.index, links: frame.links).values
    return [try drawing.page("relations", frame, values)]
  }
}
