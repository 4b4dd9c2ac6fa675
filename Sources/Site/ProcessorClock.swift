import Glibc

/// The time that processors spent on this program: what a busy machine lengthens least.
enum ProcessorClock {
  /// On all its threads.
  static var process: Duration { time(of: CLOCK_PROCESS_CPUTIME_ID) }

  /// On this thread.
  static var thread: Duration { time(of: CLOCK_THREAD_CPUTIME_ID) }

  private static func time(of clock: clockid_t) -> Duration {
    var time = timespec()
    clock_gettime(clock, &time)
    return .seconds(Int64(time.tv_sec)) + .nanoseconds(Int64(time.tv_nsec))
  }
}
