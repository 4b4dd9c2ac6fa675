import Gazette
import Site

/// Words to deeds and back: runs the command and gives its exit status.
enum Run {
  /// The program's version, as CHANGELOG.md names it.
  static let version = "0.1.0"

  /// Runs the command that the words behind the program's name ask for.
  static func command(_ words: [String]) -> Int32 {
    do throws(Arguments.UsageError) {
      switch try Arguments(parsing: words) {
      case .help: Terminal.say(Arguments.usage)
      case .version: Terminal.say("gazette-site \(version)")
      case .build(let request, let loudness): return trying { try build(request, loudness) }
      case .check(let request, let loudness): return trying { try check(request, loudness) }
      case .diff(let request, let format): return trying { try diff(request, format) }
      }
      return 0
    } catch {
      Terminal.complain(Message.visible("gazette-site: error: \(error.problem); see gazette-site --help"))
      return 2
    }
  }

  private static func build(_ request: BuildRequest, _ loudness: Arguments.Loudness) throws -> Int32 {
    let report = try request.run()
    tell(report, loudness)
    return status(of: report)
  }

  private static func check(_ request: BuildRequest, _ loudness: Arguments.Loudness) throws -> Int32 {
    let report = try request.check()
    let shown = report.diagnostics.filter { loudness != .quiet || $0.severity == .error }
    for line in Message.lines(shown) { Terminal.complain(line) }
    if loudness != .quiet { Terminal.say(summary(of: report)) }
    return report.isClean ? 0 : 1
  }

  private static func diff(_ request: BuildRequest, _ format: DiffFormat) throws -> Int32 {
    let report = try request.diff()
    for line in Message.lines(report.diagnostics) { Terminal.complain(line) }
    guard let diff = report.diff else { return 2 }
    Terminal.say(diff.told(as: format))
    return diff.isEmpty ? 0 : 1
  }

  /// What the machine refused is told, and is exit 2, whatever was asked for.
  private static func trying(_ deed: () throws -> Int32) -> Int32 {
    do { return try deed() } catch let refusal as DiskError {
      Terminal.complain(Message.line(refusal))
    } catch {
      Terminal.complain(Message.visible("gazette-site: error: \(error)"))
    }
    return 2
  }

  private static func status(of report: BuildReport) -> Int32 {
    guard report.built else { return 1 }
    return report.leftOut.isEmpty ? 0 : 3
  }

  private static func tell(_ report: BuildReport, _ loudness: Arguments.Loudness) {
    let shown = report.diagnostics.filter { loudness != .quiet || $0.severity == .error }
    for line in Message.lines(shown) { Terminal.complain(line) }
    if loudness == .verbose { for line in details(of: report) { Terminal.say(line) } }
    if report.built && loudness != .quiet { Terminal.say(summary(of: report)) }
  }

  /// `5 issues, 34 documents, 127 pages, 95 relations, 3 warnings, 0.42 seconds`
  private static func summary(of report: BuildReport) -> String {
    let warnings = report.diagnostics.count { $0.severity == .warning }
    return [
      counted(report.issues, "issue"), counted(report.documents, "document"), counted(report.pages, "page"),
      counted(report.relations, "relation"), counted(warnings, "warning"),
      "\(Self.hundredths(report.seconds)) seconds",
    ].joined(separator: ", ")
  }

  /// `712 files, 137 pages, 34 documents: 0 errors, 2 warnings`
  private static func summary(of report: CheckReport) -> String {
    let errors = report.diagnostics.count { $0.severity == .error }
    let looked = [
      counted(report.files, "file"), counted(report.pages, "page"), counted(report.documents, "document"),
    ]
    return looked.joined(separator: ", ") + ": " + counted(errors, "error") + ", "
      + counted(report.diagnostics.count - errors, "warning")
  }

  private static func details(of report: BuildReport) -> [String] {
    report.phases.map { "\($0.name): \(hundredths($0.seconds)) seconds" }
      + report.files.written.map { Message.visible("written: \($0)") }
      + report.files.removed.map { Message.visible("removed: \($0)") }
      + ["unchanged: \(report.files.unchanged) files"]
  }

  private static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

  private static func hundredths(_ seconds: Double) -> String {
    let rounded = Int((seconds * 100).rounded())
    let fraction = rounded % 100
    return "\(rounded / 100).\(fraction < 10 ? "0" : "")\(fraction)"
  }
}
