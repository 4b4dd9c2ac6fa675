import Gazette
import Site

/// How a message is laid out for a person: `path:line: error: what is wrong; what to do`, always one line.
enum Message {
  /// The line of a diagnostic.
  static func line(_ diagnostic: Diagnostic) -> String {
    visible("\(diagnostic.location): \(diagnostic.severity.rawValue): \(diagnostic.problem); \(diagnostic.advice)")
  }

  /// The line of what the machine refused.
  static func line(_ error: DiskError) -> String { visible("\(error.path): error: \(error.problem)") }

  /// The lines of diagnostics: the most severe last, else by path, line and wording.
  static func lines(_ diagnostics: [Diagnostic]) -> [String] {
    diagnostics.sorted { key($0) < key($1) }.map(line)
  }

  /// A text in which no character moves the cursor, hides or turns what follows: each of these as `\u{…}`.
  static func visible(_ text: String) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned, .surrogate:
        shown.append(contentsOf: "\\u{\(String(scalar.value, radix: 16))}".unicodeScalars)
      default: shown.append(scalar)
      }
    }
    return String(shown)
  }

  /// The same of a text of several lines.
  static func visibleLines(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { visible(String($0)) }.joined(separator: "\n")
  }

  private static func key(_ diagnostic: Diagnostic) -> (Int, String, Int, String) {
    let severity = diagnostic.severity == .error ? 1 : 0
    return (severity, diagnostic.location.path, diagnostic.location.line ?? 0, diagnostic.problem)
  }
}
