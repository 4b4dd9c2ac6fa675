/// Rows between borders: `| 序号 | 项目 | 分值 |`.
///
/// A row whose line ends without the border that ends the first goes on in the lines below, to the border:
/// ```
/// | 1 | 道路保洁、垃圾
/// 收集 | 市城管局 |
/// ```
enum PipedRows {
  /// How many lines without a border a row may go on over.
  private static let longest = 4

  /// Whether a line has a border.
  static func isRow(_ line: Line) -> Bool { line.gaps.contains { $0.width >= Line.Gap.border } }

  /// The table at the head of some lines; nil if it is a single row that could be anything.
  static func table(_ lines: ArraySlice<Line>) -> TableLines? {
    guard let first = lines.first else { return nil }
    let isFramed = begins(first) && ends(first)
    var rows = [[TableLines.Cell]]()
    var index = lines.startIndex
    var isOpen = false
    while index < lines.endIndex {
      let line = lines[index]
      if isOpen, goesOn(lines[index...]) {
        TableLines.append(cells(line), to: &rows[rows.count - 1])
        isOpen = !ends(line)
      } else if isRow(line) {
        rows.append(cells(line))
        isOpen = isFramed && begins(line) && !ends(line)
      } else {
        break
      }
      index += 1
    }
    guard rows.count >= 2 || isWhole(first) else { return nil }
    return TableLines(rows: rows, count: index - lines.startIndex)
  }

  private static func begins(_ line: Line) -> Bool { line.gaps.first { $0.width >= Line.Gap.border }?.offset == 0 }

  private static func ends(_ line: Line) -> Bool {
    line.gaps.last { $0.width >= Line.Gap.border }?.offset == line.text.count
  }

  /// Whether an open row goes on: a line soon has its border, and none before it begins a row.
  private static func goesOn(_ lines: ArraySlice<Line>) -> Bool {
    for line in lines.prefix(longest) {
      if isRow(line) { return !begins(line) }
    }
    return false
  }

  /// `| 合计 | 12 |`: one row between borders, three of them or more.
  private static func isWhole(_ line: Line) -> Bool {
    begins(line) && ends(line) && line.gaps.count { $0.width >= Line.Gap.border } >= 3
  }

  private static func cells(_ line: Line) -> [TableLines.Cell] {
    var cuts = line.gaps.filter { $0.width >= Line.Gap.border }.map(\.offset)
    // `| 2 | 市中区 | |`: what stands before the first border and behind the last is a cell only if it is something.
    if cuts.first.map({ $0 > 0 }) ?? true { cuts.insert(0, at: 0) }
    if cuts.count == 1 || cuts[cuts.count - 1] < line.text.count { cuts.append(line.text.count) }
    return zip(cuts, cuts.dropFirst()).map { TableLines.cell(line, $0..<$1) }
  }
}
