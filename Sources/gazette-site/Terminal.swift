import Glibc

/// The two streams to the user. Bytes go straight to the descriptors, so that nothing is lost in a buffer.
enum Terminal {
  /// Writes a line to standard output.
  static func say(_ line: String) { write(line, to: STDOUT_FILENO) }

  /// Writes a line to standard error.
  static func complain(_ line: String) { write(line, to: STDERR_FILENO) }

  /// Whether a person sees standard error, and it is no file or pipe.
  static var isWatched: Bool { isatty(STDERR_FILENO) == 1 && getenv("TERM").map { String(cString: $0) } != "dumb" }

  /// Shows a line in place of the one that was shown before; nothing of it stays once an empty one is shown.
  static func show(_ line: String) { write(bytes: Array("\r\u{1B}[K\(line)".utf8), to: STDERR_FILENO) }

  private static func write(_ line: String, to descriptor: Int32) {
    write(bytes: Array((line + "\n").utf8), to: descriptor)
  }

  private static func write(bytes: [UInt8], to descriptor: Int32) {
    var written = 0
    while written < bytes.count {
      let put = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress.map { $0 + written }, $0.count - written)
      }
      guard put > 0 else { return }
      written += put
    }
  }
}
