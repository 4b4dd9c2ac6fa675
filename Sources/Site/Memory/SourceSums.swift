import Gazette

/// The sums of all files that a site is made of.
struct SourceSums: Sendable {
  private let files: [(path: String, digest: String)]
  /// How the files looked from outside before they were summed.
  private let look: SourceSnapshot
  private let folder: IssueFolder

  /// Sums the content and the templates of a build; nil where a file cannot be read.
  init?(of request: BuildRequest) {
    let paths = SourceFiles.paths(of: request)
    let look = SourceSnapshot(of: paths)
    guard let files = SourceSum.digests(of: paths) else { return nil }
    (self.files, self.look) = (files, look)
    folder = IssueFolder(content: request.content)
  }

  /// Whether nobody wrote to a file since it was summed here and until it was summed there, though it be with the same bytes in
  /// the end: who read it in between may have read others.
  func lasted(until later: SourceSums) -> Bool { look == later.look && all == later.all }

  /// The sum of all of them.
  var all: String { SourceSum.sum(of: files) }

  /// The sum of those that are of no issue: templates, words, facts, names of organs.
  var common: String { SourceSum.sum(of: files.filter { !folder.holds($0.path) }) }
}
