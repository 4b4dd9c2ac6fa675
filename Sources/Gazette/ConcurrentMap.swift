import Dispatch
import Synchronization

/// Maps values on all cores; the results stand in the order of the values, whatever the threads did.
///
/// - Parameter tell: is told now and then how many values are done, one call at a time.
public func concurrentMap<Value: Sendable, Result: Sendable>(
  _ values: [Value], tell: (@Sendable (Int) -> Void)? = nil, _ transform: @escaping @Sendable (Value) -> Result
) -> [Result] {
  let results = Mutex([Result?](repeating: nil, count: values.count))
  let done = Mutex(0)
  DispatchQueue.concurrentPerform(iterations: values.count) { index in
    let result = transform(values[index])
    results.withLock { $0[index] = result }
    guard let tell else { return }
    done.withLock { count in
      count += 1
      if count.isMultiple(of: 256) { tell(count) }
    }
  }
  return results.withLock { $0.compactMap { $0 } }
}

/// Does two things at once, where the first by itself would not keep all cores at work.
public func concurrently<First: Sendable, Second: Sendable>(
  _ first: @escaping @Sendable () -> First, _ second: @escaping @Sendable () -> Second
) -> (First, Second) {
  let result = Mutex<Second?>(nil)
  let group = DispatchGroup()
  DispatchQueue.global().async(group: group) {
    let value = second()
    result.withLock { $0 = value }
  }
  let value = first()
  group.wait()
  // It is there: the group was waited for.
  return (value, result.withLock { $0 } ?? second())
}

/// Maps values on all cores, a few at a time, and hands over each result in the order of the values: only those of a few
/// values are in memory together.
public func inBatches<Value: Sendable, Result: Sendable>(
  _ values: [Value], of size: Int = 8, _ transform: @escaping @Sendable (Value) -> Result,
  take: (Result) throws -> Void
) rethrows {
  for start in stride(from: 0, to: values.count, by: size) {
    let batch = Array(values[start..<min(start + size, values.count)])
    for result in concurrentMap(batch, transform) { try take(result) }
  }
}
