/// Rows whose cells stand in columns, parted by blanks: `序号    项目    分值`.
///
/// What stands under a column, the first being empty, goes on with the cell above it:
/// ```
/// 序号    任务            单位
/// 1       道路保洁、      市城管局、
///         垃圾收集        市生态环境局
/// ```
/// Below a head that begins with 序号 single blanks part cells, too: `1　济南市人民政府关于绿化的通知　济政发〔2009〕7号`.
struct AlignedRows {
  /// How far, in half characters, a cell may stand from its column.
  private static let slack = 2

  /// The cells of one line, each with the half character at which it begins.
  private struct Row {
    let cells: [TableLines.Cell]
    let starts: [Int]
  }

  private var rows = [[TableLines.Cell]]()
  private var starts = [Int]()
  private var isExact = true

  /// The table at the head of some lines; nil if none stands there.
  static func table(_ lines: ArraySlice<Line>) -> TableLines? {
    guard let first = lines.first else { return nil }
    let isListed = ordinals.beginning(first.text) != nil
    guard let head = row(first, in: [], isListed: isListed), head.cells.count >= 2 else { return nil }
    var table = AlignedRows()
    var count = 0
    for (place, line) in zip(lines.indices, lines) {
      guard !signs(line, above: lines[(place + 1)...].first), let row = row(line, in: table.starts, isListed: isListed),
        table.take(row)
      else { break }
      count += 1
    }
    return table.isTable ? TableLines(rows: table.rows, count: count) : nil
  }

  /// What stands at the head of a column of numbers.
  private static let ordinals = Phrases("序号 编号 项次")

  /// An organ above its date, which may chance to stand in a column.
  private static func signs(_ line: Line, above next: Line?) -> Bool {
    next.map { DateLine($0.text) != nil } ?? false && Organ.names(of: line) != nil
  }

  /// Takes a line's cells as a row, or as what goes on with the row above; false if they are neither.
  private mutating func take(_ row: Row) -> Bool {
    if rows.isEmpty {
      starts = row.starts
      rows.append(row.cells)
      return true
    }
    let places = row.starts.map { start in starts.firstIndex { abs($0 - start) <= Self.slack } }
    if row.cells.count == starts.count {
      guard starts.count > 2 || places[1] == 1 || row.cells[1].contains(where: Self.hasDigit) else { return false }
      isExact = isExact && places.allSatisfy { $0 != nil }
      rows.append(row.cells)
      return true
    }
    guard let first = places.first, let first, row.cells.count < starts.count else { return false }
    let known = places.compactMap(\.self)
    guard known.count == places.count, zip(known, known.dropFirst()).allSatisfy({ $0 < $1 }) else { return false }
    if first == 0 && (row.cells.count < 2 || starts.count < 3) { return false }
    if first == 0 { rows.append([TableLines.Cell](repeating: [], count: starts.count)) }
    for (place, cell) in zip(known, row.cells) { rows[rows.count - 1][place] += cell }
    return true
  }

  /// Whether the rows are a table: two of three cells; of two cells three, in columns or with numbers in the second.
  private var isTable: Bool {
    if starts.count >= 3 { return rows.count >= 2 }
    guard rows.count >= 3 else { return false }
    return isExact || rows.dropFirst().allSatisfy { $0.last?.contains(where: Self.hasDigit) ?? false }
  }

  /// `1　济南市人民政府关于…`
  private static func beginsWithNumber(_ line: Line) -> Bool {
    guard let first = line.gaps.first(where: { $0.offset > 0 }), first.offset <= 4 else { return false }
    return line.text[..<first.offset].allSatisfy(\.isDigit)
  }

  private static func hasDigit(_ piece: TableLines.Piece) -> Bool { piece.text.contains(where: \.isDigit) }

  /// The cells of a line, parted by two blanks or more, two cells by two full ones; nil for a line of a text.
  ///
  /// A single blank parts them where what follows stands in its column, and in a list where the line begins with a number.
  private static func row(_ line: Line, in columns: [Int], isListed: Bool) -> Row? {
    guard line.text.count <= 200, !line.text.isEmpty, Marker(of: line.text) == nil,
      !(line.text.last?.endsSentence ?? true), !columns.isEmpty || Organ.names(of: line) == nil
    else { return nil }
    let isNumbered = isListed && (ordinals.beginning(line.text) != nil || beginsWithNumber(line))
    let cuts = line.gaps.filter { gap in
      guard gap.offset > 0, gap.offset < line.text.count else { return false }
      return isNumbered || gap.width >= 2 || gap.span >= 3 || columns.contains(gap.column)
    }
    if cuts.count == 1, let cut = cuts.first, cut.span < 4, !columns.contains(cut.column) { return nil }
    let cells = TableLines.cells(line, cutAt: cuts.map(\.offset))
    let ends = cuts.map(\.offset) + [line.text.count]
    // A narrow gap pads a name or a word of two characters: 李　明, 姓　名; else the line is a text, its letters spaced.
    let isPadding = line.gaps.allSatisfy { gap in
      guard !cuts.contains(where: { $0.offset == gap.offset }), let cell = ends.firstIndex(where: { $0 > gap.offset })
      else { return true }
      return cells[cell].reduce(0) { $0 + $1.text.count } <= 4
    }
    return isPadding ? Row(cells: cells, starts: [line.start] + cuts.map(\.column)) : nil
  }
}
