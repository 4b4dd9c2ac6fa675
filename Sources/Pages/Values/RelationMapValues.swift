import Gazette
import Markup

/// What the pages of the map offer: the years beside each other as a picture and a table, and the stars of each.
struct RelationMapValues {
  let map: RelationMap
  let index: SiteIndex
  let links: PageLinks

  private static let mostStarsOfKind = 60

  /// The values of the page of all years.
  var values: [String: TemplateValue] {
    [
      "hasYears": .flag(!map.years.isEmpty),
      "matrix": MapMatrix(map: map, index: index, address: address).value,
      "kinds": .list(Relation.Kind.allCases.map { ["label": .text(index.words.deed($0))] }),
      "totals": .list(map.years.map(total)),
      "isSmall": .flag(map.isSmall),
      "sections": .list(map.isSmall ? map.years.filter { !$0.stars.isEmpty }.map(section) : []),
    ]
  }

  /// The values of the page of one year.
  func values(_ year: RelationMap.Year) -> [String: TemplateValue] {
    ["heading": .text(name(of: year)), "kinds": kinds(of: year)]
  }

  func name(of year: RelationMap.Year) -> String { year.year.map(index.words.year) ?? index.words(.undatedYear) }

  /// Where the stars of a year stand; nowhere, if it has none.
  private func address(_ year: RelationMap.Year) -> String? {
    guard !year.stars.isEmpty else { return nil }
    return map.isSmall ? "#" + anchor(year) : links(.relationMapYear(year.year))
  }

  private func anchor(_ year: RelationMap.Year) -> String { year.year.map { "y\($0)" } ?? "undated" }

  private func total(_ year: RelationMap.Year) -> TemplateValue {
    [
      "label": .text(name(of: year)), "address": .optional(address(year)), "documents": .number(year.documents.count),
      "counts": .list(Relation.Kind.allCases.map { ["count": .number(year.count($0))] }),
    ]
  }

  private func section(_ year: RelationMap.Year) -> TemplateValue {
    ["anchor": .text(anchor(year)), "label": .text(name(of: year)), "kinds": kinds(of: year)]
  }

  private func kinds(of year: RelationMap.Year) -> TemplateValue {
    .list(
      RelationMap.drawnKinds.compactMap { kind in
        let stars = year.stars.filter { $0.kind == kind }
        guard !stars.isEmpty else { return nil }
        let shown = stars.prefix(Self.mostStarsOfKind)
        let left = stars.dropFirst(Self.mostStarsOfKind).reduce(0) { $0 + $1.spokes.count }
        return [
          "label": .text(
            index.words(.pictureCount, ["word": index.words.deed(kind), "count": String(year.count(kind))])),
          "stars": .list(shown.map { StarPicture(star: $0, index: index, links: links).picture.value }),
          "left": left > 0 ? .number(left) : .none,
          "leftAddress": .text(links(.facet(.year, Facet.ID(spelling: year.year.map(String.init) ?? "undated")))),
        ]
      })
  }
}
