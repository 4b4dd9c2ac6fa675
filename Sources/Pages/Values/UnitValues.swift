import Gazette
import Markup

/// 责任单位: the organs that a document gives something to do, each once, with the places that say so.
struct UnitValues {
  let document: Document
  let measures: [Measure]
  let index: SiteIndex
  let links: PageLinks

  /// The organs, in the order in which the text first names them.
  var value: TemplateValue {
    let groups = Dictionary(grouping: measures, by: \.unit)
    let places = ParagraphPlaces(document, saysSole: false)
    return .list(
      Self.units(of: measures).map { unit in
        let address = index.unitBook.place(of: unit, in: document.id).map {
          links($0.address, Anchor(document.id.text))
        }
        return [
          "unit": .text(unit), "unitAddress": .optional(address),
          "roles": .list(roles(groups[unit] ?? [], places, hasPage: address != nil)),
        ]
      })
  }

  /// Each organ once, in the order of the text.
  static func units(of measures: [Measure]) -> [String] {
    var seen = Set<String>()
    return measures.map(\.unit).filter { seen.insert($0).inserted }
  }

  /// How many places a list names before it gives their number; the organ's own page quotes all of them.
  private static let few = 3

  private func roles(_ duties: [Measure], _ places: ParagraphPlaces, hasPage: Bool) -> [TemplateValue] {
    var names = [String]()
    for duty in duties where !names.contains(duty.role) { names.append(duty.role) }
    let groups = Dictionary(grouping: duties, by: \.role)
    return names.map { name in
      let group = groups[name] ?? []
      let isShort = group.count <= Self.few || !hasPage
      return [
        "role": .text(name), "count": isShort ? .none : .number(group.count),
        "places": .list(isShort ? group.map { place($0, places) } : []),
      ]
    }
  }

  private func place(_ duty: Measure, _ places: ParagraphPlaces) -> TemplateValue {
    [
      "address": .text(links(.document(document.id), duty.evidence.anchor)),
      "place": .text(places[duty.evidence.anchor] ?? index.words.place(line: duty.evidence.line)),
      "deadline": .optional(duty.deadline),
    ]
  }
}
