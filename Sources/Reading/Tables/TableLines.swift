/// 表: lines whose cells are parted by pipes, tabs or wide blanks.
///
/// Samples: `| 序号 | 项目 | 分值 |`; `序号⇥项目⇥分值`; `序号    项目    分值`
struct TableLines {
  /// What of a cell stands on one line.
  struct Piece {
    let text: Scalars
    /// The raw line.
    let line: Int
  }

  /// A cell: nothing, or one piece a line that it was wrapped over.
  typealias Cell = [Piece]

  /// The cells, row by row.
  let rows: [[Cell]]
  /// How many lines they take.
  let count: Int

  /// Whether a line is a row by its own marks: pipes or tabs.
  static func isRow(_ line: Line) -> Bool { PipedRows.isRow(line) || TabbedRows.isRow(line) }

  /// Whether a line is a row whatever stands above and below it: it has a border, or its first cell of three or more is
  /// a number. A title with its number behind it has two. Where single blanks part the cells, the last is the number of
  /// a document, since the words of a line may be spaced, too.
  ///
  /// Sample: `2    济南市人民政府关于促进旅游业发展的意见    济政发〔2010〕22号`
  static func isCertainRow(_ line: Line) -> Bool {
    if PipedRows.isRow(line) { return true }
    let inner = line.gaps.filter { $0.offset > 0 && $0.offset < line.text.count }
    guard inner.count >= 2, let first = inner.first, let last = inner.last,
      line.text[..<first.offset].allSatisfy(\.isDigit)
    else { return false }
    return inner.count { $0.width >= 2 } >= 2 || PrintedNumber.parse(line.text[last.offset...]) != nil
  }

  /// The table that begins at a line; nil if none does.
  static func table(in sheet: Sheet, at start: Int, limit: Int) -> TableLines? {
    let lines = sheet.lines[start..<max(start, min(limit, sheet.lines.count))]
    guard let first = lines.first else { return nil }
    if PipedRows.isRow(first) { return PipedRows.table(lines) }
    if TabbedRows.isRow(first) { return TabbedRows.table(lines) }
    return AlignedRows.table(lines)
  }

  /// The cells of a line cut at some places, each cell without the blanks at its ends.
  static func cells(_ line: Line, cutAt cuts: [Int]) -> [Cell] {
    let cuts = [0] + cuts.filter { $0 > 0 && $0 < line.text.count } + [line.text.count]
    return zip(cuts, cuts.dropFirst()).map { cell(line, $0..<$1) }
  }

  /// The cell that stands in a range of a line.
  static func cell(_ line: Line, _ range: Range<Int>) -> Cell {
    var text = line.text[range]
    while text.first == " " { text = text.dropFirst() }
    while text.last == " " { text = text.dropLast() }
    return text.isEmpty ? [] : [Piece(text: Array(text), line: line.number)]
  }

  /// Goes on with a row: the first of some cells with its last cell, the others as cells of their own.
  static func append(_ cells: [Cell], to row: inout [Cell]) {
    guard let first = cells.first, !row.isEmpty else { return row += cells }
    row[row.count - 1] += first
    row += cells.dropFirst()
  }
}
