/// The most memory that this process held since it was last forgotten, as the kernel tells it.
enum MemoryPeak {
  /// Bytes; nil where the system does not tell.
  static var bytes: Int? {
    guard let status = try? Disk.readStream("/proc/self/status") else { return nil }
    let lines = String(decoding: status, as: UTF8.self).split(separator: "\n")
    let line = lines.first { $0.hasPrefix("VmHWM:") }
    return line.flatMap { $0.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first }
      .flatMap { Int($0) }.map { $0 * 1024 }
  }

  /// Begins anew; where the system does not let us, the most of all phases so far goes on to be told.
  static func forget() { try? Disk.overwrite("/proc/self/clear_refs", bytes: Array("5".utf8)) }
}
