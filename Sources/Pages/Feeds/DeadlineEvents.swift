import Gazette
import Relations

extension ValidityCalendar {
  /// The days by which a document gives organs something to do, where it names the day; one event for all that one
  /// paragraph says of one day. None falls behind the document's own end.
  static func deadlines(of document: Document, _ index: SiteIndex) -> [Event] {
    let measures = index.model.graph.measures[document.id] ?? []
    guard measures.contains(where: { $0.dueDay != nil }) else { return [] }
    var reader = DutyText(document)
    var order = [Place]()
    var units = [Place: [String]]()
    var texts = [Place: [String]]()
    for measure in measures {
      let text = reader.text(measure)
      guard let day = measure.dueDay, isAlive(document, on: day, index) else { continue }
      let place = Place(anchor: measure.evidence.anchor, day: day)
      if units[place] == nil { order.append(place) }
      if units[place]?.contains(measure.unit) != true { units[place, default: []].append(measure.unit) }
      if texts[place]?.last != text { texts[place, default: []].append(text) }
    }
    return order.map { place in
      let names = (units[place] ?? []).joined(separator: index.words(.listSeparator))
      let quote = ([names] + (texts[place] ?? [])).joined(separator: "\n")
      return Event(kind: .deadline, document: document, day: place.day, quote: quote, anchor: place.anchor)
    }
  }

  private struct Place: Hashable {
    let anchor: Anchor
    let day: GazetteDate
  }

  private static func isAlive(_ document: Document, on day: GazetteDate, _ index: SiteIndex) -> Bool {
    let status = index.model.graph.validity[document.id]?.span(on: day).status
    return status != .repealed && status != .expired
  }
}
