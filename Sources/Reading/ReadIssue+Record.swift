import Gazette

extension ReadIssue {
  /// Appends all of it to a record, for whoever would read the same text again.
  public func write(to record: inout RecordWriter) {
    issue.write(to: &record)
    record.write(documents.count)
    for document in documents { document.write(to: &record) }
    record.write(diagnostics.count)
    for diagnostic in diagnostics { diagnostic.write(to: &record) }
    audit.write(to: &record)
    text.write(to: &record)
  }

  /// Reads an issue from a record.
  public init(from record: inout RecordReader) throws(RecordReader.Fault) {
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
