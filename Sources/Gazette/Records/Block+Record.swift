extension Block {
  /// Appends the block to a record.
  func write(to record: inout RecordWriter) {
    record.write(anchor.text)
    record.write(kind.rawValue)
    record.write(text)
    record.write(label)
    record.write(rows) { $1.write($0) }
    record.write(enclosure)
    record.write(lines)
    record.write(lineMap.runs) { $0.write(to: &$1) }
  }

  /// Reads a block from a record.
  init(from record: inout RecordReader) throws(RecordReader.Fault) {
    self.init(
      anchor: Anchor(try record.text()), kind: try record.word(), text: try record.text(),
      label: try record.optionalText(),
      rows: try record.list { (record) throws(RecordReader.Fault) in try record.texts() },
      enclosure: try record.optionalInt(), lines: try record.lines(),
      lineMap: LineMap(runs: try record.list(LineMap.Run.init(from:))))
  }
}

extension LineMap.Run {
  fileprivate func write(to record: inout RecordWriter) {
    record.write(offset)
    record.write(line)
  }

  fileprivate init(from record: inout RecordReader) throws(RecordReader.Fault) {
    self.init(offset: try record.int(), line: try record.int())
  }
}
