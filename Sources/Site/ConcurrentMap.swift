import Dispatch
import Synchronization

/// Maps values on all cores; the results stand in the order of the values, whatever the threads did.
func concurrentMap<Value: Sendable, Result: Sendable>(
  _ values: [Value], _ transform: @escaping @Sendable (Value) -> Result
) -> [Result] {
  let results = Mutex([Result?](repeating: nil, count: values.count))
  DispatchQueue.concurrentPerform(iterations: values.count) { index in
    let result = transform(values[index])
    results.withLock { $0[index] = result }
  }
  return results.withLock { $0.compactMap { $0 } }
}
