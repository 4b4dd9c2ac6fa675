import Gazette
import Markup

/// The picture and the table of 时间线: a row for all documents and for each of the busiest issuers, a column a year.
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
  /// As wide as a narrow page, if the columns have room there.
  private static let leastWidth = 340
  private static let leastColumnWidth = 30
  private static let wideColumnWidth = 44
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
      "width": .number(max(Self.leastWidth, years.count * columnWidth)),
      "height": .number(30 + rows.count * Self.rowHeight),
      "years": .list(
        years.enumerated().map { column, year in
          [
            "label": .number(year.year), "address": .text(links(.timelineYear(year.year))),
            "day": .text(index.words.date(year.day)),
            "middle": .number(middle(of: column)),
          ]
        }),
      "rows": .list(rows.enumerated().map { value($1, number: $0) }),
    ]
  }

  private var columnWidth: Int {
    let width = Self.leastWidth / max(years.count, 1)
    return width < Self.leastColumnWidth ? Self.wideColumnWidth : min(width, Self.wideColumnWidth)
  }

  private func middle(of column: Int) -> Int { column * columnWidth + columnWidth / 2 }

  private func value(_ row: Row, number: Int) -> TemplateValue {
    let base = 30 + (number + 1) * Self.rowHeight - 6
    let most = max(row.counts.max() ?? 1, Self.leastScale)
    let cells = zip(years, row.counts).enumerated().map { column, cell -> TemplateValue in
      let height = cell.1 == 0 ? 0 : max(2, Self.barHeight * cell.1 / most)
      return [
        "count": .number(cell.1), "address": .text(links(.timelineYear(cell.0.year))), "year": .number(cell.0.year),
        "x": .number(column * columnWidth + 6), "y": .number(base - height),
        "height": .number(height), "barWidth": .number(columnWidth - 12), "middle": .number(middle(of: column)),
        "above": .number(base - height - 3), "isThere": .flag(cell.1 > 0),
      ]
    }
    return ["label": .text(row.label), "top": .number(base - 44), "base": .number(base), "cells": .list(cells)]
  }
}
