import Foundation

extension Program {
  /// What a run cost.
  struct Cost {
    let status: Int32
    /// Time on all cores, in seconds, whatever else the machine does.
    let seconds: Double
    /// The most memory that it held, in kilobytes.
    let kilobytes: Int
  }

  /// Runs the program to its end and measures it; nil where it cannot be started. A signal that ended it is negative.
  static func cost(_ words: [String]) -> Cost? {
    guard let path else { return nil }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for stream in [STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0)
    }
    var arguments = ([path] + words).map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var child = pid_t()
    guard posix_spawn(&child, path, &actions, nil, &arguments, environ) == 0 else { return nil }
    var (status, usage) = (Int32(), rusage())
    guard wait4(child, &status, 0, &usage) == child else { return nil }
    let signal = status & 0x7F
    return Cost(
      status: signal == 0 ? (status >> 8) & 0xFF : -signal, seconds: seconds(usage.ru_utime) + seconds(usage.ru_stime),
      kilobytes: usage.ru_maxrss)
  }

  private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
}
