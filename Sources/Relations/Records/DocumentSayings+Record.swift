import Gazette

extension DocumentSayings {
  /// Appends all of it to a record.
  public func write(to record: inout RecordWriter) {
    record.write(reading.mentions) { $0.write(to: &$1) }
    record.write(reading.measures) { $0.write(to: &$1) }
    for lines in [reading.unreadRows, reading.selfRepeals] { record.write(lines) { $1.write($0) } }
    record.write(definitions) { $0.write(to: &$1) }
  }

  /// Reads it from a record.
  public init(from record: inout RecordReader) throws(RecordReader.Fault) {
    var reading = DocumentReading()
    reading.mentions = try record.list(Mention.init(from:))
    reading.measures = try record.list(Measure.init(from:))
    reading.unreadRows = try record.list { (record) throws(RecordReader.Fault) in try record.int() }
    reading.selfRepeals = try record.list { (record) throws(RecordReader.Fault) in try record.int() }
    self.init(reading: reading, definitions: try record.list(Definition.init(from:)))
  }
}

extension Measure {
  fileprivate func write(to record: inout RecordWriter) {
    record.write(unit)
    record.write(role)
    record.write(deadline)
    evidence.write(to: &record)
  }

  fileprivate init(from record: inout RecordReader) throws(RecordReader.Fault) {
    self.init(
      unit: try record.text(), role: try record.text(), deadline: try record.optionalText(),
      evidence: try Evidence(from: &record))
  }
}

extension Definition {
  fileprivate func write(to record: inout RecordWriter) {
    record.write(term)
    evidence.write(to: &record)
    record.write(uses) { use, record in
      record.write(use.anchor.text)
      record.write(use.range)
    }
  }

  fileprivate init(from record: inout RecordReader) throws(RecordReader.Fault) {
    self.init(
      term: try record.text(), evidence: try Evidence(from: &record),
      uses: try record.list { (record) throws(RecordReader.Fault) in
        Use(anchor: Anchor(try record.text()), range: try record.range())
      })
  }
}
