import Gazette

/// One issue as read: what it is, its documents in printed order, what an editor should know, and the account of its
/// characters.
public struct ReadIssue: Sendable {
  /// The issue, with what its masthead and colophon say.
  public let issue: Issue
  /// Its documents, in printed order; twins of id are parted by `Collection`.
  public let documents: [Document]
  /// What is wrong or doubtful in the raw text, by line.
  public let diagnostics: [Diagnostic]
  /// Where each raw character went.
  public let audit: IssueAudit
  /// Its raw lines, for readers who check the documents against them.
  public let text: IssueText
}
