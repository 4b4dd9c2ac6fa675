import Gazette

/// Whether `SHA256SUMS` tells the truth: each file there with the bytes it had, none missing, none that no build wrote.
enum SumsCheck {
  /// The faults of the list and of the files by it.
  static func diagnostics(of site: BuiltSite) -> [Diagnostic] {
    let name = OutputTree.sumsName
    guard let bytes = site.bytes(name) else { return [site.error(name, "the list of sums is missing")] }
    var found = [Diagnostic]()
    var listed = [String: (sum: String, line: Int)]()
    for (index, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
      if line.isEmpty && index > 0 { continue }
      guard let entry = SumsFile.entry(line) else {
        found.append(site.error(name, line: index + 1, "not a line of 64 digits, two blanks and a path"))
        continue
      }
      if listed.updateValue((entry.digest, index + 1), forKey: entry.path) != nil {
        found.append(site.error(name, line: index + 1, "`\(entry.path)` is listed twice"))
      }
    }
    return found + changes(in: site, listed) + missing(from: site, listed) + orphans(of: site, listed)
  }

  private static func changes(in site: BuiltSite, _ listed: [String: (sum: String, line: Int)]) -> [Diagnostic] {
    let sums = concurrentMap(site.files) { ($0.path, SHA256.hexDigest(of: $0.bytes)) }
    return sums.compactMap { path, sum in
      guard let entry = listed[path], entry.sum != sum else { return nil }
      return site.error(
        path, "the file is not what the build wrote: its sum is not that of \(OutputTree.sumsName):\(entry.line)",
        advice: "change the content or a template, not the site, and build again")
    }
  }

  private static func missing(from site: BuiltSite, _ listed: [String: (sum: String, line: Int)]) -> [Diagnostic] {
    listed.filter { !site.tree.files.contains($0.key) }.map { path, entry in
      site.error(OutputTree.sumsName, line: entry.line, "`\(path)` is missing")
    }
  }

  /// Files that no build wrote. Beside the site's own folders a keeper may have put some on purpose (`CNAME`), among
  /// its pages and data nobody does.
  private static func orphans(of site: BuiltSite, _ listed: [String: (sum: String, line: Int)]) -> [Diagnostic] {
    let folders = Set(listed.keys.compactMap { $0.contains("/") ? $0.prefix { $0 != "/" } : nil })
    return site.tree.files.filter { listed[$0] == nil && $0 != OutputTree.sumsName }.map { path in
      let isAmongOurs = path.contains("/") && folders.contains(path.prefix { $0 != "/" })
      let problem = "no build wrote this file"
      if isAmongOurs || kinds.contains(where: path.hasSuffix) {
        return site.error(path, problem, advice: "remove it, or keep it outside of the site's folder")
      }
      return site.warning(path, problem, advice: "move it away if it is not meant to be there")
    }
  }

  private static let kinds = [".html", ".htm", ".xml", ".json", ".js", ".css", ".md", ".svg"]
}
