extension Identifier {
  /// Reads an id from a record.
  init(from record: inout RecordReader) throws(RecordReader.Fault) {
    guard let id = Self(try record.text()) else { throw RecordReader.Fault() }
    self = id
  }
}

extension DocumentNumber {
  /// Appends a number to a record, or that there is none.
  public static func write(_ number: DocumentNumber?, to record: inout RecordWriter) {
    record.write(number?.organCode)
    guard let number else { return }
    record.write(number.year)
    record.write(number.sequence)
  }

  /// Reads a number from a record, if there is one.
  public static func read(from record: inout RecordReader) throws(RecordReader.Fault) -> DocumentNumber? {
    guard let code = try record.optionalText() else { return nil }
    let form = try record.optionalInt().map { Form.yearly(year: $0) } ?? .order
    guard let number = DocumentNumber(organCode: code, form: form, sequence: try record.int()) else {
      throw RecordReader.Fault()
    }
    return number
  }
}

extension GazetteDate {
  /// Appends a day to a record, or that there is none.
  public static func write(_ date: GazetteDate?, to record: inout RecordWriter) {
    record.write(date?.year)
    guard let date else { return }
    record.write(date.month)
    record.write(date.day)
  }

  /// Reads a day from a record, if there is one.
  public static func read(from record: inout RecordReader) throws(RecordReader.Fault) -> GazetteDate? {
    guard let year = try record.optionalInt() else { return nil }
    guard let date = GazetteDate(year: year, month: try record.int(), day: try record.int()) else {
      throw RecordReader.Fault()
    }
    return date
  }
}

extension StatedDate {
  /// Appends a stated day to a record, or that there is none.
  static func write(_ stated: StatedDate?, to record: inout RecordWriter) {
    GazetteDate.write(stated?.date, to: &record)
    if let stated { stated.evidence.write(to: &record) }
  }

  /// Reads a stated day from a record, if there is one.
  static func read(from record: inout RecordReader) throws(RecordReader.Fault) -> StatedDate? {
    guard let date = try GazetteDate.read(from: &record) else { return nil }
    return StatedDate(date: date, evidence: try Evidence(from: &record))
  }
}

extension Evidence {
  /// Appends a quote with its place to a record.
  public func write(to record: inout RecordWriter) {
    record.write(quote)
    record.write(anchor.text)
    record.write(line)
  }

  /// Reads a quote with its place from a record.
  public init(from record: inout RecordReader) throws(RecordReader.Fault) {
    self.init(quote: try record.text(), anchor: Anchor(try record.text()), line: try record.int())
  }
}

extension SourceLocation {
  /// Appends a place to a record.
  func write(to record: inout RecordWriter) {
    record.write(path)
    record.write(line)
    record.write(column)
  }

  /// Reads a place from a record.
  init(from record: inout RecordReader) throws(RecordReader.Fault) {
    self.init(path: try record.text(), line: try record.optionalInt(), column: try record.optionalInt())
  }
}

extension Diagnostic {
  /// Appends a message to a record.
  public func write(to record: inout RecordWriter) {
    record.write(severity.rawValue)
    location.write(to: &record)
    record.write(problem)
    record.write(advice)
  }

  /// Reads a message from a record.
  public init(from record: inout RecordReader) throws(RecordReader.Fault) {
    self.init(
      try record.word(), at: try SourceLocation(from: &record), try record.text(), advice: try record.text())
  }
}
