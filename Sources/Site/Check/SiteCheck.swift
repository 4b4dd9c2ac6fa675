import Gazette
import Markup

extension BuildRequest {
  /// Checks the site that stands in the output folder, and the content that it was made from.
  ///
  /// Faults are errors of the report; what an editor should still look at in the content is among its warnings.
  /// - Throws: `DiskError` where a folder cannot be read at all.
  public func check() throws -> CheckReport {
    try checkFolders()
    let site = try BuiltSite(path: output)
    let data = SiteData(site.bytes)
    var request = self
    request.asOf = asOf ?? data.catalog?["site"]?.text("asOf").flatMap { GazetteDate(iso: $0) }
    var build = Build(request: request)
    let drawn = try build.site()
    var report = CheckReport()
    report.files = site.files.count
    report.pages = site.files.count { $0.path.hasSuffix(".html") }
    report.documents = data.documents.count
    report.diagnostics = build.report.diagnostics + site.diagnostics
    report.diagnostics += SumsCheck.diagnostics(of: site) + SizeCheck.diagnostics(of: site)
    report.diagnostics += FormCheck.diagnostics(of: site)
    report.diagnostics += Self.links(in: site, basePath: build.found?.facts.baseURL?.path ?? "/")
    report.diagnostics += ShapeCheck.diagnostics(of: site, data: data)
    report.diagnostics += ReferenceCheck(site, data: data).diagnostics
    report.diagnostics += QuoteCheck.diagnostics(of: site, data: data)
    report.diagnostics += AuditCheck.diagnostics(of: site, data: data, issues: build.found?.issues ?? [])
    if let found = build.found {
      report.diagnostics += DoubtCheck.diagnostics(of: found.issues, found.reading)
    }
    if let drawn { report.diagnostics += AgeCheck.diagnostics(of: site, drawn: drawn) }
    return report
  }

  /// Every address of every page as libxml2 reads it, followed.
  private static func links(in site: BuiltSite, basePath: String) -> [Diagnostic] {
    let pages = concurrentMap(site.files.filter { $0.path.hasSuffix(".html") }) { file in
      let inspection = HTMLInspection(of: file.bytes)
      return PageAddresses(
        path: file.path, anchors: inspection.anchors.lazy.map { ($0.id, $0.line) },
        links: inspection.links.lazy.map { ($0.address, $0.line) })
    }
    return LinkCheck(pages: pages, files: site.files.map(\.path), output: site.path, basePath: basePath).brokenLinks
  }
}
