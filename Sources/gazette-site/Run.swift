import Gazette
import Preview
import Site

/// Words to deeds and back: runs the command and gives its exit status.
struct Run {
  private let loudness: Arguments.Loudness

  /// The program's version, as CHANGELOG.md names it.
  static let version = "0.1.0"

  /// Runs the command that the words behind the program's name ask for.
  static func command(_ words: [String]) -> Int32 {
    do throws(Arguments.UsageError) {
      let arguments = try Arguments(parsing: words)
      return trying { try Run(loudness: arguments.loudness).run(arguments.deed) }
    } catch {
      return refuse("\(error.problem); see gazette-site --help")
    }
  }

  private func run(_ deed: Arguments.Deed) throws -> Int32 {
    switch deed {
    case .help(let command): return Self.hand(Help.text(of: command), 0)
    case .version: return Self.hand("gazette-site \(Self.version)", 0)
    case .build(let request): return try build(request)
    case .check(let request): return try check(request)
    case .diff(let request, let format): return try diff(request, format)
    case .serve(let request, let port): return try serve(request, port: port)
    case .export(let request, mappingAlone: true): try request.exportMapping()
    case .export(let request, mappingAlone: false): return try export(request)
    }
    return 0
  }

  private func build(_ request: BuildRequest) throws -> Int32 {
    let shows = loudness != .quiet && Terminal.isWatched
    var request = request.remembering
    request.seesMemory = loudness == .verbose
    let outcome = Result { [request] in try request.run { if shows { Terminal.show(Summary.of($0)) } } }
    if shows { Terminal.show("") }
    let report = try outcome.get()
    tell(report)
    guard report.built else { return 1 }
    return report.leftOut.isEmpty ? 0 : 3
  }

  private func check(_ request: BuildRequest) throws -> Int32 {
    let report = try request.check()
    tell(report.diagnostics)
    if loudness != .quiet { Terminal.say(Summary.of(report)) }
    return report.isClean ? 0 : 1
  }

  private func diff(_ request: BuildRequest, _ format: DiffFormat) throws -> Int32 {
    let report = try request.diff()
    tell(report.diagnostics)
    guard let diff = report.diff else { return 2 }
    let told = diff.told(as: format)
    return Self.hand(format == .text ? Message.visibleLines(told) : told, diff.isEmpty ? 0 : 1)
  }

  private func serve(_ request: BuildRequest, port: UInt16) throws -> Int32 {
    try Preview(of: request, port: port) { tell($0) }.run()
    return 0
  }

  /// Its summary goes where the messages go: standard output may be the file.
  private func export(_ request: BuildRequest) throws -> Int32 {
    let report = try request.export()
    tell(report.diagnostics)
    if loudness == .verbose { for line in Summary.times(of: report.phases) { Terminal.complain(line) } }
    guard report.written else { return 1 }
    if loudness != .quiet { Terminal.complain(Summary.of(report)) }
    return report.leftOut.isEmpty ? 0 : 3
  }

  // MARK: What is told

  /// Gives out what was asked for and ends with a status; 2 where standard output does not take it.
  private static func hand(_ text: String, _ status: Int32) -> Int32 {
    Terminal.hand(text) ? status : refuse("standard output does not take what was asked for")
  }

  private func tell(_ diagnostics: [Diagnostic]) {
    for line in Message.lines(diagnostics.filter { loudness != .quiet || $0.severity == .error }) {
      Terminal.complain(line)
    }
  }

  private func tell(_ report: BuildReport) {
    tell(report.diagnostics)
    if loudness == .verbose { for line in Summary.details(of: report) { Terminal.say(line) } }
    if report.built && loudness != .quiet { Terminal.say(Summary.of(report)) }
  }

  /// The address is told even by a quiet server: without it nobody finds it.
  private func tell(_ event: PreviewEvent) {
    switch event {
    case .serving(let address): Terminal.say("Serving at \(address), with every change; Ctrl-C ends it.")
    case .changed(let paths):
      let others = paths.count > 1 ? " and \(paths.count - 1) more" : ""
      if loudness != .quiet { Terminal.say(Message.visible("\(paths.first ?? "sources")\(others): changed")) }
    case .built(let report):
      tell(loudness == .verbose ? report.diagnostics : report.diagnostics.filter { $0.severity == .error })
      if loudness == .verbose { for line in Summary.times(of: report.phases) { Terminal.say(line) } }
      if loudness != .quiet { Terminal.say(Summary.of(report)) }
    case .failed(let faults): tell(faults)
    case .ended: if loudness != .quiet { Terminal.say("Ended.") }
    }
  }

  /// What the machine refused is told, and is exit 2, whatever was asked for.
  private static func trying(_ deed: () throws -> Int32) -> Int32 {
    do { return try deed() } catch let refusal as DiskError {
      Terminal.complain(Message.line(refusal))
      return 2
    } catch let refusal as PreviewError {
      return refuse(refusal.problem)
    } catch {
      return refuse("\(error)")
    }
  }

  private static func refuse(_ problem: String) -> Int32 {
    Terminal.complain(Message.visible("gazette-site: error: \(problem)"))
    return 2
  }
}
