import Gazette
import Reading

/// What readers of the raw texts left open, told until somebody settles it.
enum DoubtCheck {
  /// A warning at the raw line for each doubt, and an error for one about a line that the text does not have.
  static func diagnostics(of issues: [RawIssue], _ options: ReadingOptions) -> [Diagnostic] {
    issues.flatMap { diagnostics(of: $0, options) }
  }

  private static func diagnostics(of issue: RawIssue, _ options: ReadingOptions) -> [Diagnostic] {
    guard let farthest = issue.doubts.map(\.line).max() else { return [] }
    let count = lineCount(of: issue.text, upTo: farthest)
    return issue.doubts.map { doubt in
      guard doubt.line <= count else {
        return Diagnostic(
          .error, at: doubt.location, "line \(doubt.line) is not in the raw text, which has \(count) lines",
          advice: "mend the line number")
      }
      return Diagnostic(
        .warning, at: SourceLocation(path: issue.path, line: doubt.line), "open doubt: \(options.shown(doubt.text))",
        advice: "compare the print, then correct the line or take the doubt out at \(doubt.location)")
    }
  }

  /// How many lines a text has, as corrections count them; counting ends where it has enough.
  private static func lineCount(of text: String, upTo enough: Int) -> Int {
    var (count, isInside, afterReturn) = (0, false, false)
    for byte in text.utf8 {
      let isFeedOfPair = afterReturn && byte == UInt8(ascii: "\n")
      afterReturn = byte == UInt8(ascii: "\r")
      if isFeedOfPair { continue }
      isInside = !afterReturn && byte != UInt8(ascii: "\n")
      if isInside { continue }
      count += 1
      if count >= enough { return count }
    }
    return isInside ? count + 1 : count
  }
}
