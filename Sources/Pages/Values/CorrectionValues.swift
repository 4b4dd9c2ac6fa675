import Gazette
import Markup

/// 校勘: what an editor changed in the raw text, and why.
enum CorrectionValues {
  /// The entries of a list of corrections; what was dropped is quoted from the issue's account where one is given.
  static func of(_ corrections: [Correction], in audit: IssueAudit?, _ words: Words) -> TemplateValue {
    let dropped = droppedLines(audit)
    return .list(corrections.map { entry($0, dropped, words) })
  }

  /// The corrections within a stretch of raw lines.
  static func within(_ lines: ClosedRange<Int>, of audit: IssueAudit?) -> [Correction] {
    (audit?.corrections ?? []).filter { lines.contains($0.line) }
  }

  /// What stood on the lines that corrections dropped, by line.
  private static func droppedLines(_ audit: IssueAudit?) -> [Int: String] {
    var lines = [Int: String]()
    for run in audit?.furniture ?? [] where run.kind == .droppedByCorrection {
      for (line, text) in zip(run.lines, run.text.split(separator: "\n", omittingEmptySubsequences: false)) {
        lines[line] = String(text)
      }
    }
    return lines
  }

  private static func entry(_ correction: Correction, _ dropped: [Int: String], _ words: Words) -> TemplateValue {
    switch correction.change {
    case .replace(let line, let find, let with):
      let kind = with.isEmpty ? words(.textDropped) : words(.textReplaced)
      return entry(kind, words.place(line: line), find, replace: with, correction.reason)
    case .drop(let lines):
      let text = oneLine(lines.compactMap { dropped[$0] })
      return entry(words(.linesDropped), words.place(lines: lines), text, correction.reason)
    case .insert(let line, let text):
      let added = oneLine(text.split(separator: "\n").map(String.init))
      return entry(words(.linesAdded), words.place(afterLine: line), nil, add: added, correction.reason)
    }
  }

  /// Lines set behind one another, blank ones left out.
  private static func oneLine(_ lines: [String]) -> String {
    lines.filter { $0.contains { !$0.isWhitespace } }.joined(separator: "／")
  }

  private static func entry(
    _ kind: String, _ place: String, _ find: String?, replace: String? = nil, add: String? = nil, _ reason: String
  ) -> TemplateValue {
    [
      "kind": .text(kind), "place": .text(place), "find": .optional(find), "replace": .optional(replace),
      "add": .optional(add), "reason": .text(reason),
    ]
  }
}
