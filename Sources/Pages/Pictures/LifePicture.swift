import Gazette
import Markup

/// Who was in force when: a bar for each document from its first day to its last, under the organ that issued it.
struct LifePicture {
  let index: SiteIndex
  let links: PageLinks
  let years: [InForceYears.Year]

  /// More documents than these are only counted.
  private static let mostDocuments = 60
  private static let labelWidth = 190
  private static let columnWidth = 56
  private static let endWidth = 150
  private static let rowHeight = 26
  private static let headHeight = 26

  private struct Life {
    let document: Document
    let stretches: [InForceYears.Stretch]
  }

  /// The values of the picture; none where there is nothing to draw or too much.
  var value: TemplateValue {
    let force = InForceYears(index)
    let lives = index.latestFirst.map { Life(document: $0, stretches: force.stretches(of: $0)) }
      .filter { !$0.stretches.isEmpty }
    guard let last = years.last, !lives.isEmpty, lives.count <= Self.mostDocuments else { return .none }
    let groups = groups(lives)
    var y = Self.headHeight
    var captions = [TemplateValue]()
    var rows = [TemplateValue]()
    for group in groups {
      captions.append(["text": .text(group.label), "y": .number(y + 18)])
      y += Self.rowHeight
      for life in group.lives {
        rows.append(value(life, y: y, today: last.day))
        y += Self.rowHeight
      }
      y += 6
    }
    return [
      "width": .number(x(of: years.count) + Self.endWidth), "height": .number(y), "captions": .list(captions),
      "columns": .list(
        years.enumerated().map { column, year in
          [
            "label": .number(year.year), "x": .number(x(of: column)),
            "middle": .number(x(of: column) + Self.columnWidth / 2),
          ]
        }),
      "rows": .list(rows),
    ]
  }

  /// The lives by organ, the busiest first; those of an organ by their first day.
  private func groups(_ lives: [Life]) -> [(label: String, lives: [Life])] {
    let byIssuer = Dictionary(grouping: lives) { $0.document.issuers.joined(separator: index.words(.listSeparator)) }
    let sorted = byIssuer.sorted { left, right in
      left.value.count == right.value.count
        ? left.key.utf8.lexicographicallyPrecedes(right.key.utf8) : left.value.count > right.value.count
    }
    return sorted.map { label, lives in
      let ordered = lives.enumerated().sorted {
        ($0.element.stretches[0].from, $0.offset) < ($1.element.stretches[0].from, $1.offset)
      }
      return (label.isEmpty ? index.words(.unstated) : label, ordered.map(\.element))
    }
  }

  private func x(of column: Int) -> Int { Self.labelWidth + column * Self.columnWidth }

  /// Where a day lies, on the edge of the picture if it lies outside of its years.
  private func x(of day: GazetteDate) -> Int {
    guard let first = years.first, day.year >= first.year else { return x(of: 0) }
    guard day.year - first.year < years.count else { return x(of: years.count) }
    // Months are taken for equally long: a picture shows no difference.
    let share = ((day.month - 1) * 31 + day.day - 1) * Self.columnWidth / 372
    return x(of: day.year - first.year) + share
  }

  private func value(_ life: Life, y: Int, today: GazetteDate) -> TemplateValue {
    let name = WrappedText(
      index.words.name(life.document, else: life.document.id), size: 14, width: Self.labelWidth - 14, lines: 1)
    let facts = life.stretches.map(words).joined(separator: index.words(.listSeparator))
    let end = life.stretches.last?.end
    let right = x(of: min(end ?? today, today))
    let bars = life.stretches.filter { $0.from <= today }.map { stretch -> TemplateValue in
      let left = x(of: stretch.from)
      return [
        "x": .number(left), "width": .number(max(x(of: min(stretch.end ?? today, today)) - left, 2)),
      ]
    }
    let last = life.stretches.last.map { ending($0) } ?? ""
    return [
      "address": .text(links(.document(life.document.id))), "label": .text(name.lines[0]), "base": .number(y + 18),
      "name": .text(index.words(.pictureName, ["word": life.document.title, "title": facts])),
      "bars": .list(bars), "top": .number(y + 7), "end": .text(last), "endX": .number(right + 6),
    ]
  }

  private func words(_ stretch: InForceYears.Stretch) -> String {
    let own = ["from": index.words.date(stretch.from), "status": index.words.status(stretch.status)]
    return index.words(.lifeStretch, stretch.end == nil ? own : own.merging(["end": ending(stretch)]) { $1 })
  }

  /// `2023年4月1日起废止`; where nothing ends it, the status.
  private func ending(_ stretch: InForceYears.Stretch) -> String {
    guard let end = stretch.end, let next = stretch.next else { return index.words.status(stretch.status) }
    return index.words(.lifeEnd, ["date": index.words.date(end), "status": index.words.status(next)])
  }
}
