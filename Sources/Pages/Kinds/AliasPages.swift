import Gazette
import Markup

extension PageKind {
  /// An old address: a page that says where the thing is now, and leads on to it.
  static let alias = PageKind("alias", template: "alias") { drawing in
    drawing.index.model.aliases
  } draw: { drawing, alias in
    var frame = Frame(alias.old, title: drawing.index.words(.moved))
    frame.crumbs = drawing.index.words.way(.home)
    frame.standsFor = alias.new
    return [try drawing.page("alias", frame, ["address": .text(frame.links(alias.new))])]
  }
}
