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
    var kilobytes = 0
    while wait4(child, &status, WNOHANG, &usage) == 0 {
      kilobytes = max(kilobytes, peak(of: child))
      usleep(2_000)
    }
    let signal = status & 0x7F
    return Cost(
      status: signal == 0 ? (status >> 8) & 0xFF : -signal, seconds: seconds(usage.ru_utime) + seconds(usage.ru_stime),
      kilobytes: kilobytes)
  }

  /// The most memory that a running process has held so far. What `wait4` says begins with that of the process that
  /// started it.
  private static func peak(of process: pid_t) -> Int {
    guard let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8) else { return 0 }
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) } ?? 0
  }

  private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
}
