extension Block {
  /// Appends the block to a record.
  func write(to record: inout RecordWriter) {
    record.write(anchor.text)
    record.write(kind.rawValue)
    record.write(text)
    record.write(label)
    record.write(rows.count)
    for row in rows { record.write(row) }
    record.write(enclosure)
    record.write(lines)
    record.write(lineMap.runs.count)
    for run in lineMap.runs {
      record.write(run.offset)
      record.write(run.line)
    }
  }

  /// Reads a block from a record.
  init(from record: inout RecordReader) throws(RecordReader.Fault) {
    let anchor = Anchor(try record.text())
    guard let kind = Kind(rawValue: try record.text()) else { throw RecordReader.Fault() }
    self.init(
      anchor: anchor, kind: kind, text: try record.text(), label: try record.optionalText(),
      rows: try Self.rows(from: &record), enclosure: try record.optionalInt(), lines: try record.lines(),
      lineMap: LineMap(runs: try Self.runs(from: &record)))
  }

  private static func rows(from record: inout RecordReader) throws(RecordReader.Fault) -> [[String]] {
    var rows = [[String]]()
    for _ in 0..<(try record.count()) { rows.append(try record.texts()) }
    return rows
  }

  private static func runs(from record: inout RecordReader) throws(RecordReader.Fault) -> [LineMap.Run] {
    var runs = [LineMap.Run]()
    let count = try record.count()
    runs.reserveCapacity(count)
    for _ in 0..<count { runs.append(LineMap.Run(offset: try record.int(), line: try record.int())) }
    return runs
  }
}
