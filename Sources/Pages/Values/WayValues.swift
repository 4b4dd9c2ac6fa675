import Gazette
import Markup

/// The ways into the collection, by year, issuer, type and status, each with the number of its documents.
struct WayValues {
  let index: SiteIndex
  let links: PageLinks
  /// How many ways of one kind are shown; nil for all.
  var limit: Int?

  /// The kinds of ways with their entries; kinds without any are left out.
  var value: TemplateValue {
    .list(
      Facet.Kind.allCases.compactMap { kind in
        let facets = index.facets[kind] ?? []
        guard !facets.isEmpty else { return nil }
        let shown = facets.prefix(limit ?? facets.count)
        return [
          "label": .text(index.words.facet(kind)),
          "items": .list(shown.map(entry)),
          "more": .optional(shown.count < facets.count ? links(.documents) : nil),
        ]
      })
  }

  private func entry(_ facet: Facet) -> TemplateValue {
    [
      "address": .text(links(.facet(facet.kind, facet.id))), "label": .text(facet.label),
      "count": .number(facet.documents.count),
    ]
  }
}
