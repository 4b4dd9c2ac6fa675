/// Rows whose cells are parted by tabs: `序号⇥项目⇥分值`.
///
/// Two tabs in a row, or one at a line's end, leave a cell empty, unless all rows have them. A cell may go on in the next
/// line, which shows where each row begins with its number:
/// ```
/// 1⇥道路保洁、垃圾
/// 收集⇥市城管局
/// 2⇥河道管理⇥市水务局
/// ```
enum TabbedRows {
  /// Whether a line has a tab between two cells.
  static func isRow(_ line: Line) -> Bool { line.gaps.contains { isTab($0, line) } }

  /// The table at the head of some lines; nil if it is a single row that could be anything.
  static func table(_ lines: ArraySlice<Line>) -> TableLines? {
    var rows = [[TableLines.Cell]]()
    var index = lines.startIndex
    while index < lines.endIndex {
      let line = lines[index]
      let next = index + 1 < lines.endIndex ? lines[index + 1] : nil
      let width = rows.first?.count ?? 0
      if let last = rows.last, rows.count > 1, goesOn(last, to: line, before: next, width: width, rows.count) {
        TableLines.append(cells(line, width: 0), to: &rows[rows.count - 1])
      } else if isRow(line) {
        rows.append(cells(line, width: width))
      } else {
        break
      }
      index += 1
    }
    guard rows.count >= 2, let width = rows.first?.count else { return nil }
    let even = rows.map { $0 + [TableLines.Cell](repeating: [], count: max(0, width - $0.count)) }
    return TableLines(rows: even, count: index - lines.startIndex)
  }

  private static func isTab(_ gap: Line.Gap, _ line: Line) -> Bool {
    gap.width >= Line.Gap.tab && gap.width < Line.Gap.border && gap.offset > 0 && gap.offset < line.text.count
  }

  /// The cells of a line; where they are fewer than the columns, each tab too many stands for an empty one.
  private static func cells(_ line: Line, width: Int) -> [TableLines.Cell] {
    let tabs = line.gaps.filter { isTab($0, line) }
    let cells = TableLines.cells(line, cutAt: tabs.map(\.offset))
    guard cells.count < width, cells.count == tabs.count + 1 else { return cells }
    var spread = [TableLines.Cell](repeating: [], count: line.tabs)
    for (cell, gap) in zip(cells, tabs) {
      spread.append(cell)
      spread += [TableLines.Cell](repeating: [], count: min(gap.width / Line.Gap.tab, width) - 1)
    }
    spread.append(cells[cells.count - 1])
    return spread.count <= width ? spread : cells
  }

  /// Whether a row goes on in a line: rows begin with their numbers, this line with none, and the next row, if any,
  /// with the next number.
  private static func goesOn(
    _ row: [TableLines.Cell], to line: Line, before next: Line?, width: Int, _ rows: Int
  ) -> Bool {
    guard let number = self.number(row.first?.first?.text ?? []), number == rows - 1 else { return false }
    let cells = self.cells(line, width: 0)
    guard let first = cells.first?.first, self.number(first.text) == nil, !totals.contains(first.text) else {
      return false
    }
    if Marker(of: line.text) != nil || row.count + cells.count - 1 > width { return false }
    if isRow(line) { return row.count < width }
    guard let next, isRow(next), line.text.count <= 60 else { return false }
    return self.cells(next, width: 0).first?.first.map { self.number($0.text) == number + 1 } ?? false
  }

  private static func number(_ text: Scalars) -> Int? {
    text.count <= 4 && text.allSatisfy(\.isDigit) ? Int(text.string) : nil
  }

  /// What stands in the place of a row's number.
  private static let totals = Set(Phrases("合计 总计 小计 共计 备注 注").words)
}
