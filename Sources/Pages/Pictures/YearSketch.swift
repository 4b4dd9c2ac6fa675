import Gazette
import Markup

/// The collection in small, for 首页: the documents of the last years as columns, by what became of them.
struct YearSketch {
  let index: SiteIndex
  let links: PageLinks

  private static let mostYears = 10
  private static let columnWidth = 34
  private static let tallest = 84
  private static let base = 104

  /// What became of a year's documents as of the site's day.
  private struct Column {
    let facet: Facet
    let inForce: Int
    let ended: Int

    var total: Int { facet.documents.count }
    var other: Int { total - inForce - ended }
  }

  /// The values of the partial `year-sketch`; none where no document has a year.
  var value: TemplateValue {
    let years = (index.facets[.year] ?? []).filter { Int($0.id.text) != nil }
    guard !years.isEmpty else { return .none }
    let columns = years.prefix(Self.mostYears).reversed().map(column)
    let most = max(columns.map(\.total).max() ?? 1, 1)
    return [
      "width": .number(columns.count * Self.columnWidth), "height": .number(Self.base + 22),
      "columns": .list(columns.enumerated().map { value($1, at: $0 * Self.columnWidth, most: most) }),
      "timelineAddress": .text(links(.timeline)),
      "hasEarlier": .flag(years.count > Self.mostYears),
    ]
  }

  private func column(_ facet: Facet) -> Column {
    let statuses = facet.documents.map { index.span(of: $0.id).status }
    return Column(
      facet: facet, inForce: statuses.count { [.inForce, .amended, .partlyRepealed].contains($0) },
      ended: statuses.count { [.repealed, .expired].contains($0) })
  }

  private func value(_ column: Column, at x: Int, most: Int) -> TemplateValue {
    func height(_ count: Int) -> Int { count == 0 ? 0 : max(2, Self.tallest * count / most) }
    var y = Self.base
    let parts = [("bar", column.inForce), ("ended", column.ended), ("unheld", column.other)]
    let bars = parts.filter { $0.1 > 0 }.map { form, count -> TemplateValue in
      y -= height(count)
      return ["form": .text(form), "x": .number(x + 5), "y": .number(y), "height": .number(height(count))]
    }
    let words = [
      "year": column.facet.label, "inForce": String(column.inForce), "ended": String(column.ended),
      "other": String(column.other),
    ]
    return [
      "address": .text(links(.facet(.year, column.facet.id))), "name": .text(index.words(.sketchColumn, words)),
      "bars": .list(bars), "width": .number(Self.columnWidth - 10), "count": .number(column.total),
      "middle": .number(x + Self.columnWidth / 2), "above": .number(y - 4), "below": .number(Self.base + 16),
      "year": .text(column.facet.id.text),
    ]
  }
}
