import Gazette
import Markup

extension PageKind {
  /// 责任单位: every organ that has something to do, the busiest first, and all of it as a table for spreadsheets.
  static let units = PageKind("units", template: "units", of: .units) { drawing in
    let index = drawing.index
    let units = index.unitBook.units
    var list = PlainList(index.words(.units), .units, units.map { row($0, index.words) })
    list.crumbs = [(index.words(.home), .home)]
    list.description = index.words(.unitsDescription)
    let table = OutputFile(path: PageAddress.unitsTable.path, bytes: DutyTable(units: units, index: index).file.bytes)
    let pages = try list.pages(drawing, template: "units") { links in
      ["unitCount": .number(units.count), "tableAddress": .text(links(.unitsTable))]
    }
    return pages + [table]
  }

  private static func row(_ unit: Unit, _ words: Words) -> ListData.Row {
    let documents = Set(unit.duties.map(\.document.id)).count
    return ListData.Row(
      folder: unit.id.text, title: unit.name,
      facts: [
        words(.items, ["count": String(unit.duties.count)]), words(.documentsCounted, ["count": String(documents)]),
      ])
  }

  /// The address that several organs would have: it asks which is meant.
  static let unitTwins = PageKind("unit-twins", template: "units", of: .units) { drawing in
    drawing.index.unitBook.twins
  } draw: { drawing, twins in
    let words = drawing.index.words
    var frame = Frame(.unit(twins.id), title: words(.units))
    frame.crumbs = [(words(.home), .home), (words(.units), .units)]
    frame.meta = columnMeta(words(.units), description: words(.unitsDescription), type: words(.columnType))
    let links = frame.links
    let items = twins.units.map { unit -> TemplateValue in
      [
        "address": .text(links(.unit(unit.id))), "label": .text(unit.name),
        "facts": .list(row(unit, words).facts.map { ["fact": .text($0)] }),
      ]
    }
    let values: [String: TemplateValue] = [
      "heading": .text(words(.units)), "unitCount": .number(items.count),
      "tableAddress": .text(links(.unitsTable)), "narrowing": .none, "hasGroups": .flag(true),
      "groups": .list([["anchor": .text("group-1"), "label": .text(""), "items": .list(items)]]),
    ]
    let pager = PagerValues(entries: [], links: links).values
    return [try drawing.page("units", frame, pager.merging(values) { $1 })]
  }

  /// An organ: all that it has to do.
  static let unit = PageKind("unit", template: "unit", of: .units) { drawing in
    drawing.index.unitBook.units
  } seeing: { index, unit in
    index.sight(of: unit)
  } draw: { drawing, unit in
    let index = drawing.index
    let leaves = unit.leaves
    let entries = leaves.map { leaf in
      PagerValues.Entry(
        address: .unit(unit.id).leaf(leaf.number), label: label(of: leaf.items, index),
        count: leaf.items.reduce(0) { $0 + $1.count })
    }
    let table = OutputFile(
      path: PageAddress.unitTable(unit.id).path, bytes: DutyTable(units: [unit], index: index).file.bytes)
    return try zip(leaves, entries).map { try page(of: unit, $0, $1, of: entries, drawing) } + [table]
  }

  /// One page of an organ's duties.
  private static func page(
    of unit: Unit, _ leaf: Leaves<[Unit.Duty]>.Leaf, _ entry: PagerValues.Entry, of entries: [PagerValues.Entry],
    _ drawing: Drawing
  ) throws -> OutputFile {
    let index = drawing.index
    let isFront = leaf.number == nil
    let title = isFront ? unit.name : index.words(.leafTitle, ["title": unit.name, "label": entry.label])
    var frame = Frame(entry.address, title: title)
    frame.crumbs = [(index.words(.home), .home), (index.words(.units), .units)]
    if !isFront { frame.crumbs.append((unit.name, .unit(unit.id))) }
    frame.meta = columnMeta(title, description: index.words(.unitsDescription), type: index.words(.columnType))
    let values: [String: TemplateValue] = [
      "heading": .text(title),
      "spellings": .optional(
        unit.spellings == [unit.name] ? nil : unit.spellings.joined(separator: index.words(.listSeparator))),
      "dutyCount": .number(unit.duties.count),
      "tableAddress": .text(frame.links(.unitTable(unit.id))),
      "twins": .optional(index.unitBook.twins(of: unit).map { frame.links(.unit($0)) }),
      "documents": DutyValues(groups: leaf.items, index: index, links: frame.links).value,
    ]
    let pager = PagerValues(entries: entries, links: frame.links).values
    return try drawing.page("unit", frame, values.merging(pager) { own, _ in own })
  }

  /// The years of a page's documents, whether in force or ended.
  private static func label(of groups: [[Unit.Duty]], _ index: SiteIndex) -> String {
    let dates = groups.compactMap { $0.first.flatMap { index.date(of: $0.document) } }
    return index.words.span(dates.min(), dates.max())
  }
}
