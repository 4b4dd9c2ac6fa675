import Gazette

/// Sums of files by which a build knows that nothing changed.
enum SourceSum {
  /// The sums of files, by path; nil where one cannot be read.
  static func digests(of paths: [String]) -> [(path: String, digest: String)]? {
    let digests = concurrentMap(paths) { path in (try? Disk.read(path)).map { (path, SHA256.hexDigest(of: $0)) } }
    let whole = digests.compactMap { $0 }
    return whole.count == digests.count ? whole : nil
  }

  /// The sum of the names and sums of files.
  static func sum(of files: [(path: String, digest: String)]) -> String {
    var lines = [UInt8]()
    for (path, digest) in files { lines += "\(digest)  \(path)\n".utf8 }
    return SHA256.hexDigest(of: lines)
  }

  /// The sum of this program: of its own file and the libraries that it runs with, whose bytes are half of it.
  static func ofProgram() -> String? {
    guard let maps = try? Disk.readStream("/proc/self/maps") else { return nil }
    let mapped = String(decoding: maps, as: UTF8.self).split(separator: "\n").compactMap { line -> String? in
      // Addresses, rights, offset, device, number, and behind more blanks the path.
      let fields = line.split(separator: " ", maxSplits: 5)
      guard fields.count == 6, fields[1].contains("x") else { return nil }
      let path = fields[5].drop { $0 == " " }
      return path.hasPrefix("/") ? String(path) : nil
    }
    return mapped.isEmpty ? nil : digests(of: Set(mapped).sorted()).map(sum)
  }
}
