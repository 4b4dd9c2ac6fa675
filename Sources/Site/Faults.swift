import Gazette

/// Which files have errors, and whether the other issues could be built without them.
struct Faults {
  /// The files of issues with errors, and those of their corrections, by path.
  let paths: [String]
  /// Whether no error is of anything but an issue or its corrections.
  let areAllOfIssues: Bool

  private let ofIssues: Set<String>
  private let folder: IssueFolder

  /// The faulty files among what diagnostics tell of.
  init(_ diagnostics: [Diagnostic], in folder: IssueFolder) {
    let faulty = Set(diagnostics.filter { $0.severity == .error }.map(\.location.path))
    ofIssues = faulty.filter(folder.holds)
    self.folder = folder
    paths = ofIssues.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    areAllOfIssues = ofIssues.count == faulty.count
  }

  /// Whether there is no error.
  var none: Bool { paths.isEmpty && areAllOfIssues }

  /// Whether an issue cannot be built for an error in its text or its corrections.
  func concern(_ issue: Issue) -> Bool {
    ofIssues.contains(issue.path) || ofIssues.contains(folder.correctionPath(of: issue.id))
  }
}
