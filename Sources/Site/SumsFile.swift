/// `SHA256SUMS`: a line for each file of the site, in the form that `sha256sum -c` checks.
enum SumsFile {
  /// The list of these files, by path in code-unit order.
  static func of(_ files: [SiteFile]) -> SiteFile {
    let sums = concurrentMap(files) { ($0.path, SHA256.hexDigest(of: $0.bytes)) }
    let ordered = sums.sorted { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }
    let lines = ordered.map { path, digest in digest + "  " + path + "\n" }
    return SiteFile(path: OutputTree.sumsName, bytes: Array(lines.joined().utf8))
  }

  /// The digests by path, as the list among the files tells them.
  static func digests(in files: [SiteFile]) -> [String: String] {
    guard let list = files.last(where: { $0.path == OutputTree.sumsName }) else { return [:] }
    let lines = list.bytes.split(separator: UInt8(ascii: "\n")).filter { $0.count > 66 }
    let rows = lines.map { (text($0.dropFirst(66)), text($0.prefix(64))) }
    return Dictionary(rows) { first, _ in first }
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
}
