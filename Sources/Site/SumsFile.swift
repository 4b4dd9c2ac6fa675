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
    return Dictionary(entries(of: list.bytes)) { first, _ in first }
  }

  /// What the lines of a list say, those left out that are of another form.
  static func entries(of list: [UInt8]) -> [(path: String, digest: String)] {
    list.split(separator: UInt8(ascii: "\n")).compactMap(entry)
  }

  /// What a line says; nil for one that is not 64 digits, two blanks and a path.
  static func entry(_ line: ArraySlice<UInt8>) -> (path: String, digest: String)? {
    let (digest, rest) = (line.prefix(64), line.dropFirst(64))
    guard digest.count == 64, rest.starts(with: "  ".utf8), rest.count > 2,
      digest.allSatisfy({ "0123456789abcdef".utf8.contains($0) })
    else { return nil }
    return (String(decoding: rest.dropFirst(2), as: UTF8.self), String(decoding: digest, as: UTF8.self))
  }
}
