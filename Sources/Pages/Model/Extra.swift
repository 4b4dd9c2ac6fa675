/// An output that a site can do without: `"leaveOut": ["proof", "xml"]` in `Content/site.json`.
///
/// A site that leaves one out has no link to it either. What makes the site itself (pages of documents, issues and
/// instruments, lists, Markdown, JSON, search) cannot be left out. Raw values are the words of the file.
public enum Extra: String, CaseIterable, Sendable {
  /// 核对: the page of each document that shows its paragraphs beside the raw lines.
  case proof
  /// 责任单位: the page and the table of each organ that has something to do.
  case units
  /// Each document in Akoma Ntoso.
  case xml
  /// The pages of document numbers, `w/…`.
  case numbers
}
