import Gazette
import Markup

extension PageKind {
  /// `feed.xml`: the latest documents as an Atom feed.
  static let feed = PageKind("feed.xml") { drawing in
    guard let feed = AtomFeed(drawing.index) else { return [] }
    return [OutputFile(.feed, text: feed.tree.document())]
  }

  /// The feed of each issuer and each type, beside its list.
  static let facetFeeds = PageKind("feeds") { drawing in
    (drawing.index.facets[.issuer] ?? []) + (drawing.index.facets[.type] ?? [])
  } draw: { drawing, facet in
    guard let feed = AtomFeed(drawing.index, of: facet) else { return [] }
    return [OutputFile(.feed(facet), text: feed.tree.document())]
  }

  /// `calendar.ics`: the days on which documents come into force and cease to be.
  static let calendar = PageKind("calendar.ics") { drawing in
    let calendar = ValidityCalendar(drawing.index)
    return calendar.events.isEmpty ? [] : [OutputFile(.calendar, text: calendar.text)]
  }
}
