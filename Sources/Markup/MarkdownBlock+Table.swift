extension MarkdownBlock {
  /// A table; short rows are filled with empty cells, and a header shorter than the widest row too, so no cell is lost.
  ///
  /// What is no table to a reader, of more than 256 columns, or so ragged that filling it would take far more cells
  /// than are given, becomes a paragraph with ` / ` between its cells: nothing is lost, and neither the page nor the
  /// time of cmark-gfm, which grows with the square of the columns, is out of proportion to the text.
  public static func table(header: [Markdown], rows: [[Markdown]]) -> MarkdownBlock {
    let width = rows.reduce(header.count) { max($0, $1.count) }
    guard width > 0 else { return MarkdownBlock(trusted: "", lineCount: 0) }
    let given = rows.reduce(header.count) { $0 + $1.count }
    guard width <= widestTable, width <= (given * 16 + 10_000) / (rows.count + 1) else {
      return ragged([header] + rows)
    }
    var lines = [row(header, width: width), "|" + String(repeating: " --- |", count: width)]
    lines += rows.map { row($0, width: width) }
    return MarkdownBlock(trusted: lines.joined(separator: "\n"), lineCount: lines.count)
  }

  private static let widestTable = 256

  private static func row(_ cells: [Markdown], width: Int) -> String {
    let written = cells.map { " " + String(decoding: MarkdownLine.cell($0.source), as: UTF8.self) + " |" }
    return "|" + written.joined() + String(repeating: "  |", count: width - cells.count)
  }

  private static func ragged(_ rows: [[Markdown]]) -> MarkdownBlock {
    let separator = Markdown(escaping: " / ")
    var text = Markdown.empty
    for cell in rows.joined() {
      if !text.isEmpty { text += separator }
      text += cell
    }
    return .paragraph(text)
  }
}
