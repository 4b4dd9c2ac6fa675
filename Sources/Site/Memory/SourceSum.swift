import Gazette

/// Sums of files by which a build knows that nothing changed.
enum SourceSum {
  /// The paths of all files below folders, hidden ones left out.
  static func files(in folders: [String]) -> [String] { folders.flatMap { files(below: $0) ?? [$0] } }

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
    return mapped.isEmpty ? nil : digests(ofFiles: Set(mapped).sorted()).map(sum)
  }

  /// The sums of files by path; nil where one cannot be read.
  static func digests(ofFiles paths: [String]) -> [(path: String, digest: String)]? {
    let digests = concurrentMap(paths) { path in (try? Disk.read(path)).map { (path, SHA256.hexDigest(of: $0)) } }
    let whole = digests.compactMap { $0 }
    return whole.count == digests.count ? whole : nil
  }

  /// The paths of all files below a folder, in code-unit order; nil where it is none.
  private static func files(below folder: String) -> [String]? {
    guard let names = try? Disk.names(in: folder) else { return nil }
    return names.filter { !$0.hasPrefix(".") }.flatMap { name in
      let path = folder + "/" + name
      return Disk.entry(at: path) == .folder ? files(below: path) ?? [path] : [path]
    }
  }
}
