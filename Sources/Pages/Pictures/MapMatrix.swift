import Gazette
import Markup

/// How much each year's documents do to those of which time, as discs in rows and columns: no line crosses another,
/// however many there are, and no column goes beyond a narrow page.
struct MapMatrix {
  let map: RelationMap
  let index: SiteIndex
  /// Where more is told of a year.
  let address: (RelationMap.Year) -> String?
  let columns: [MapColumn]

  private static let pageWidth = 343
  private static let labelWidth = 56
  private static let rowHeight = 46
  private static let headHeight = 28
  private static let largest = 20

  init(map: RelationMap, index: SiteIndex, address: @escaping (RelationMap.Year) -> String?) {
    (self.map, self.index, self.address) = (map, index, address)
    columns = MapColumn.columns(of: map, within: Self.pageWidth - Self.labelWidth, index.words)
  }

  /// A disc: how many relations, and whether any of them is a deed.
  private struct Disc {
    var count = 0
    var hasDeed = false
    var words = [String]()
  }

  /// The values of the picture.
  var value: TemplateValue {
    let rows = map.years.map { year in (year: year, discs: columns.map { disc(year, $0) }) }
    let most = rows.flatMap(\.discs).map(\.count).max() ?? 0
    return [
      "width": .number(left(columns.count)), "height": .number(Self.headHeight + rows.count * Self.rowHeight),
      "columns": .list(
        columns.enumerated().map { ["label": .text($1.label), "x": .number(middle($0)), "y": 18] }),
      "isByAge": .flag(columns.contains { $0.cell == .mapAgeCell }),
      "rows": .list(
        rows.enumerated().map { number, row in
          let y = Self.headHeight + number * Self.rowHeight
          return [
            "label": .text(label(row.year)), "base": .number(y + Self.rowHeight / 2 + 5), "edge": .number(y),
            "cells": .list(
              row.discs.enumerated().compactMap { column, disc in
                disc.count > 0 ? value(disc, of: row.year, in: column, y: y, most: most) : nil
              }),
          ]
        }),
    ]
  }

  private func left(_ column: Int) -> Int { columns.prefix(column).reduce(Self.labelWidth) { $0 + $1.width } }

  private func middle(_ column: Int) -> Int { (left(column) + left(column + 1)) / 2 }

  private func label(_ year: RelationMap.Year) -> String {
    year.year.map(index.words.year) ?? index.words(.undatedYear)
  }

  private func disc(_ year: RelationMap.Year, _ column: MapColumn) -> Disc {
    let counts = year.counts.filter { column.holds(year.year, $0.key.target) }
    var disc = Disc()
    for kind in Relation.Kind.allCases {
      let count = counts.reduce(0) { $0 + ($1.key.kind == kind ? $1.value : 0) }
      guard count > 0 else { continue }
      disc.count += count
      disc.hasDeed = disc.hasDeed || kind.isChange
      disc.words.append(index.words(.pictureCount, ["word": index.words.deed(kind), "count": String(count)]))
    }
    return disc
  }

  private func value(
    _ disc: Disc, of year: RelationMap.Year, in column: Int, y: Int, most: Int
  ) -> TemplateValue {
    // The area tells the count, so the radius goes with its root.
    let share = (Double(disc.count) / Double(max(most, 1))).squareRoot()
    let largest = min(Self.largest, columns[column].width / 2 - 1)
    let radius = min(largest, max(4 * String(disc.count).count + 5, Int(share * Double(Self.largest))))
    let words = [
      "from": label(year), "to": columns[column].label,
      "counts": disc.words.joined(separator: index.words(.listSeparator)),
    ]
    return [
      "x": .number(middle(column)), "y": .number(y + Self.rowHeight / 2), "radius": .number(radius),
      "base": .number(y + Self.rowHeight / 2 + 4), "count": .number(disc.count),
      "form": .text(disc.hasDeed ? "deed" : "words"), "name": .text(index.words(columns[column].cell, words)),
      "address": .optional(address(year)),
    ]
  }
}
