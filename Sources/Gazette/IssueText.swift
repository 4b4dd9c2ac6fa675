/// 原文: the lines of one raw text as readers may see them beside the documents that were made from it.
///
/// They are as received, to the character; whatever is masked in the documents is masked here too.
public struct IssueText: Sendable {
  /// The issue.
  public let issue: Issue.ID
  /// The lines without their line ends, the first being line 1.
  public let lines: [String]

  /// The lines of an issue's raw text.
  public init(issue: Issue.ID, lines: [String]) {
    self.issue = issue
    self.lines = lines
  }

  /// The line of a number, from 1; nil where the text has none.
  public subscript(number: Int) -> String? { number >= 1 && number <= lines.count ? lines[number - 1] : nil }
}
