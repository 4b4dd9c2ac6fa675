/// A table as RFC 4180 has it, in UTF-8 with the mark by which spreadsheets know it.
struct CommaSeparated {
  let header: [String]
  let rows: [[String]]

  /// The whole file.
  var text: String { "\u{FEFF}" + ([header] + rows).map(Self.line).joined() }

  private static func line(_ cells: [String]) -> String { cells.map(cell).joined(separator: ",") + "\r\n" }

  /// A cell in quotes; one that a spreadsheet would take for a formula gets an apostrophe before it.
  private static func cell(_ text: String) -> String {
    let isFormula = text.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
    var quoted = isFormula ? "\"'" : "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted += "\"" }
      quoted.unicodeScalars.append(scalar.properties.generalCategory == .control ? " " : scalar)
    }
    return quoted + "\""
  }
}
