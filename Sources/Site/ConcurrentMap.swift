import Dispatch
import Synchronization

/// Maps values on all cores; the results stand in the order of the values, whatever the threads did.
///
/// - Parameter tell: is told now and then how many values are done, one call at a time.
func concurrentMap<Value: Sendable, Result: Sendable>(
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
