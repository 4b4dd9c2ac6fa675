import Gazette

/// The duties of organs as rows for spreadsheets.
struct DutyTable {
  let units: [Unit]
  let index: SiteIndex

  /// Its columns, by the keys of their names.
  static let columns = [
    "unit", "printed", "role", "deadline", "origin", "text", "title", "number", "status", "date", "address",
  ]

  /// The table.
  var file: CommaSeparated {
    CommaSeparated(
      header: Self.columns.map { index.words(.dutyColumn, $0) },
      rows: units.flatMap { unit in unit.duties.map { row($0, of: unit) } })
  }

  private func row(_ duty: Unit.Duty, of unit: Unit) -> [String] {
    let document = duty.document
    let address = PageAddress.document(document.id)
    let place = index.facts.baseURL?.absolute(address) ?? address.path.text
    return [
      unit.name, duty.measure.unit, duty.measure.role, duty.measure.deadline ?? "",
      duty.isForwarded ? index.words(.superior) : "", duty.text, document.title, document.number?.description ?? "",
      index.words.status(index.span(of: document.id).status), index.date(of: document)?.iso ?? "",
      place + "#" + duty.measure.evidence.anchor.text,
    ]
  }
}
