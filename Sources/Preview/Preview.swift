import Gazette
import Glibc
import Site

/// A preview of the site on an address of this machine: built in memory, anew whenever its sources change.
///
/// Nothing is written to disk, so no change of the sources can harm a site that stands, and ending is no loss.
public struct Preview {
  private let request: BuildRequest
  private let port: UInt16
  private let tell: (PreviewEvent) -> Void

  /// A preview of what a request would build, on a port; 0 is any that is free.
  public init(of request: BuildRequest, port: UInt16, tell: @escaping (PreviewEvent) -> Void) {
    self.request = request
    self.port = port
    self.tell = tell
  }

  /// Serves until the user wishes to end.
  ///
  /// - Throws: `PreviewError` where there can be no server, `DiskError` where there is nothing to build.
  public func run() throws {
    guard HTTPDoor.isBuilt else { throw PreviewError.notBuilt }
    let signals = EndSignals()
    let listener = try Listener(port: port)
    try request.checkSources()
    let start = time(nil)
    var seen = request.snapshot()
    guard let first = edition(after: nil, named: "\(start)-1", signals) else { return tell(.ended) }
    let desk = Desk(first)
    let door = try HTTPDoor(listener, desk: desk)
    defer { door.close() }
    tell(.serving(address: "http://127.0.0.1:\(listener.port)\(first.basePath)"))
    var number = 1
    while let now = change(since: seen, signals) {
      tell(.changed(now.changes(since: seen)))
      seen = now
      number += 1
      guard let next = edition(after: desk.shown, named: "\(start)-\(number)", signals) else { break }
      desk.show(next)
    }
    tell(.ended)
  }

  /// Waits until the sources are other than before and rest; nil where the user wishes to end.
  private func change(since old: SourceSnapshot, _ signals: EndSignals) -> SourceSnapshot? {
    var last = old
    while !signals.come(within: 200) {
      let now = request.snapshot()
      if now != old, now == last { return now }
      last = now
    }
    return nil
  }

  /// Builds the next edition; nil where the user wishes to end.
  private func edition(after old: Edition?, named name: String, _ signals: EndSignals) -> Edition? {
    let request = request
    guard let outcome = signals.waiting(for: { Outcome(of: request) }) else { return nil }
    switch outcome {
    case .built(let site, let report):
      tell(.built(report))
      return Edition(after: old, name: name, time: time(nil), site: site, faults: [])
    case .failed(let faults):
      tell(.failed(faults))
      return Edition(after: old, name: name, time: time(nil), site: nil, faults: faults)
    }
  }
}

/// What comes of a build.
private enum Outcome: Sendable {
  case built(SiteInMemory, BuildReport)
  case failed([Diagnostic])

  /// Builds; what the machine refuses is a fault like any other, since the next change may mend it.
  init(of request: BuildRequest) {
    do {
      let (site, report) = try request.preview()
      self = site.map { .built($0, report) } ?? .failed(report.diagnostics)
    } catch {
      let (path, problem) = (error as? DiskError).map { ($0.path, $0.problem) } ?? (request.content, "\(error)")
      let advice = "see to it that it is there and can be read"
      self = .failed([Diagnostic(.error, at: SourceLocation(path: path), problem, advice: advice)])
    }
  }
}
