/// 表: lines whose cells are parted by pipes, tabs or wide blanks.
///
/// Samples: `| 序号 | 项目 | 分值 |`; `序号⇥项目⇥分值`; `序号    项目    分值`
struct TableLines {
  /// The cells, row by row.
  let rows: [[Scalars]]
  /// How many lines they take.
  var count: Int { rows.count }

  /// Whether a line is a row by its own marks: pipes or tabs.
  static func isRow(_ line: Line) -> Bool {
    line.gaps.contains { $0.width >= Line.Gap.border }
      || line.gaps.contains { $0.width >= Line.Gap.tab && $0.offset > 0 && $0.offset < line.text.count }
  }

  /// Whether a line is a row whatever stands above and below it: it has a border, or its first cell of three or more is
  /// a number. A title with its number behind it has two.
  ///
  /// Sample: `2    济南市人民政府关于促进旅游业发展的意见    济政发〔2010〕22号`
  static func isCertainRow(_ line: Line) -> Bool {
    if line.gaps.contains(where: { $0.width >= Line.Gap.border }) { return true }
    let inner = line.gaps.filter { $0.width >= 2 && $0.offset > 0 && $0.offset < line.text.count }
    guard inner.count >= 2, let first = inner.first else { return false }
    return line.text[..<first.offset].allSatisfy(\.isDigit)
  }

  /// The table that begins at a line; nil if fewer than two lines in a row have cells.
  static func table(in sheet: Sheet, at start: Int, limit: Int) -> TableLines? {
    var rows = [[Scalars]]()
    var index = start
    let isMarked = isRow(sheet.lines[start])
    guard isMarked || isSpaced(sheet.lines[start]) else { return nil }
    while index < limit, isMarked ? isRow(sheet.lines[index]) : isSpaced(sheet.lines[index]) {
      let cells = cells(sheet.lines[index])
      if !isMarked, let first = rows.first, cells.count != first.count { break }
      rows.append(cells)
      index += 1
    }
    let isTable = isMarked ? rows.count >= 2 || isWhole(sheet.lines[start]) : isAligned(rows)
    return isTable ? TableLines(rows: rows) : nil
  }

  /// `| 合计 | 12 |`: one row between borders, three of them or more.
  private static func isWhole(_ line: Line) -> Bool {
    let borders = line.gaps.filter { $0.width >= Line.Gap.border }
    return borders.count >= 3 && borders.first?.offset == 0 && borders.last?.offset == line.text.count
  }

  /// Three cells or more, each gap at least two blanks wide; or two cells parted by four blanks.
  private static func isSpaced(_ line: Line) -> Bool {
    guard line.text.count <= 200, Marker(of: line.text) == nil else { return false }
    let inner = line.gaps.count { $0.width >= 2 && $0.offset > 0 && $0.offset < line.text.count }
    return inner >= 1 && line.gaps.allSatisfy { $0.width >= (inner == 1 ? 4 : 2) }
  }

  /// Whether rows without marks are a table: two of three cells; of two cells three rows, a number in the second.
  ///
  /// Names of organs that stand side by side in a signature have no number.
  private static func isAligned(_ rows: [[Scalars]]) -> Bool {
    guard let first = rows.first, rows.count >= 2 else { return false }
    if first.count >= 3 { return true }
    return rows.count >= 3 && rows.dropFirst().allSatisfy { $0.last?.contains(where: \.isDigit) ?? false }
  }

  private static func cells(_ line: Line) -> [Scalars] {
    let borders = line.gaps.filter { $0.width >= Line.Gap.border }.map(\.offset)
    if borders.isEmpty { return pieces(line, line.gaps.filter { $0.width >= 2 }.map(\.offset)) }
    // `| 2 | 市中区 | |`: what stands before the first border and behind the last is a cell only if it is something.
    var cuts = borders
    if cuts[0] > 0 { cuts.insert(0, at: 0) }
    if cuts[cuts.count - 1] < line.text.count { cuts.append(line.text.count) }
    return zip(cuts, cuts.dropFirst()).map { trimmed(line.text[$0..<$1]) }
  }

  private static func pieces(_ line: Line, _ cuts: [Int]) -> [Scalars] {
    let cuts = [0] + cuts.filter { $0 > 0 && $0 < line.text.count } + [line.text.count]
    return zip(cuts, cuts.dropFirst()).map { trimmed(line.text[$0..<$1]) }
  }

  private static func trimmed(_ cell: ArraySlice<Unicode.Scalar>) -> Scalars {
    var cell = cell
    while cell.first == " " { cell = cell.dropFirst() }
    while cell.last == " " { cell = cell.dropLast() }
    return Array(cell)
  }
}
