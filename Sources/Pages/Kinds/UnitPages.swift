import Gazette
import Markup

extension PageKind {
  /// 责任单位: every organ that has something to do, the busiest first, and all of it as a table for spreadsheets.
  static let units = PageKind("units", template: "units", of: .units) { drawing in
    let index = drawing.index
    let units = index.unitBook.units
    var list = PlainList(index.words(.units), .units, units.map { row($0, index.words) })
    list.paged.crumbs = index.words.way(.home)
    list.paged.description = index.words(.unitsDescription)
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
    let frame = Frame(
      column: .unit(twins.id), title: words(.units), below: words.way(.home, .units),
      description: words(.unitsDescription), type: words(.columnType))
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
    var list = PagedList(unit.name, .unit(unit.id), unit.leaves)
    list.crumbs = index.words.way(.home, .units)
    list.description = index.words(.unitsDescription)
    list.day = { duties in duties.first.flatMap { index.date(of: $0.document) } }
    list.weight = \.count
    let table = OutputFile(
      path: PageAddress.unitTable(unit.id).path, bytes: DutyTable(units: [unit], index: index).file.bytes)
    return try list.pages(index.words).map { try drawing.page("unit", $0, values(of: unit, on: $0, index)) } + [table]
  }

  private static func values(
    of unit: Unit, on page: PagedList<[Unit.Duty]>.Page, _ index: SiteIndex
  ) -> [String: TemplateValue] {
    [
      "spellings": .optional(
        unit.spellings == [unit.name] ? nil : unit.spellings.joined(separator: index.words(.listSeparator))),
      "dutyCount": .number(unit.duties.count),
      "tableAddress": .text(page.links(.unitTable(unit.id))),
      "twins": .optional(index.unitBook.twins(of: unit).map { page.links(.unit($0)) }),
      "documents": DutyValues(groups: page.items, index: index, links: page.links).value,
    ]
  }
}
