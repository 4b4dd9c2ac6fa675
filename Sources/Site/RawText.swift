import Gazette

/// The text of a raw file, or the one line that says why it is none.
enum RawText {
  /// The text of UTF-8 bytes, a byte order mark left out; an error where they are another encoding or another format.
  static func decode(_ bytes: [UInt8], path: String) -> Result<String, DiagnosedFailure> {
    if let foreign = foreignFormat(bytes) {
      return .failure(failure(at: path, line: 1, foreign.problem, advice: foreign.advice))
    }
    let marked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    if let text = String(validating: marked ? bytes[3...] : bytes[...], as: UTF8.self) { return .success(text) }
    return .failure(
      failure(
        at: path, line: firstInvalidLine(of: bytes), "the bytes are not UTF-8",
        advice: "convert the file, for instance with `iconv -f GB18030 -t UTF-8`"))
  }

  private static func failure(at path: String, line: Int, _ problem: String, advice: String) -> DiagnosedFailure {
    DiagnosedFailure(
      diagnostic: Diagnostic(.error, at: SourceLocation(path: path, line: line), problem, advice: advice))
  }

  private static func foreignFormat(_ bytes: [UInt8]) -> (problem: String, advice: String)? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return ("the text is UTF-16", "convert the file, for instance with `iconv -f UTF-16 -t UTF-8`")
    }
    if bytes.starts(with: "%PDF".utf8) {
      return ("this is a PDF, not a text", "take its text out first, for instance with `pdftotext -layout`")
    }
    let head = bytes.prefix(256).drop { $0 <= 0x20 }.prefix(9).map { $0 | 0x20 }
    if head.starts(with: "<!doctype".utf8) || head.starts(with: "<html".utf8) {
      return ("this is an HTML page, not a text", "save the page as plain text first")
    }
    return nil
  }

  /// The line, from 1, on which bytes first are not UTF-8.
  static func firstInvalidLine(of bytes: [UInt8]) -> Int {
    var line = 1
    for piece in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if String(validating: piece, as: UTF8.self) == nil { return line }
      line += 1
    }
    return 1
  }
}

/// A failure that is one message for the user.
struct DiagnosedFailure: Error {
  let diagnostic: Diagnostic
}
