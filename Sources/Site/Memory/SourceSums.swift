import Gazette

/// The sums of all files that a site is made of.
struct SourceSums: Sendable {
  private let files: [(path: String, digest: String)]
  private let folder: IssueFolder

  /// Sums the content and the templates of a build; nil where a file cannot be read.
  init?(of request: BuildRequest) {
    guard let files = SourceSum.digests(of: [request.content, request.templates]) else { return nil }
    self.files = files
    folder = IssueFolder(content: request.content)
  }

  /// The sum of all of them.
  var all: String { SourceSum.sum(of: files) }

  /// The sum of those that are of no issue: templates, words, facts, names of organs.
  var common: String { SourceSum.sum(of: files.filter { !folder.holds($0.path) }) }

  /// By issue the sum of its raw text and of its corrections.
  var byIssue: [Issue.ID: String] {
    let digests = Dictionary(files.map { ($0.path, $0.digest) }) { first, _ in first }
    let rows = (try? folder.list().entries)?.compactMap { entry -> (Issue.ID, String)? in
      guard let text = digests[entry.path] else { return nil }
      let edits = folder.correctionPath(of: entry.id)
      return (entry.id, SourceSum.sum(of: [(entry.path, text), (edits, digests[edits] ?? "none")]))
    }
    return Dictionary(rows ?? []) { first, _ in first }
  }
}
