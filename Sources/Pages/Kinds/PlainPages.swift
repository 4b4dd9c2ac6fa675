import Gazette
import Markup

extension PageKind {
  /// 搜索: the frame around the partial `search`, and the script that those of `assets/search/` make.
  static let search = PageKind("search", template: "search") { drawing in
    let index = drawing.index
    var frame = Frame(
      column: .search, title: index.words(.search), below: index.words.way(.home),
      description: index.words(.searchDescription), type: index.words(.columnType))
    frame.hasSeek = false
    frame.scripts = [.asOfScript] + drawing.templates.scripts(prefix: "search")
    let values: [String: TemplateValue] = [
      "ways": WayValues(index: index, links: frame.links).value,
      "instrumentsAddress": .text(frame.links(.instruments)),
    ]
    return [try drawing.page("search", frame, values)]
  }

  /// 404: reads well unstyled, since it may be shown at any address.
  static let notFound = PageKind("not-found", template: "not-found") { drawing in
    let frame = Frame(notFound: drawing.index.words(.notFound), base: drawing.index.facts.baseURL)
    return [try drawing.page("not-found", frame, [:])]
  }
}
