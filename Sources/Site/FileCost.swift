/// The processor time that a thread spent on a file after it was drawn.
struct FileCost: Sendable {
  var sums = Duration.zero
  var links = Duration.zero
  var write = Duration.zero

  /// Does something and adds what it took.
  mutating func measure<Value>(_ part: WritableKeyPath<FileCost, Duration>, _ deed: () throws -> Value) rethrows
    -> Value
  {
    let start = ProcessorClock.thread
    defer { self[keyPath: part] += ProcessorClock.thread - start }
    return try deed()
  }

  static func += (left: inout FileCost, right: FileCost) {
    left.sums += right.sums
    left.links += right.links
    left.write += right.write
  }
}
