import Glibc

/// The two streams to the user. Bytes go straight to the descriptors, so that nothing is lost in a buffer.
enum Terminal {
  /// Makes sure that what is meant for a stream goes there or fails as a write does.
  ///
  /// Behind a stream that was closed before the program began, the next file that is opened would stand in its place; it
  /// becomes one that takes nothing. A file past the size that a user may write would end the program with its half-made
  /// files left behind.
  static func makeReady() {
    for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(stream, F_GETFD) < 0 {
      _ = open("/dev/null", O_RDONLY)
    }
    signal(SIGXFSZ, SIG_IGN)
  }

  /// Writes a line to standard output; one that nobody can take is lost, and its work done all the same.
  static func say(_ line: String) { write(line, to: STDOUT_FILENO) }

  /// Writes to standard output what was asked for; false where it did not all get there.
  static func hand(_ text: String) -> Bool { write(text, to: STDOUT_FILENO) }

  /// Writes a line to standard error.
  static func complain(_ line: String) { write(line, to: STDERR_FILENO) }

  /// Whether a person sees standard error, and it is no file or pipe.
  static var isWatched: Bool { isatty(STDERR_FILENO) == 1 && getenv("TERM").map { String(cString: $0) } != "dumb" }

  /// Shows a line in place of the one that was shown before; nothing of it stays once an empty one is shown.
  static func show(_ line: String) { write(bytes: Array("\r\u{1B}[K\(line)".utf8), to: STDERR_FILENO) }

  @discardableResult private static func write(_ line: String, to descriptor: Int32) -> Bool {
    write(bytes: Array((line + "\n").utf8), to: descriptor)
  }

  @discardableResult private static func write(bytes: [UInt8], to descriptor: Int32) -> Bool {
    var written = 0
    while written < bytes.count {
      let put = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress.map { $0 + written }, $0.count - written)
      }
      guard put > 0 else { return false }
      written += put
    }
    return true
  }
}
