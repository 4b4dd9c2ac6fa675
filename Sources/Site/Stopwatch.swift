/// Measures the phases of a build. Its times go to the user's terminal, never into the site.
struct Stopwatch {
  private(set) var phases = [BuildReport.Phase]()
  private var started = ContinuousClock.now

  /// Ends a phase and begins the next.
  mutating func lap(_ name: String) {
    let now = ContinuousClock.now
    let duration = (now - started).components
    let seconds = Double(duration.seconds) + Double(duration.attoseconds) / 1e18
    phases.append(BuildReport.Phase(name: name, seconds: seconds))
    started = now
  }
}
