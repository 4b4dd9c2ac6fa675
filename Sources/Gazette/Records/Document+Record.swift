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
    record.write(enclosures.count)
    for enclosure in enclosures {
      record.write(enclosure.title)
      DocumentNumber.write(enclosure.number, to: &record)
      record.write(enclosure.kind.rawValue)
    }
    record.write(outline.count)
    for entry in outline { entry.write(to: &record) }
    record.write(blocks.count)
    for block in blocks { block.write(to: &record) }
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
      enclosures: try Self.enclosures(from: &record), outline: try Self.outline(from: &record),
      blocks: try Self.blocks(from: &record), file: try record.text(), lines: try record.lines())
  }

  private static func enclosures(from record: inout RecordReader) throws(RecordReader.Fault) -> [Enclosure] {
    var enclosures = [Enclosure]()
    for _ in 0..<(try record.count()) {
      let title = try record.text()
      let number = try DocumentNumber.read(from: &record)
      guard let kind = Enclosure.Kind(rawValue: try record.text()) else { throw RecordReader.Fault() }
      enclosures.append(Enclosure(title: title, number: number, kind: kind))
    }
    return enclosures
  }

  private static func outline(from record: inout RecordReader) throws(RecordReader.Fault) -> [OutlineEntry] {
    var entries = [OutlineEntry]()
    for _ in 0..<(try record.count()) { entries.append(try OutlineEntry(from: &record)) }
    return entries
  }

  private static func blocks(from record: inout RecordReader) throws(RecordReader.Fault) -> [Block] {
    var blocks = [Block]()
    let count = try record.count()
    blocks.reserveCapacity(count)
    for _ in 0..<count { blocks.append(try Block(from: &record)) }
    return blocks
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
