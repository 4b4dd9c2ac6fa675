import Gazette
import Markup

/// Who was in force when: a bar for each document from its first day to its last, under the organ that issued it.
struct LifePicture {
  let index: SiteIndex
  let links: PageLinks
  let years: [InForceYears.Year]

  /// More documents than these are only counted.
  private static let mostDocuments = 60
  /// As wide as a narrow page; what ends a life stands behind the document's name, above the bar.
  private static let width = 340
  private static let endWidth = 140
  private static let rowHeight = 38
  private static let captionHeight = 20
  private static let headHeight = 26
  private static let groupGap = 8
  /// The least room for the number of a year.
  private static let yearWidth = 34

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
      for line in WrappedText(group.label, size: Picture.captionSize, width: Self.width, lines: 2).lines {
        captions.append(["text": .text(line), "y": .number(y + 15)])
        y += Self.captionHeight
      }
      for life in group.lives {
        rows.append(value(life, y: y, today: last.day))
        y += Self.rowHeight
      }
      y += Self.groupGap
    }
    return [
      "width": .number(Self.width), "height": .number(y), "captions": .list(captions), "columns": .list(columns),
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

  /// A line for each year, and as many of their numbers as have room.
  private var columns: [TemplateValue] {
    let step = Self.yearWidth * years.count / Self.width + 1
    return years.enumerated().map { column, year in
      [
        "label": column % step == 0 ? .number(year.year) : .none, "x": .number(x(of: column)),
        "middle": .number((x(of: column) + x(of: column + 1)) / 2),
      ]
    }
  }

  private func x(of column: Int) -> Int { column * Self.width / max(years.count, 1) }

  /// Where a day lies, on the edge of the picture if it lies outside of its years.
  private func x(of day: GazetteDate) -> Int {
    guard let first = years.first, day.year >= first.year else { return x(of: 0) }
    guard day.year - first.year < years.count else { return x(of: years.count) }
    // Months are taken for equally long: a picture shows no difference.
    let left = x(of: day.year - first.year)
    let width = x(of: day.year - first.year + 1) - left
    return left + ((day.month - 1) * 31 + day.day - 1) * width / 372
  }

  private func value(_ life: Life, y: Int, today: GazetteDate) -> TemplateValue {
    let name = index.words.name(life.document, else: life.document.id)
    let label = WrappedText(name, size: PictureBox.titleSize, width: Self.width - Self.endWidth, lines: 1)
    let facts = life.stretches.map(words).joined(separator: index.words(.listSeparator))
    let bars = life.stretches.filter { $0.from <= today }.map { stretch -> TemplateValue in
      let left = x(of: stretch.from)
      return [
        "x": .number(left), "width": .number(max(x(of: min(stretch.end ?? today, today)) - left, 2)),
      ]
    }
    let last = life.stretches.last.map { ending($0) } ?? ""
    return [
      "address": .text(links(.document(life.document.id))), "label": .text(label.lines[0]),
      "document": .text(name), "facts": .text(facts), "base": .number(y + 15),
      "name": .text(index.words(.pictureName, ["word": life.document.title, "title": facts])),
      "bars": .list(bars), "top": .number(y + 20), "end": .text(last), "right": .number(Self.width),
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
