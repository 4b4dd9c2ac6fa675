import Gazette
import Markup

extension PageKind {
  /// 文件基础: what the collection rests on and refers to most, in pages of a hundred.
  static let foundations = PageKind("relations", template: "relations") { drawing in
    let pages = FoundationBook(drawing.index).pages
    return pages.map { (page: $0, pages: pages) }
  } draw: { drawing, place in
    let words = drawing.index.words
    let isFront = place.page.number == 1
    let frame = Frame(
      column: .foundations(page: place.page.number), title: words(.foundations),
      below: isFront ? words.way(.home) : words.way(.home, .foundations),
      description: words(.foundationsDescription), type: words(.columnType))
    let values = FoundationValues(
      page: place.page, pages: place.pages, index: drawing.index, links: frame.links
    ).values
    return [try drawing.page("relations", frame, values)]
  }
}
