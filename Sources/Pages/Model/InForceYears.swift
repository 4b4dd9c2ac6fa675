import Gazette

/// Which documents were in force when, as far as their texts state it.
struct InForceYears: Sendable {
  /// A year and the day on which it is looked at: its last one, or the site's day in the year that has not ended.
  struct Year: Sendable {
    let year: Int
    let day: GazetteDate
  }

  /// A stretch of time in which a document is in force, be it changed or in part.
  struct Stretch: Sendable {
    let from: GazetteDate
    /// The day on which it is so no more; nil where nothing ends it.
    let end: GazetteDate?
    let status: Validity.Status
    /// What it is from then on; nil where nothing ends it.
    let next: Validity.Status?

    func contains(_ day: GazetteDate) -> Bool { from <= day && end.map { day < $0 } != false }
  }

  private let index: SiteIndex

  private static let mostYears = 60

  init(_ index: SiteIndex) { self.index = index }

  /// The years, from the first in which a document came into force to that of the site's day.
  var years: [Year] {
    guard let today = index.model.asOf else { return [] }
    let starts = index.model.collection.documents.flatMap { document in
      (index.model.graph.validity[document.id]?.spans ?? []).filter { Self.isInForce($0.status) }.compactMap(\.from)
    }
    guard let first = starts.map(\.year).min(), first <= today.year else { return [] }
    return (max(first, today.year - Self.mostYears + 1)...today.year).compactMap { year in
      GazetteDate(year: year, month: 12, day: 31).map { Year(year: year, day: min($0, today)) }
    }
  }

  /// The documents in force on a day, the latest first.
  func documents(on day: GazetteDate) -> [Document] {
    index.latestFirst.filter { isInForce($0, on: day) }
  }

  /// Whether a document states that it is in force on a day.
  func isInForce(_ document: Document, on day: GazetteDate) -> Bool {
    stretches(of: document).contains { $0.contains(day) }
  }

  /// When a document is in force. One that is so without a day named is from the day by which lists order it; where
  /// there is none either, nobody knows since when, and there is no stretch.
  func stretches(of document: Document) -> [Stretch] {
    let spans = index.model.graph.validity[document.id]?.spans ?? []
    return spans.enumerated().compactMap { place, span in
      guard Self.isInForce(span.status), let from = span.from ?? index.date(of: document) else { return nil }
      let next = spans.dropFirst(place + 1).first
      return Stretch(from: from, end: next?.from, status: span.status, next: next?.status)
    }
  }

  /// Whether nothing tells when a document is in force, though it is of a kind that could be.
  func isSilent(_ document: Document) -> Bool {
    guard let spans = index.model.graph.validity[document.id]?.spans else { return true }
    return spans.allSatisfy { $0.status == .unstated }
      || (stretches(of: document).isEmpty && spans.contains { Self.isInForce($0.status) })
  }

  private static func isInForce(_ status: Validity.Status) -> Bool {
    status == .inForce || status == .amended || status == .partlyRepealed
  }
}
