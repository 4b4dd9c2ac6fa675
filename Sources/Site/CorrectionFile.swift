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
    do throws(JSONReading.Fault) {
      let json = try JSONReading.read(bytes)
      if case .list(let entries) = json.value {
        for entry in entries { contents.take(entry, at: SourceLocation(path: path, line: entry.line)) }
      } else {
        contents.diagnostics = [
          fault(at: SourceLocation(path: path, line: json.line), "not a JSON list of corrections")
        ]
      }
    } catch {
      contents.diagnostics = [fault(at: SourceLocation(path: path, line: error.line), error.problem)]
    }
    return contents
  }

  fileprivate static func correction(_ entry: LocatedJSON, at location: SourceLocation) -> Correction? {
    guard let reason = words(entry["reason"]), let change = change(entry) else { return nil }
    return Correction(change, reason: reason, location: location)
  }

  fileprivate static func doubt(_ entry: LocatedJSON, at location: SourceLocation) -> Doubt? {
    guard names(of: entry) == ["line", "doubt"], let line = line(entry["line"]), let text = words(entry["doubt"]) else {
      return nil
    }
    return Doubt(line: line, text: text, location: location)
  }

  private static func change(_ entry: LocatedJSON) -> Correction.Change? {
    switch names(of: entry) {
    case ["line", "find", "replace", "reason"]:
      guard let line = line(entry["line"]), let find = words(entry["find"]), let replacement = entry.text("replace")
      else { return nil }
      return .replace(line: line, find: find, with: replacement)
    case ["lines", "drop", "reason"]:
      let lines = entry.values("lines").map { line($0) }
      guard entry["drop"]?.truth == true, lines.count == 2, let first = lines[0], let last = lines[1], first <= last
      else { return nil }
      return .drop(lines: first...last)
    case ["after", "insert", "reason"]:
      guard let after = line(entry["after"], from: 0), let text = words(entry["insert"]) else { return nil }
      return .insert(after: after, text: text)
    default: return nil
    }
  }

  private static func names(of entry: LocatedJSON) -> Set<String> { Set(entry.members.map(\.name)) }

  private static func words(_ value: LocatedJSON?) -> String? { value?.text.flatMap { $0.isEmpty ? nil : $0 } }

  private static func line(_ value: LocatedJSON?, from least: Int = 1) -> Int? {
    value?.integer.flatMap { $0 >= least && $0 < 100_000_000 ? $0 : nil }
  }

  fileprivate static func fault(at location: SourceLocation, _ problem: String) -> Diagnostic {
    Diagnostic(
      .error, at: location, problem,
      advice: #"write {"line", "find", "replace", "reason"}, {"lines": [first, last], "drop": true, "reason"} "#
        + #"or {"after", "insert", "reason"}; what is left open is {"line", "doubt"}"#)
  }
}

extension CorrectionFile.Contents {
  /// Takes an entry of the list as what it is.
  fileprivate mutating func take(_ entry: LocatedJSON, at location: SourceLocation) {
    if let correction = CorrectionFile.correction(entry, at: location) {
      corrections.append(correction)
    } else if let doubt = CorrectionFile.doubt(entry, at: location) {
      doubts.append(doubt)
    } else {
      diagnostics.append(CorrectionFile.fault(at: location, "not a correction"))
    }
  }
}
