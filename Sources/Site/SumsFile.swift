import Gazette

/// `SHA256SUMS`: a line for each file of the site, in the form that `sha256sum -c` checks.
enum SumsFile {
  /// The list of files with these paths and sums, by path in code-unit order.
  static func of(_ sums: [(path: String, digest: String)]) -> SiteFile {
    let ordered = sums.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    var bytes = [UInt8]()
    bytes.reserveCapacity(ordered.reduce(0) { $0 + $1.path.utf8.count + 67 })
    for (path, digest) in ordered {
      bytes += digest.utf8
      bytes += "  ".utf8
      bytes += path.utf8
      bytes.append(UInt8(ascii: "\n"))
    }
    return SiteFile(path: OutputTree.sumsName, bytes: bytes)
  }

  /// The list of these files.
  static func of(_ files: [SiteFile]) -> SiteFile {
    of(concurrentMap(files) { ($0.path, SHA256.hexDigest(of: $0.bytes)) })
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
