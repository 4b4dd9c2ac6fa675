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
    let leaves = BacklinkValues.leaves(index.model.graph.instrumentBacklinks[instrument.id] ?? [])
    let entries = PagerValues.Entry.numbered(leaves, of: .instrument(instrument.id), index.words)
    return try zip(leaves, entries).map { leaf, entry in
      let name = index.words.name(instrument)
      let isFront = leaf.number == nil
      let title = isFront ? name : index.words(.leafTitle, ["title": name, "label": entry.label])
      var frame = Frame(entry.address, title: title)
      frame.crumbs = [(index.words(.home), .home), (index.words(.instruments), .instruments)]
      if !isFront { frame.crumbs.append((name, .instrument(instrument.id))) }
      frame.meta = columnMeta(
        title, description: index.words(.instrumentsDescription), type: index.words(.columnType))
      let picture = NeighbourhoodPicture(
        subject: .instrument(instrument), index: index, links: frame.links, lists: ("#cited", "#cited"))
      let values: [String: TemplateValue] = [
        "heading": .text(title),
        "number": .optional(instrument.title == nil ? nil : instrument.number),
        "neighbourhood": isFront ? picture.value : .none,
        "backlinks": BacklinkValues(index: index, links: frame.links).value(leaf.items),
      ]
      let pager = PagerValues(entries: entries, links: frame.links).values
      return try drawing.page("instrument", frame, values.merging(pager) { own, _ in own })
    }
  }
}
