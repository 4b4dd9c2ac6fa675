import Gazette

extension ReadIssue {
  /// All of it as bytes, for whoever would read the same text again.
  public var record: [UInt8] {
    var record = RecordWriter()
    issue.write(to: &record)
    record.write(documents.count)
    for document in documents { document.write(to: &record) }
    record.write(diagnostics.count)
    for diagnostic in diagnostics { diagnostic.write(to: &record) }
    audit.write(to: &record)
    text.write(to: &record)
    return record.bytes
  }

  /// What such bytes hold; nil where they are no such record, or not all of one.
  public init?(record bytes: ArraySlice<UInt8>) {
    var record = RecordReader(bytes)
    do {
      self = try ReadIssue(from: &record)
    } catch {
      return nil
    }
    guard record.isAtEnd else { return nil }
  }

  private init(from record: inout RecordReader) throws(RecordReader.Fault) {
    let issue = try Issue(from: &record)
    var documents = [Document]()
    for _ in 0..<(try record.count()) { documents.append(try Document(from: &record)) }
    var diagnostics = [Diagnostic]()
    for _ in 0..<(try record.count()) { diagnostics.append(try Diagnostic(from: &record)) }
    self.init(
      issue: issue, documents: documents, diagnostics: diagnostics, audit: try IssueAudit(from: &record),
      text: try IssueText(from: &record))
  }
}
