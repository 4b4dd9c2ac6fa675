import Gazette
import Markup

extension PageKind {
  /// 被引文件: what documents refer to and the collection does not hold, the most cited first.
  static let instruments = PageKind("instruments", template: "instruments") { drawing in
    let index = drawing.index
    let sorted = index.model.graph.instruments.sorted { ($1.citedBy.count, $0.id) < ($0.citedBy.count, $1.id) }
    var list = PlainList(index.words(.instruments), .instruments, sorted.map { row($0, index.words) })
    list.crumbs = [(index.words(.home), .home)]
    list.description = index.words(.instrumentsDescription)
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
    var frame = Frame(.instrument(instrument.id), title: index.words.name(instrument))
    frame.crumbs = [(index.words(.home), .home), (index.words(.instruments), .instruments)]
    frame.meta = columnMeta(
      frame.title, description: index.words(.instrumentsDescription), type: index.words(.columnType))
    let backlinks = index.model.graph.instrumentBacklinks[instrument.id] ?? []
    let values: [String: TemplateValue] = [
      "heading": .text(frame.title),
      "number": .optional(instrument.title == nil ? nil : instrument.number),
      "neighbourhood": NeighbourhoodPicture(
        subject: .instrument(instrument), index: index, links: frame.links, lists: ("#cited", "#cited")
      ).value,
      "backlinks": BacklinkValues(backlinks: backlinks, index: index, links: frame.links).value,
    ]
    return [try drawing.page("instrument", frame, values)]
  }
}
