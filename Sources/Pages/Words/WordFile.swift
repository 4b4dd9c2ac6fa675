import Gazette
import Markup

/// A file of `Templates/words`: the words of the interface in one language, a line each.
///
/// A line is `key = words`, the words being a line of template: `since = 自{{date}}起`. Blank lines and lines that begin
/// with `#` say nothing.
public struct WordFile: Sendable {
  /// The language that the project itself is written in, whose file has every word.
  public static let standardLanguage = "zh-Hans"

  /// The file's path, for messages.
  public let path: String
  /// Its lines, in order, each named by its key.
  public let lines: [TemplateLine]
  /// What is wrong with its lines.
  public let diagnostics: [Diagnostic]

  /// Reads the text of a file.
  public init(path: String, text: String) {
    var lines = [TemplateLine]()
    var diagnostics = [Diagnostic]()
    var firstLines = [String: Int]()
    // By bytes, since a carriage return and a line feed together are one character, and none of these.
    let raws = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Substring.init)
    for (index, raw) in raws.enumerated() {
      let location = SourceLocation(path: path, line: index + 1)
      guard raw.contains(where: { !$0.isWhitespace }), raw.first != "#" else { continue }
      guard let line = Self.line(raw, at: index + 1, of: path) else {
        diagnostics.append(
          Diagnostic(.error, at: location, "not a word", advice: "write `key = words`, the key of a-z, 0-9, - and ."))
        continue
      }
      if let first = firstLines[line.name] {
        let problem = "the word `\(line.name)` stands on line \(first) already"
        diagnostics.append(Diagnostic(.error, at: location, problem, advice: "take one of them out"))
        continue
      }
      if Self.breaksAttributes(line.text) {
        let advice = "write “ and ”, or &quot; for the straight one; write &lt; for <"
        diagnostics.append(
          Diagnostic(
            .error, at: location, "the word `\(line.name)` has a straight quote or an open tag", advice: advice))
      }
      firstLines[line.name] = line.line
      lines.append(line)
    }
    self.path = path
    self.lines = lines
    self.diagnostics = diagnostics
  }

  /// A line of the file cut in two; nil where it is none.
  private static func line(_ raw: Substring, at number: Int, of path: String) -> TemplateLine? {
    guard let sign = raw.unicodeScalars.firstIndex(of: "=") else { return nil }
    let key = raw[..<sign].trimmed
    let words = raw[raw.unicodeScalars.index(after: sign)...].trimmed
    let isKey = key.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
      default: byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
      }
    }
    guard isKey, !key.isEmpty, !words.isEmpty else { return nil }
    let column = raw.unicodeScalars.distance(from: raw.startIndex, to: words.startIndex) + 1
    return TemplateLine(name: String(key), path: path, line: number, column: column, text: String(words))
  }

  /// Whether the words would end an attribute that they stand in, or open a tag and leave it open.
  private static func breaksAttributes(_ text: String) -> Bool {
    var isInTag = false
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "<"): isInTag = true
      case UInt8(ascii: ">"): isInTag = false
      case UInt8(ascii: "\""): if !isInTag { return true }
      default: break
      }
    }
    return isInTag
  }
}

extension Substring {
  /// The same without blanks at either end.
  fileprivate var trimmed: Substring {
    let head = drop(while: \.isWhitespace)
    guard let last = head.lastIndex(where: { !$0.isWhitespace }) else { return head.prefix(0) }
    return head[...last]
  }
}
