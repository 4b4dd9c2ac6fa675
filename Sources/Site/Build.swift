import Gazette

extension BuildRequest {
  /// Builds the site.
  public func run() throws -> BuildReport {
    var report = BuildReport()
    report.diagnostics = try IssueFolder(content: content).find().diagnostics
    return report
  }
}
