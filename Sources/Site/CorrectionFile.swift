import Foundation
import Gazette

/// `Content/corrections/<id>.json`: `[{"line": 405, "find": "…", "replace": "…", "reason": "…"}, …]`.
///
/// An entry `{"line": 317, "doubt": "…"}` corrects nothing: it keeps what a reader doubted open for whoever sees the print.
enum CorrectionFile {
  /// What the file holds, each sort in the file's order, and a message for each entry that is of no known form.
  struct Contents {
    var corrections = [Correction]()
    var doubts = [Doubt]()
    var diagnostics = [Diagnostic]()
  }

  /// Reads the entries of a corrections file.
  static func read(_ bytes: [UInt8], path: String) -> Contents {
    var contents = Contents()
    guard let json = try? JSONSerialization.jsonObject(with: Data(bytes)), let list = json as? [Any] else {
      contents.diagnostics.append(
        error(at: SourceLocation(path: path, line: 1), "not a JSON list of corrections"))
      return contents
    }
    let lines = entryLines(bytes)
    for (index, entry) in list.enumerated() {
      let location = SourceLocation(path: path, line: index < lines.count ? lines[index] : nil)
      let fields = entry as? [String: Any] ?? [:]
      if let correction = correction(fields, at: location) {
        contents.corrections.append(correction)
      } else if let doubt = doubt(fields, at: location) {
        contents.doubts.append(doubt)
      } else {
        contents.diagnostics.append(error(at: location, "not a correction"))
      }
    }
    return contents
  }

  private static func correction(_ entry: [String: Any], at location: SourceLocation) -> Correction? {
    guard let reason = entry["reason"] as? String, !reason.isEmpty, let change = change(entry) else { return nil }
    return Correction(change, reason: reason, location: location)
  }

  private static func doubt(_ entry: [String: Any], at location: SourceLocation) -> Doubt? {
    guard Set(entry.keys) == ["line", "doubt"], let line = line(entry["line"]), let text = entry["doubt"] as? String,
      !text.isEmpty
    else { return nil }
    return Doubt(line: line, text: text, location: location)
  }

  private static func change(_ entry: [String: Any]) -> Correction.Change? {
    let keys = Set(entry.keys)
    if keys == ["line", "find", "replace", "reason"], let line = line(entry["line"]),
      let find = entry["find"] as? String, !find.isEmpty, let replacement = entry["replace"] as? String
    {
      return .replace(line: line, find: find, with: replacement)
    }
    if keys == ["lines", "drop", "reason"], entry["drop"] as? Bool == true, let lines = entry["lines"] as? [Any],
      lines.count == 2, let first = line(lines[0]), let last = line(lines[1]), first <= last
    {
      return .drop(lines: first...last)
    }
    if keys == ["after", "insert", "reason"], let after = line(entry["after"], from: 0),
      let text = entry["insert"] as? String, !text.isEmpty
    {
      return .insert(after: after, text: text)
    }
    return nil
  }

  private static func line(_ value: Any?, from least: Int = 1) -> Int? {
    guard let line = value as? Int, line >= least, line < 100_000_000 else { return nil }
    return line
  }

  /// The line on which each object directly inside the list begins.
  private static func entryLines(_ bytes: [UInt8]) -> [Int] {
    var lines = [Int]()
    var (line, depth, inString, escaped) = (1, 0, false, false)
    for byte in bytes {
      if byte == UInt8(ascii: "\n") { line += 1 }
      if inString {
        if escaped {
          escaped = false
        } else if byte == UInt8(ascii: "\\") {
          escaped = true
        } else if byte == UInt8(ascii: "\"") {
          inString = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): inString = true
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        if depth == 1 { lines.append(line) }
        depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      default: break
      }
    }
    return lines
  }

  private static func error(at location: SourceLocation, _ problem: String) -> Diagnostic {
    Diagnostic(
      .error, at: location, problem,
      advice: #"write {"line", "find", "replace", "reason"}, {"lines": [first, last], "drop": true, "reason"} "#
        + #"or {"after", "insert", "reason"}; what is left open is {"line", "doubt"}"#)
  }
}
