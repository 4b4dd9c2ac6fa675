import Glibc

/// Where an export goes: standard output, or a file that gets its name when it is whole.
struct ExportSink {
  /// What messages call it.
  private let name: String
  private let staged: String?
  private let descriptor: Int32

  /// Hands over a sink for `-` or a file, and gives the file its name behind the deed; one that fails leaves none.
  static func writing(to path: String, _ deed: (ExportSink) throws -> Void) throws {
    let sink = try ExportSink(path: path)
    do {
      try deed(sink)
      if let staged = sink.staged { try Disk.rename(staged, to: path) }
      sink.close()
    } catch {
      sink.close()
      if let staged = sink.staged { unlink(staged) }
      throw error
    }
  }

  private init(path: String) throws {
    name = path == "-" ? "standard output" : path
    guard path != "-" else {
      (staged, descriptor) = (nil, STDOUT_FILENO)
      return
    }
    if let entry = Disk.entry(at: path), entry == .folder || entry == .special {
      throw DiskError(path: path, problem: "is not a file; name one, or - for standard output")
    }
    let staged = "\(path).\(getpid()).part"
    self.staged = staged
    descriptor = open(staged, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw DiskError(path: path, trying: "make the file") }
  }

  /// Writes bytes behind those before.
  func write(_ bytes: [UInt8]) throws { try Disk.write(bytes, to: descriptor, shownAs: name) }

  private func close() {
    if staged != nil { Glibc.close(descriptor) }
  }
}
