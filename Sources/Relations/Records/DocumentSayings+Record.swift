import Gazette

extension DocumentSayings {
  /// Appends all of it to a record.
  public func write(to record: inout RecordWriter) {
    record.write(reading.mentions.count)
    for mention in reading.mentions { mention.write(to: &record) }
    record.write(reading.measures.count)
    for measure in reading.measures { measure.write(to: &record) }
    for lines in [reading.unreadRows, reading.selfRepeals] {
      record.write(lines.count)
      for line in lines { record.write(line) }
    }
    record.write(definitions.count)
    for definition in definitions { definition.write(to: &record) }
  }

  /// Reads it from a record.
  public init(from record: inout RecordReader) throws(RecordReader.Fault) {
    var reading = DocumentReading()
    for _ in 0..<(try record.count()) { reading.mentions.append(try Mention(from: &record)) }
    for _ in 0..<(try record.count()) { reading.measures.append(try Measure(from: &record)) }
    for _ in 0..<(try record.count()) { reading.unreadRows.append(try record.int()) }
    for _ in 0..<(try record.count()) { reading.selfRepeals.append(try record.int()) }
    var definitions = [Definition]()
    for _ in 0..<(try record.count()) { definitions.append(try Definition(from: &record)) }
    self.init(reading: reading, definitions: definitions)
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
    record.write(uses.count)
    for use in uses {
      record.write(use.anchor.text)
      record.write(use.range)
    }
  }

  fileprivate init(from record: inout RecordReader) throws(RecordReader.Fault) {
    let (term, evidence) = (try record.text(), try Evidence(from: &record))
    var uses = [Use]()
    for _ in 0..<(try record.count()) {
      uses.append(Use(anchor: Anchor(try record.text()), range: try record.range()))
    }
    self.init(term: term, evidence: evidence, uses: uses)
  }
}
