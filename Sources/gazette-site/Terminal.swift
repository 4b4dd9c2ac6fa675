import Glibc

/// The two streams to the user. Bytes go straight to the descriptors, so that nothing is lost in a buffer.
enum Terminal {
  /// Writes a line to standard output.
  static func say(_ line: String) { write(line, to: STDOUT_FILENO) }

  /// Writes a line to standard error.
  static func complain(_ line: String) { write(line, to: STDERR_FILENO) }

  private static func write(_ line: String, to descriptor: Int32) {
    let bytes = Array((line + "\n").utf8)
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
