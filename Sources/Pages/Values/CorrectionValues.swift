import Gazette
import Markup

/// 校勘: what an editor changed in the raw text, and why.
enum CorrectionValues {
  /// The entries of a list of corrections.
  static func of(_ corrections: [Correction]) -> TemplateValue { .list(corrections.map(entry)) }

  /// The corrections within a stretch of raw lines.
  static func within(_ lines: ClosedRange<Int>, of audit: IssueAudit?) -> [Correction] {
    (audit?.corrections ?? []).filter { lines.contains($0.line) }
  }

  private static func entry(_ correction: Correction) -> TemplateValue {
    switch correction.change {
    case .replace(let line, let find, let with):
      entry("改字", Labels.place(line: line), find: find, replace: with, correction.reason)
    case .drop(let lines):
      entry("删去", Labels.source(lines: lines), find: nil, replace: nil, correction.reason)
    case .insert(let line, let text):
      entry("补入", Labels.after(line: line), find: nil, replace: text, correction.reason)
    }
  }

  private static func entry(
    _ kind: String, _ place: String, find: String?, replace: String?, _ reason: String
  ) -> TemplateValue {
    [
      "kind": .text(kind), "place": .text(place), "find": .optional(find), "replace": .optional(replace),
      "reason": .text(reason),
    ]
  }
}
