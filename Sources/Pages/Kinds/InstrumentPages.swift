import Gazette
import Markup

extension PageKind {
  /// 被引文件: what documents refer to and the collection does not hold, the most cited first.
  static let instruments = PageKind("instruments", template: "instruments") { drawing in
    let index = drawing.index
    let sorted = index.model.graph.instruments.sorted { ($1.citedBy.count, $0.id) < ($0.citedBy.count, $1.id) }
    var list = PlainList(index.words(.instruments), .instruments, sorted.map { row($0, index.words) })
    list.paged.crumbs = index.words.way(.home)
    list.paged.description = index.words(.instrumentsDescription)
    return try list.pages(drawing, template: "instruments") { _ in ["instrumentCount": .number(sorted.count)] }
  }

  private static func row(_ instrument: Instrument, _ words: Words) -> ListData.Row {
    let number = instrument.title == nil ? nil : instrument.number
    let count = words(.citingCounted, ["count": String(instrument.citedBy.count)])
    return ListData.Row(
      folder: instrument.id.text, title: words.name(instrument), facts: [number, count].compactMap { $0 })
  }

  /// An instrument: who refers to it, with the sentences.
  static let instrument = PageKind("instrument", template: "instrument") { drawing in
    drawing.index.model.graph.instruments
  } seeing: { index, instrument in
    index.sight(of: instrument)
  } draw: { drawing, instrument in
    let index = drawing.index
    var list = BacklinkValues.list(of: instrument, index)
    list.crumbs = index.words.way(.home, .instruments)
    list.description = index.words(.instrumentsDescription)
    return try list.pages(index.words).map { page in
      let picture = NeighbourhoodPicture(
        subject: .instrument(instrument), index: index, links: page.links, lists: ("#cited", "#cited"))
      return try drawing.page(
        "instrument", page,
        [
          "number": .optional(instrument.title == nil ? nil : instrument.number),
          "neighbourhood": page.isFront ? picture.value : .none,
          "backlinks": BacklinkValues(index: index, links: page.links).value(page.items),
        ])
    }
  }
}
