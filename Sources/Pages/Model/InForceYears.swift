import Gazette

/// Which documents were in force at the end of which year, as far as their texts state it.
struct InForceYears: Sendable {
  /// A year and the day on which it is looked at: its last one, or the site's day in the year that has not ended.
  struct Year: Sendable {
    let year: Int
    let day: GazetteDate
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
    guard let span = index.model.graph.validity[document.id]?.span(on: day), Self.isInForce(span.status) else {
      return false
    }
    return span.from != nil || index.date(of: document).map { $0 <= day } == true
  }

  private static func isInForce(_ status: Validity.Status) -> Bool {
    status == .inForce || status == .amended || status == .partlyRepealed
  }
}
