import Glibc

/// The time that this thread's processor spends on a piece of work that no other thread helps with: what else the machine
/// does, the other tests above all, lengthens a clock on the wall many times, and this one little.
public func processorTime(of work: () throws -> Void) rethrows -> Duration {
  let start = threadTime()
  try work()
  return threadTime() - start
}

private func threadTime() -> Duration {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return .seconds(Int64(time.tv_sec)) + .nanoseconds(Int64(time.tv_nsec))
}
