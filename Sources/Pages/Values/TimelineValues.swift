import Gazette
import Markup

/// The picture and the table of 时间线: a row for all documents and for each of the busiest issuers, a column a year.
///
/// The picture fits a narrow page: it shows as many of the last years as have room there, the table all of them.
struct TimelineValues {
  private let index: SiteIndex
  private let links: PageLinks
  private let years: [InForceYears.Year]
  private let rows: [Row]

  /// The documents of an issuer in force at the end of each year.
  private struct Row {
    let label: String
    let counts: [Int]
  }

  private static let mostIssuers = 12
  private static let width = 340
  private static let wideColumnWidth = 44
  /// The room that a digit of a count needs, and that which the number of a year does.
  private static let digitWidth = 8
  private static let yearWidth = 30
  private static let rowHeight = 66
  private static let barHeight = 22
  /// A row whose most is less is drawn as if it were this, so that one document alone makes no tower.
  private static let leastScale = 4

  init(index: SiteIndex, links: PageLinks) {
    self.index = index
    self.links = links
    let force = InForceYears(index)
    let years = force.years
    func row(_ label: String, _ documents: [Document]) -> Row {
      Row(label: label, counts: years.map { year in documents.count { force.isInForce($0, on: year.day) } })
    }
    let issuers = index.facets[.issuer] ?? []
    let rest = issuers.dropFirst(Self.mostIssuers)
    var seen = Set<Document.ID>()
    let others = rest.flatMap(\.documents).filter { seen.insert($0.id).inserted }
    let all = [row(index.words(.allIssuers), index.latestFirst)]
    let named = issuers.prefix(Self.mostIssuers).map { row($0.label, $0.documents) }
    let left = rest.isEmpty ? [] : [row(index.words(.otherIssuers, ["count": String(rest.count)]), others)]
    self.years = years
    rows = (all + named + left).filter { $0.counts.contains { $0 > 0 } }
  }

  /// All of it.
  var values: [String: TemplateValue] {
    [
      "lives": LifePicture(index: index, links: links, years: years).value,
      "dataAddress": .text(links(.inForceScript)),
      "documentsFolder": .text(String(links(.documents).dropLast("index.html".count))),
      "asOf": .optional(index.model.asOf?.iso),
      "hasYears": .flag(!years.isEmpty),
      "width": .number(Self.width),
      "height": .number(30 + rows.count * Self.rowHeight),
      "columns": .list(columns),
      "shown": shown < years.count ? .number(shown) : .none,
      "years": .list(
        years.map { year in
          [
            "label": .number(year.year), "address": .text(links(.timelineYear(year.year))),
            "day": .text(index.words.date(year.day)),
          ]
        }),
      "rows": .list(rows.enumerated().map { value($1, number: $0) }),
    ]
  }

  /// How many years the picture shows.
  private var shown: Int {
    let digits = String(rows.flatMap(\.counts).max() ?? 0).count
    return min(years.count, Self.width / (max(digits, 2) * Self.digitWidth))
  }

  private var columnWidth: Int { min(Self.width / max(shown, 1), Self.wideColumnWidth) }

  /// The years that are named above the picture: all, or where there is no room each second one, the last one too.
  private var columns: [TemplateValue] {
    let step = columnWidth < Self.yearWidth ? 2 : 1
    return years.suffix(shown).enumerated().filter { (shown - 1 - $0.offset).isMultiple(of: step) }.map {
      ["label": .number($0.element.year), "middle": .number(middle(of: $0.offset))]
    }
  }

  private func middle(of column: Int) -> Int { column * columnWidth + columnWidth / 2 }

  private func value(_ row: Row, number: Int) -> TemplateValue {
    let base = 30 + (number + 1) * Self.rowHeight - 6
    let most = max(row.counts.max() ?? 1, Self.leastScale)
    let inset = columnWidth / 7
    let bars = zip(years, row.counts).suffix(shown).enumerated().map { column, cell -> TemplateValue in
      let height = cell.1 == 0 ? 0 : max(2, Self.barHeight * cell.1 / most)
      return [
        "count": .number(cell.1), "address": .text(links(.timelineYear(cell.0.year))), "year": .number(cell.0.year),
        "x": .number(column * columnWidth + inset), "y": .number(base - height),
        "height": .number(height), "barWidth": .number(columnWidth - 2 * inset), "middle": .number(middle(of: column)),
        "above": .number(base - height - 3), "isThere": .flag(cell.1 > 0),
      ]
    }
    return [
      "label": .text(row.label), "top": .number(base - 44), "base": .number(base), "bars": .list(bars),
      "cells": .list(row.counts.map { ["count": .number($0)] }),
    ]
  }
}
