import Gazette
import Markup

extension PageKind {
  /// 责任单位: every organ that has something to do, the busiest first, and all of it as a table for spreadsheets.
  static let units = PageKind("units", template: "units", of: .units) { drawing in
    let index = drawing.index
    var frame = Frame(.units, title: index.words(.units))
    frame.crumbs = [(index.words(.home), .home)]
    frame.meta = columnMeta(
      index.words(.units), description: index.words(.unitsDescription), type: index.words(.columnType))
    let links = frame.links
    let rows = index.unitBook.units.map { unit -> TemplateValue in
      [
        "address": .text(links(.unit(unit.id))), "name": .text(unit.name), "dutyCount": .number(unit.duties.count),
        "documentCount": .number(Set(unit.duties.map(\.document.id)).count),
      ]
    }
    let page = try drawing.page(
      "units", frame,
      [
        "unitCount": .number(rows.count), "units": .list(rows), "tableAddress": .text(links(.unitsTable)),
      ])
    return [page, OutputFile(.unitsTable, text: DutyTable(units: index.unitBook.units, index: index).file.text)]
  }

  /// An organ: all that it has to do.
  static let unit = PageKind("unit", template: "unit", of: .units) { drawing in
    drawing.index.unitBook.units
  } draw: { drawing, unit in
    let index = drawing.index
    var frame = Frame(.unit(unit.id), title: unit.name)
    frame.crumbs = [(index.words(.home), .home), (index.words(.units), .units)]
    frame.meta = columnMeta(unit.name, description: index.words(.unitsDescription), type: index.words(.columnType))
    let values: [String: TemplateValue] = [
      "heading": .text(unit.name),
      "spellings": .optional(
        unit.spellings == [unit.name] ? nil : unit.spellings.joined(separator: index.words(.listSeparator))),
      "dutyCount": .number(unit.duties.count),
      "tableAddress": .text(frame.links(.unitTable(unit.id))),
      "documents": DutyValues(unit: unit, index: index, links: frame.links).value,
    ]
    let table = OutputFile(.unitTable(unit.id), text: DutyTable(units: [unit], index: index).file.text)
    return [try drawing.page("unit", frame, values), table]
  }
}
