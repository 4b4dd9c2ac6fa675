import Gazette

/// A column of the map's matrix: a time in which what is acted on was made.
///
/// As long as they fit a narrow page the columns are years; else they tell by how many years the target is the earlier.
struct MapColumn {
  /// What stands above it.
  let label: String
  /// How a cell's name calls the relations of a year's documents to it.
  let cell: Word
  let width: Int
  /// Whether the relations of a year's documents to something of a time belong here.
  let holds: @Sendable (_ year: Int?, _ time: RelationMap.Time) -> Bool

  private static let yearWidth = 42
  private static let wordWidth = 58

  /// The columns of a map, the earliest year first, or else the nearest; what is not held last.
  static func columns(of map: RelationMap, within width: Int, _ words: Words) -> [MapColumn] {
    let years = map.years.reversed().compactMap(\.year)
    let isDated = years.count == map.years.count
    let byYear = years.map { year in
      MapColumn(label: String(year), cell: .mapYearCell, width: yearWidth) { $1 == .year(year) }
    }
    let undated = MapColumn(label: words(.undatedYear), cell: .mapCell, width: wordWidth) { $1 == .year(nil) }
    let unheld = MapColumn(label: words(.unheld), cell: .mapCell, width: wordWidth) { $1 == .unheld }
    let plain = byYear + (isDated ? [] : [undated]) + [unheld]
    guard plain.reduce(0, { $0 + $1.width }) > width else { return plain }
    return ages(words) + others(map, words) + [unheld]
  }

  /// By how many years the target is the earlier.
  private static func ages(_ words: Words) -> [MapColumn] {
    let steps: [(ages: ClosedRange<Int>, width: Int)] = [(0...0, 36), (1...1, 36), (2...4, 42), (5...9, 42)]
    let named = steps.map { step in
      let (first, last) = (step.ages.lowerBound, step.ages.upperBound)
      let span = first == last ? String(first) : words(.mapSpan, ["first": String(first), "last": String(last)])
      let label = last == 0 ? words(.mapSameYear) : words(.mapAge, ["years": span])
      return MapColumn(label: label, cell: last == 0 ? .mapCell : .mapAgeCell, width: step.width) {
        age($0, $1).map(step.ages.contains) ?? false
      }
    }
    let oldest = MapColumn(label: words(.mapOldest, ["years": "10"]), cell: .mapAgeCell, width: 44) {
      (age($0, $1) ?? 0) >= 10
    }
    return named + [oldest]
  }

  /// What is later than the document that names it, and what has no year or is named by what has none.
  private static func others(_ map: RelationMap, _ words: Words) -> [MapColumn] {
    let other = MapColumn(label: words(.mapOther), cell: .mapCell, width: 29) {
      $1 != .unheld && (age($0, $1) ?? -1) < 0
    }
    let isNeeded = map.years.contains { year in year.counts.keys.contains { other.holds(year.year, $0.target) } }
    return isNeeded ? [other] : []
  }

  private static func age(_ year: Int?, _ time: RelationMap.Time) -> Int? {
    guard let year, case .year(.some(let target)) = time else { return nil }
    return year - target
  }
}
