extension Issue {
  /// Appends the issue to a record.
  public func write(to record: inout RecordWriter) {
    record.write(id.text)
    record.write(year)
    record.write(number)
    record.write(total)
    GazetteDate.write(published, to: &record)
    record.write(file)
    record.write(path)
  }

  /// Reads an issue from a record.
  public init(from record: inout RecordReader) throws(RecordReader.Fault) {
    self.init(
      id: try Identifier(from: &record), year: try record.optionalInt(), number: try record.optionalText(),
      total: try record.optionalText(), published: try GazetteDate.read(from: &record), file: try record.text(),
      path: try record.text())
  }
}

extension IssueText {
  /// Appends the raw lines to a record.
  public func write(to record: inout RecordWriter) {
    record.write(issue.text)
    bytes.withUnsafeBufferPointer { record.write($0) }
  }

  /// Reads raw lines from a record.
  public init(from record: inout RecordReader) throws(RecordReader.Fault) {
    self.init(issue: try Identifier(from: &record), bytes: try record.block())
  }
}
