import Gazette
import Markup

extension PageKind {
  /// 关系总图: which years' documents act on which, and who rests on what, ended or changed what.
  static let relationMap = PageKind("relation-map", template: "relation-map") { drawing in
    let index = drawing.index
    let frame = Frame(
      column: .relationMap, title: index.words(.relationMap), below: index.words.way(.home, .foundations),
      description: index.words(.relationMapDescription), type: index.words(.columnType))
    let values = RelationMapValues(map: RelationMap(index), index: index, links: frame.links).values
    return [try drawing.page("relation-map", frame, values)]
  }

  /// The map of one year's documents, where all of them are too many for a page.
  static let relationMapYear = PageKind("relation-map-year", template: "relation-map-year") { drawing in
    let map = RelationMap(drawing.index)
    return map.pages.map { (map: map, year: $0) }
  } draw: { drawing, place in
    let index = drawing.index
    let address = PageAddress.relationMapYear(place.year.year)
    let year = place.year.year.map(index.words.year) ?? index.words(.undatedYear)
    let frame = Frame(
      column: address, title: index.words(.relationMapYear, ["year": year]),
      below: index.words.way(.home, .foundations, .relationMap), description: index.words(.relationMapDescription),
      type: index.words(.columnType))
    let values = RelationMapValues(map: place.map, index: index, links: frame.links).values(place.year)
    return [try drawing.page("relation-map-year", frame, values.merging(["heading": .text(frame.title)]) { $1 })]
  }
}
