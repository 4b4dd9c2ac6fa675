import Gazette

/// Reads a list of instruments row by row: the items and tables of 废止和宣布失效的文件目录.
enum RowScan {
  /// One row: the reference, its text, and what its own columns say is done to it.
  struct Row {
    let reference: Reference
    let quote: Range<Int>
    let result: Deed?
  }

  /// What a table yields: its rows, and the offsets of rows that name nothing readable.
  struct Rows {
    var rows = [Row]()
    var unread = [Int]()
  }

  /// The reference of an item that gives its title without 《》: `1.济南市人民政府关于…的通知（济政发〔2005〕12号）`.
  static func item(_ passage: Passage, from start: Int) -> Reference? {
    let scalars = passage.scalars
    let begin = solid(scalars, from: start)
    guard begin < scalars.count, scalars[begin] != "《" else { return nil }
    var end = begin
    while end < scalars.count, !"。；，（".unicodeScalars.contains(scalars[end]) || isTitleBracket(passage, end) {
      end += 1
    }
    guard end - begin >= 6, end - begin <= 150 else { return nil }
    let numbers = NumberScan(scalars: scalars)
    if let given = numberInside(begin..<end, numbers: numbers), given.range.upperBound == end {
      return Reference(
        number: given, title: quotable(scalars[begin..<given.range.lowerBound]).trimmed,
        range: begin..<given.range.upperBound)
    }
    let title = Array(scalars[begin..<end])
    var tail = ReferenceTail(passage: passage, numbers: numbers, at: end)
    tail.read()
    guard tail.number != nil || TitleGenre.namesInstrument(title) && !TitleGenre.isAnyAnnouncement(title),
      !TitleGenre.isForeign(title)
    else { return nil }
    return Reference(number: tail.number, title: quotable(scalars[begin..<end]), range: begin..<tail.end)
  }

  /// A title as data have it: inner 《》 as 〈〉.
  private static func quotable(_ title: ArraySlice<Unicode.Scalar>) -> String {
    String(scalars: title.map { $0 == "《" ? "〈" : $0 == "》" ? "〉" : $0 }[...])
  }

  /// The number of a row without brackets: `济南市人民政府关于…的通知 济政发〔2005〕12号`.
  private static func numberInside(_ range: Range<Int>, numbers: NumberScan) -> InstrumentNumber? {
    for offset in range where numbers.scalars[offset] == "〔" {
      guard let found = numbers.number(at: offset, floor: range.lowerBound) else { return nil }
      return found.range.lowerBound - range.lowerBound >= 6 ? found : nil
    }
    return nil
  }

  /// The rows of a table that has a column for titles or for numbers; nil for any other table.
  static func table(_ passage: Passage) -> Rows? {
    guard let header = passage.block.rows.first, let columns = Columns(header) else { return nil }
    var found = Rows()
    var offset = 0
    for (index, cells) in passage.block.rows.enumerated() {
      let starts = cellStarts(cells, from: offset)
      let end = offset + cells.reduce(0) { $0 + $1.unicodeScalars.count } + max(0, cells.count - 1)
      if index > 0 {
        if let row = row(cells, starts: starts, columns: columns, line: offset..<end) {
          found.rows.append(row)
        } else if cells.contains(where: { $0.unicodeScalars.count >= 3 }) {
          found.unread.append(offset)
        }
      }
      offset = end + 1
    }
    return found
  }

  /// Which column holds what.
  private struct Columns {
    var title: Int?
    var number: Int?
    var result: Int?

    init?(_ header: [String]) {
      for (index, cell) in header.enumerated() {
        let scalars = cell.unicodeScalars.filter { !$0.properties.isWhitespace }.map { $0 }
        if scalars.contains(anyOf: ["文号", "发文字号", "文件号", "文件编号"], in: 0..<scalars.count) {
          number = number ?? index
        } else if scalars.contains(anyOf: ["文件名称", "文件标题", "文件名", "规章名称", "名称", "标题", "题名"], in: 0..<scalars.count) {
          title = title ?? index
        } else if scalars.contains(anyOf: ["清理结果", "清理意见", "处理意见", "处理结果", "清理情况", "结论"], in: 0..<scalars.count) {
          result = result ?? index
        }
      }
      guard title != nil, number != nil || result != nil else { return nil }
    }
  }

  private static func row(_ cells: [String], starts: [Int], columns: Columns, line: Range<Int>) -> Row? {
    guard let title = columns.title, cells.indices.contains(title) else { return nil }
    let name = Array(cells[title].unicodeScalars).filter { $0 != "\n" }
    let block = Block(
      anchor: Anchor("row"), kind: .paragraph, text: cells[title], lines: 1...1, lineMap: LineMap(line: 1))
    var memory = ReferenceMemory()
    let passage = Passage(block, scalars: name)
    // 关于颁布《…》的通知 is not what it names.
    let whole = name.contains("《") ? item(passage, from: 0) : nil
    let named =
      whole ?? ReferenceScan.references(in: passage, memory: &memory).first { $0.title != nil }
      ?? item(passage, from: 0)
    let bare = name.count >= 6 ? String(String.UnicodeScalarView(name)) : nil
    let given = columns.number.flatMap { cells.indices.contains($0) ? cells[$0] : nil }
    let parsed = given.flatMap { DocumentNumber(parsing: $0) }
    let range = starts[title]..<starts[title] + name.count
    var reference = Reference(title: named?.title ?? (parsed == nil ? nil : bare), range: range)
    reference.documentNumber = parsed ?? named?.documentNumber
    reference.number = parsed?.description ?? named?.number
    guard reference.title != nil || reference.number != nil else { return nil }
    if reference.number == nil, TitleGenre.isAnyAnnouncement(name) { return nil }
    let result = columns.result.flatMap { cells.indices.contains($0) ? Array(cells[$0].unicodeScalars) : nil }
    return Row(reference: reference, quote: line, result: result.flatMap(ListDeed.result))
  }

  private static func cellStarts(_ cells: [String], from offset: Int) -> [Int] {
    var start = offset
    return cells.map { cell in
      defer { start += cell.unicodeScalars.count + 1 }
      return start
    }
  }

  private static func solid(_ scalars: [Unicode.Scalar], from start: Int) -> Int {
    var position = start
    while position < scalars.count, scalars[position].properties.isWhitespace { position += 1 }
    return position
  }

  /// Whether a bracket inside a bare title belongs to it: `济南市…办法（试行）（济政发〔2005〕12号）`, 莱芜区（高新区）.
  private static func isTitleBracket(_ passage: Passage, _ offset: Int) -> Bool {
    guard passage.scalars[offset] == "（", let close = passage.pairs.closing(of: offset) else { return false }
    return !passage.scalars[offset..<close].contains { "〔[".unicodeScalars.contains($0) || $0 == "令" }
      && close - offset <= 20
  }
}

extension String {
  /// Without blanks at either end.
  fileprivate var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
