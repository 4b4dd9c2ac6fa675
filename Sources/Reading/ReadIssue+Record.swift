import Gazette

extension ReadIssue {
  /// Appends all of it to a record, for whoever would read the same text again.
  public func write(to record: inout RecordWriter) {
    issue.write(to: &record)
    record.write(documents) { $0.write(to: &$1) }
    record.write(diagnostics) { $0.write(to: &$1) }
    audit.write(to: &record)
    text.write(to: &record)
  }

  /// Reads an issue from a record.
  public init(from record: inout RecordReader) throws(RecordReader.Fault) {
    self.init(
      issue: try Issue(from: &record), documents: try record.list(Document.init(from:)),
      diagnostics: try record.list(Diagnostic.init(from:)), audit: try IssueAudit(from: &record),
      text: try IssueText(from: &record))
  }
}
