import Gazette

extension Mention {
  /// Appends the mention to a record.
  func write(to record: inout RecordWriter) {
    reference.write(to: &record)
    deed.write(to: &record)
    evidence.write(to: &record)
  }

  /// Reads a mention from a record.
  init(from record: inout RecordReader) throws(RecordReader.Fault) {
    self.init(
      reference: try Reference(from: &record), deed: try Deed(from: &record), evidence: try Evidence(from: &record))
  }
}

extension Reference {
  fileprivate func write(to record: inout RecordWriter) {
    record.write(number)
    DocumentNumber.write(documentNumber, to: &record)
    record.write(title)
    record.write(range)
    record.write(scope)
    record.write(scopeEnd)
    record.write(lead != nil)
    if let lead {
      record.write(lead.organ)
      GazetteDate.write(lead.date, to: &record)
      record.write(lead.isFormer)
    }
    record.write(alias)
  }

  fileprivate init(from record: inout RecordReader) throws(RecordReader.Fault) {
    let number = try record.optionalText()
    let documentNumber = try DocumentNumber.read(from: &record)
    self.init(title: try record.optionalText(), range: try record.range())
    (self.number, self.documentNumber) = (number, documentNumber)
    scope = try record.optionalText()
    scopeEnd = try record.int()
    if try record.flag() {
      lead = ReferenceLead(
        organ: try record.optionalText(), date: try GazetteDate.read(from: &record), isFormer: try record.flag())
    }
    alias = try record.optionalText()
  }
}

extension Deed {
  fileprivate func write(to record: inout RecordWriter) {
    record.write(kind.rawValue)
    record.write(scope)
    GazetteDate.write(from, to: &record)
    GazetteDate.write(until, to: &record)
    record.write(years)
  }

  fileprivate init(from record: inout RecordReader) throws(RecordReader.Fault) {
    self.init(try record.word())
    scope = try record.optionalText()
    from = try GazetteDate.read(from: &record)
    until = try GazetteDate.read(from: &record)
    years = try record.optionalInt()
  }
}
