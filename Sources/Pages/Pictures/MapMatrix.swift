import Gazette
import Markup

/// Which year's documents do something to those of which year, as discs in rows and columns: no line crosses another,
/// however many there are.
struct MapMatrix {
  let map: RelationMap
  let index: SiteIndex
  /// Where more is told of a year.
  let address: (RelationMap.Year) -> String?

  private static let labelWidth = 60
  private static let yearWidth = 42
  private static let wordWidth = 64
  private static let rowHeight = 46
  private static let headHeight = 28
  private static let largest = 20

  /// A disc: how many relations, and whether any of them is a deed.
  private struct Disc {
    var count = 0
    var hasDeed = false
    var words = [String]()
  }

  /// The columns, the earliest year first, what is not held last.
  private var times: [RelationMap.Time] {
    map.years.reversed().filter { $0.year != nil }.map { .year($0.year) }
      + (map.years.contains { $0.year == nil } ? [.year(nil)] : []) + [.unheld]
  }

  /// The values of the picture.
  var value: TemplateValue {
    let times = self.times
    let rows = map.years.map { year in (year: year, discs: times.map { disc(year, $0) }) }
    let most = rows.flatMap(\.discs).map(\.count).max() ?? 0
    return [
      "width": .number(Self.left(times.count, of: times)),
      "height": .number(Self.headHeight + rows.count * Self.rowHeight),
      "columns": .list(
        times.enumerated().map { ["label": .text(heading($1)), "x": .number(Self.middle($0, of: times)), "y": 18] }),
      "rows": .list(
        rows.enumerated().map { number, row in
          let y = Self.headHeight + number * Self.rowHeight
          return [
            "label": .text(label(.year(row.year.year))), "base": .number(y + Self.rowHeight / 2 + 5),
            "edge": .number(y),
            "cells": .list(
              zip(times, row.discs).enumerated().compactMap { column, cell in
                guard cell.1.count > 0 else { return nil }
                return value(cell.1, of: row.year, to: cell.0, x: Self.middle(column, of: times), y: y, most: most)
              }),
          ]
        }),
    ]
  }

  private static func left(_ column: Int, of times: [RelationMap.Time]) -> Int {
    times.prefix(column).reduce(labelWidth) { $0 + width($1) }
  }

  private static func middle(_ column: Int, of times: [RelationMap.Time]) -> Int {
    left(column, of: times) + (times.indices.contains(column) ? width(times[column]) / 2 : 0)
  }

  private static func width(_ time: RelationMap.Time) -> Int {
    if case .year(.some) = time { return yearWidth }
    return wordWidth
  }

  /// What stands above a column: of a year the number alone, which has room there.
  private func heading(_ time: RelationMap.Time) -> String {
    if case .year(.some(let year)) = time { return String(year) }
    return label(time)
  }

  private func label(_ time: RelationMap.Time) -> String {
    switch time {
    case .unheld: index.words(.unheld)
    case .year(let year): year.map(index.words.year) ?? index.words(.undatedYear)
    }
  }

  private func disc(_ year: RelationMap.Year, _ time: RelationMap.Time) -> Disc {
    var disc = Disc()
    for kind in Relation.Kind.allCases {
      guard let count = year.counts[.init(kind: kind, target: time)] else { continue }
      disc.count += count
      disc.hasDeed = disc.hasDeed || kind.isDeed
      disc.words.append(index.words(.pictureCount, ["word": index.words.deed(kind), "count": String(count)]))
    }
    return disc
  }

  private func value(
    _ disc: Disc, of year: RelationMap.Year, to time: RelationMap.Time, x: Int, y: Int, most: Int
  ) -> TemplateValue {
    // The area tells the count, so the radius goes with its root.
    let share = (Double(disc.count) / Double(max(most, 1))).squareRoot()
    let least = min(Self.largest, 4 * String(disc.count).count + 3)
    let radius = max(least, Int(share * Double(Self.largest)))
    let words = [
      "from": label(.year(year.year)), "to": label(time),
      "counts": disc.words.joined(separator: index.words(.listSeparator)),
    ]
    return [
      "x": .number(x), "y": .number(y + Self.rowHeight / 2), "radius": .number(radius),
      "base": .number(y + Self.rowHeight / 2 + 4), "count": .number(disc.count),
      "form": .text(disc.hasDeed ? "deed" : "words"), "name": .text(index.words(.mapCell, words)),
      "address": .optional(address(year)),
    ]
  }
}
