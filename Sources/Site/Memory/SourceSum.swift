import Gazette

/// Sums of files by which a build knows that nothing changed.
enum SourceSum {
  /// The sum of the names and bytes of all files below folders, hidden ones left out; nil where one cannot be read.
  static func of(folders: [String]) -> String? {
    let paths = folders.flatMap { files(below: $0) ?? [$0] }
    return sum(of: paths)
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
    return mapped.isEmpty ? nil : sum(of: Set(mapped).sorted())
  }

  private static func sum(of paths: [String]) -> String? {
    let digests = concurrentMap(paths) { path in (try? Disk.read(path)).map { SHA256.hexDigest(of: $0) } }
    var lines = [UInt8]()
    for (path, digest) in zip(paths, digests) {
      guard let digest else { return nil }
      lines += "\(digest)  \(path)\n".utf8
    }
    return SHA256.hexDigest(of: lines)
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
