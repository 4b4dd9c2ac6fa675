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
    return .list(
      Self.units(of: measures).map { unit in
        [
          "unit": .text(unit), "unitAddress": .optional(index.unitBook.id(of: unit).map { links(.unit($0)) }),
          "duties": .list((groups[unit] ?? []).map(duty)),
        ]
      })
  }

  /// Each organ once, in the order of the text.
  static func units(of measures: [Measure]) -> [String] {
    var seen = Set<String>()
    return measures.map(\.unit).filter { seen.insert($0).inserted }
  }

  private func duty(_ measure: Measure) -> TemplateValue {
    [
      "role": .text(measure.role),
      "deadline": .optional(measure.deadline),
      "address": .text(links(.document(document.id), measure.evidence.anchor)),
      "quote": .text(measure.evidence.quote),
    ]
  }
}
