import Gazette

/// What a comparison found: the changes, unless errors of the content forbade to tell.
public struct DiffReport: Sendable {
  /// What a build would change; nil where it would not build.
  public let diff: SiteDiff?
  /// What an editor should know of the content, in no order.
  public let diagnostics: [Diagnostic]
}

extension BuildRequest {
  /// What a build would change in the output folder, nothing written.
  ///
  /// - Throws: `DiskError` where a folder cannot be read, or holds something else than a site.
  public func diff() throws -> DiffReport {
    try checkFolders()
    let old = Disk.exists(Disk.resolved(output)) ? try BuiltSite(path: output) : nil
    if let old, let problem = Self.strangeness(of: old) { throw DiskError(path: output, problem: problem) }
    var build = Build(request: self)
    guard let drawn = try build.site() else { return DiffReport(diff: nil, diagnostics: build.report.diagnostics) }
    let files = Dictionary(drawn.files.map { ($0.path, $0.bytes) }) { first, _ in first }
    let pair = DataPair(old: SiteData { old?.bytes($0) }, new: SiteData { files[$0] })
    var changes = IssueChanges.changes(pair) + DocumentChanges(pair).changes
    changes += StatusChanges(pair, graph: drawn.model.graph).changes + RelationChanges(pair).changes
    changes += InstrumentChanges.changes(pair) + AccountChanges(pair).changes
    let touched = FileChanges(from: old, to: drawn.files, pair: pair)
    changes += touched.changes(dataChanged: Set(changes.map(\.subject)))
    return DiffReport(diff: SiteDiff(changes), diagnostics: build.report.diagnostics)
  }

  /// Why a folder is no site that a build made, so that nothing can be said of changes; nil if it is one, or empty.
  private static func strangeness(of site: BuiltSite) -> String? {
    guard !site.tree.files.isEmpty else { return nil }
    guard let catalog = site.bytes(SiteData.catalogName) else {
      return "is no site that gazette-site built: it has no \(SiteData.catalogName); choose another --output"
    }
    return (try? JSONReading.read(catalog)) == nil
      ? "cannot be compared: its \(SiteData.catalogName) is not JSON; see `gazette-site check`, or build again" : nil
  }
}
