import Gazette
import Reading
import Relations

/// What the first pass of an export keeps of an issue.
struct IssueGist: Sendable {
  /// The issue; nil where its file cannot be read.
  let issue: Issue?
  /// Its documents without their texts, in printed order.
  let gists: [DocumentGist]
  /// What is wrong or doubtful in it.
  let diagnostics: [Diagnostic]

  /// Reads an issue and lets its text go.
  init(_ entry: IssueFolder.Entry, in folder: IssueFolder, _ options: ReadingOptions) {
    let (raw, problems) = folder.read(entry)
    let read = raw.map { IssueReader.read($0, options: options) }
    issue = read?.issue
    gists = (read?.documents ?? []).map(DocumentGist.init)
    diagnostics = problems + (read?.diagnostics ?? [])
  }
}
