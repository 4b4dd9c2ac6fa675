import Gazette

/// The days on which documents come into force, reach the end of their term or are repealed, and by which organs have
/// to do what they say, as an iCalendar (RFC 5545).
///
/// No clock is read: an event's stamp is the day on which its document was signed, printed or published.
struct ValidityCalendar {
  /// One day of one document.
  struct Event {
    /// What happens on it; a part of the event's id.
    enum Kind: String, CaseIterable {
      case effective
      case expires
      case repealed
      case deadline
    }

    let kind: Kind
    let document: Document
    let day: GazetteDate
    /// The sentence that sets the day.
    let quote: String?
    /// The paragraph that says so, where a document can have several such days.
    var anchor: Anchor?

    /// What tells it from the other events of its document.
    var mark: String {
      anchor.map { "\(kind.rawValue)-\(day.iso)-\($0.text)" } ?? kind.rawValue
    }
  }

  /// The events, by day, then in the order of the collection.
  let events: [Event]
  private let index: SiteIndex

  init(_ index: SiteIndex) {
    self.index = index
    let events = index.model.collection.documents.flatMap { Self.events(of: $0, index) }
    self.events = events.enumerated().sorted {
      ($0.element.day, $0.offset) < ($1.element.day, $1.offset)
    }.map(\.element)
  }

  /// The whole file.
  var text: String {
    let head = [
      ("BEGIN", "VCALENDAR"), ("VERSION", "2.0"), ("PRODID", "-//gazette-site//calendar//ZH"),
      ("CALSCALE", "GREGORIAN"),
      ("METHOD", "PUBLISH"),
      ("X-WR-CALNAME", CalendarLine.escaped(index.words(.calendarTitle, ["title": index.facts.title]))),
    ]
    let lines = head + events.flatMap(properties) + [("END", "VCALENDAR")]
    return lines.map { CalendarLine.folded($0 + ":" + $1) }.joined()
  }

  private static func events(of document: Document, _ index: SiteIndex) -> [Event] {
    let validity = index.model.graph.validity[document.id]
    let reasons = validity?.reasons ?? []
    func quote(_ kinds: Set<Validity.Reason.Kind>) -> String? {
      reasons.last { kinds.contains($0.kind) }?.evidence.quote
    }
    let start = document.effective.map {
      Event(kind: .effective, document: document, day: $0.date, quote: $0.evidence.quote)
    }
    let ends = (validity?.spans ?? []).compactMap { span -> Event? in
      guard let from = span.from else { return nil }
      switch span.status {
      case .expired:
        return from.adding(days: -1).map {
          Event(kind: .expires, document: document, day: $0, quote: quote([.term, .extended]))
        }
      case .repealed: return Event(kind: .repealed, document: document, day: from, quote: quote([.repealed]))
      default: return nil
      }
    }
    return [start].compactMap { $0 } + ends + deadlines(of: document, index)
  }

  private func properties(_ event: Event) -> [(String, String)] {
    let document = event.document
    let stamp = document.signed ?? document.printed ?? index.issues[document.issue]?.published ?? event.day
    let place = Identifier<SiteFacts>(spelling: index.facts.jurisdiction ?? index.facts.title).text
    let words = [document.number?.description, event.quote].compactMap { $0 }.joined(separator: "\n")
    let happens = index.words.event(event.kind)
    let summary = index.words(.eventTitle, ["event": happens, "title": document.title])
    let address =
      index.facts.baseURL.map {
        [("URL", $0.absolute(.document(document.id)) + (event.anchor.map { "#" + $0.text } ?? ""))]
      } ?? []
    return [
      ("BEGIN", "VEVENT"), ("UID", "\(document.id.text)-\(event.mark)@\(place).gazette"),
      ("DTSTAMP", CalendarLine.day(stamp) + "T000000Z"), ("DTSTART;VALUE=DATE", CalendarLine.day(event.day)),
      ("SUMMARY", CalendarLine.escaped(summary)),
      ("DESCRIPTION", CalendarLine.escaped(words)), ("CATEGORIES", CalendarLine.escaped(happens)),
      ("TRANSP", "TRANSPARENT"),
    ] + address + [("END", "VEVENT")]
  }
}
