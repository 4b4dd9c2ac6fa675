import Gazette
import Site

/// What a command did, in few words.
enum Summary {
  /// `5 issues, 34 documents, 127 pages, 95 relations, 3 warnings, 0.42 seconds`
  static func of(_ report: BuildReport) -> String {
    [
      counted(report.issues, "issue"), counted(report.documents, "document"), counted(report.pages, "page"),
      counted(report.relations, "relation"), counted(warnings(report.diagnostics), "warning"),
      "\(hundredths(report.seconds)) seconds",
    ].joined(separator: ", ")
  }

  /// `712 files, 137 pages, 34 documents: 0 errors, 2 warnings`
  static func of(_ report: CheckReport) -> String {
    let looked = [
      counted(report.files, "file"), counted(report.pages, "page"), counted(report.documents, "document"),
    ]
    let errors = report.diagnostics.count { $0.severity == .error }
    return looked.joined(separator: ", ") + ": " + counted(errors, "error") + ", "
      + counted(warnings(report.diagnostics), "warning")
  }

  /// `draw 2560 of 12040`
  static func of(_ progress: BuildProgress) -> String {
    progress.total > 0 ? "\(progress.phase) \(progress.done) of \(progress.total)" : progress.phase
  }

  /// `5 issues, 34 documents, 1432 paragraphs, 3 warnings, 0.42 seconds`
  static func of(_ report: ExportReport) -> String {
    [
      counted(report.issues, "issue"), counted(report.documents, "document"),
      counted(report.paragraphs, "paragraph"), counted(warnings(report.diagnostics), "warning"),
      "\(hundredths(report.seconds)) seconds",
    ].joined(separator: ", ")
  }

  /// Where the time of a build went, and what became of the files.
  static func details(of report: BuildReport) -> [String] {
    times(of: report.phases)
      + report.files.written.map { Message.visible("written: \($0)") }
      + report.files.removed.map { Message.visible("removed: \($0)") }
      + ["unchanged: \(report.files.unchanged) files, \(report.files.undrawn) of them not drawn"]
  }

  /// `draw: 6.71 seconds, 13.02 of processor time (sums 0.51, links 0.70, write 0.92), 812 MiB at most`, a line a phase.
  static func times(of phases: [BuildReport.Phase]) -> [String] {
    phases.map { phase in
      let parts = phase.parts.map { "\($0.name) \(hundredths($0.processor))" }.joined(separator: ", ")
      return "\(phase.name): \(hundredths(phase.seconds)) seconds, \(hundredths(phase.processor)) of processor time"
        + (parts.isEmpty ? "" : " (\(parts))") + (phase.peak.map { ", \($0 >> 20) MiB at most" } ?? "")
    }
  }

  private static func warnings(_ diagnostics: [Diagnostic]) -> Int { diagnostics.count { $0.severity == .warning } }

  private static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

  private static func hundredths(_ seconds: Double) -> String {
    let rounded = Int((seconds * 100).rounded())
    let fraction = rounded % 100
    return "\(rounded / 100).\(fraction < 10 ? "0" : "")\(fraction)"
  }
}
