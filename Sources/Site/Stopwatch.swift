/// Measures the phases of a build. What it finds goes to the user's terminal, never into the site.
struct Stopwatch {
  private(set) var phases = [BuildReport.Phase]()
  private let seesMemory: Bool
  private var started = ContinuousClock.now
  private var processor = ProcessorClock.process

  /// - Parameter seesMemory: whether the most memory of each phase is looked at. That makes the system forget the most of
  ///   the phases before, so that who measures the whole process from outside would be told too little.
  init(seesMemory: Bool = false) {
    self.seesMemory = seesMemory
    if seesMemory { MemoryPeak.forget() }
  }

  /// Ends a phase and begins the next.
  mutating func lap(_ name: String) {
    let (now, used) = (ContinuousClock.now, ProcessorClock.process)
    phases.append(
      BuildReport.Phase(
        name: name, seconds: (now - started).inSeconds, processor: (used - processor).inSeconds,
        peak: seesMemory ? MemoryPeak.bytes : nil))
    (started, processor) = (now, used)
    if seesMemory { MemoryPeak.forget() }
  }

  /// Tells of a part of the phase that ended last.
  mutating func add(part name: String, processor: Duration) {
    guard let last = phases.indices.last else { return }
    phases[last].parts.append((name, processor.inSeconds))
  }
}

extension Duration {
  fileprivate var inSeconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
