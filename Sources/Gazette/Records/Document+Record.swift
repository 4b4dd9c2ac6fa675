extension Document {
  /// Appends the document to a record.
  public func write(to record: inout RecordWriter) {
    record.write(id.text)
    record.write(issue.text)
    record.write(title)
    DocumentNumber.write(number, to: &record)
    record.write(issuers)
    record.write(type)
    record.write(registration)
    record.write(addressee)
    for date in [signed, printed] { GazetteDate.write(date, to: &record) }
    for date in [effective, expires] { StatedDate.write(date, to: &record) }
    record.write(category)
    record.write(page)
    record.write(articles)
    record.write(enclosures) { $0.write(to: &$1) }
    record.write(outline) { $0.write(to: &$1) }
    record.write(blocks) { $0.write(to: &$1) }
    record.write(file)
    record.write(lines)
  }

  /// Reads a document from a record.
  public init(from record: inout RecordReader) throws(RecordReader.Fault) {
    self.init(
      id: try Identifier(from: &record), issue: try Identifier(from: &record), title: try record.text(),
      number: try DocumentNumber.read(from: &record), issuers: try record.texts(), type: try record.text(),
      registration: try record.optionalText(), addressee: try record.optionalText(),
      signed: try GazetteDate.read(from: &record), printed: try GazetteDate.read(from: &record),
      effective: try StatedDate.read(from: &record), expires: try StatedDate.read(from: &record),
      category: try record.optionalText(), page: try record.optionalInt(), articles: try record.int(),
      enclosures: try record.list(Enclosure.init(from:)), outline: try record.list(OutlineEntry.init(from:)),
      blocks: try record.list(Block.init(from:)), file: try record.text(), lines: try record.lines())
  }
}

extension Enclosure {
  fileprivate func write(to record: inout RecordWriter) {
    record.write(title)
    DocumentNumber.write(number, to: &record)
    record.write(kind.rawValue)
  }

  fileprivate init(from record: inout RecordReader) throws(RecordReader.Fault) {
    self.init(title: try record.text(), number: try DocumentNumber.read(from: &record), kind: try record.word())
  }
}

extension OutlineEntry {
  fileprivate func write(to record: inout RecordWriter) {
    record.write(level)
    record.write(label)
    record.write(title)
    record.write(anchor.text)
    record.write(runIn)
  }

  fileprivate init(from record: inout RecordReader) throws(RecordReader.Fault) {
    self.init(
      level: try record.int(), label: try record.text(), title: try record.text(), anchor: Anchor(try record.text()),
      runIn: try record.flag())
  }
}
