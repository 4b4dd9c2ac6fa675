import Gazette

/// Whether the account of the raw texts is whole: nothing lost or invented, and the sums those of the files.
enum AuditCheck {
  /// The faults of `audit.json`, held against the raw texts in hand.
  static func diagnostics(of site: BuiltSite, data: SiteData, issues: [RawIssue]) -> [Diagnostic] {
    guard let audit = data.audit else { return [] }
    let raw = Dictionary(issues.map { ($0.id.text, $0) }) { first, _ in first }
    return audit.values("issues").flatMap { entry in
      let id = entry.text("id") ?? ""
      return faults(of: entry, id, site) + (raw[id].map { sumFaults(of: entry, $0, site) } ?? [])
    } + missing(from: audit, data, site)
  }

  private static func faults(of entry: LocatedJSON, _ id: String, _ site: BuiltSite) -> [Diagnostic] {
    ["lost", "invented"].compactMap { word in
      guard let count = entry[word], let number = count.integer, number != 0 else { return nil }
      return site.error(SiteData.auditName, line: count.line, "\(number) characters of the issue `\(id)` were \(word)")
    }
  }

  /// The sum of all fates is the number of characters of the raw text.
  private static func sumFaults(of entry: LocatedJSON, _ issue: RawIssue, _ site: BuiltSite) -> [Diagnostic] {
    guard let characters = entry["characters"] else { return [] }
    var sum = 0
    for member in characters.members { sum &+= member.value.integer ?? 0 }
    let wanted = issue.text.unicodeScalars.count
    guard sum != wanted else { return [] }
    return [
      site.error(
        SiteData.auditName, line: characters.line,
        "the characters of the issue `\(issue.id.text)` sum up to \(sum), and its text has \(wanted)")
    ]
  }

  private static func missing(from audit: LocatedJSON, _ data: SiteData, _ site: BuiltSite) -> [Diagnostic] {
    let audited = Set(audit.values("issues").compactMap { $0.text("id") })
    return (data.catalog?.values("issues") ?? []).compactMap { $0.text("id") }.filter { !audited.contains($0) }.map {
      site.error(SiteData.auditName, line: audit.line, "the issue `\($0)` has no account")
    }
  }
}
