/// `SHA256SUMS`: a line for each file of the site, in the form that `sha256sum -c` checks.
enum SumsFile {
  /// The list of these files, by path in code-unit order.
  static func of(_ files: [SiteFile]) -> SiteFile {
    let sums = concurrentMap(files) { ($0.path, SHA256.hexDigest(of: $0.bytes)) }
    let ordered = sums.sorted { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }
    let lines = ordered.map { path, digest in digest + "  " + path + "\n" }
    return SiteFile(path: OutputTree.sumsName, bytes: Array(lines.joined().utf8))
  }
}
