import Dispatch
import Glibc
import Synchronization

/// The wish to end (Ctrl-C, `kill`) as something to wait for, so that no handler interrupts anything.
struct EndSignals {
  private var signals = sigset_t()

  /// From here on the signals wait to be asked for, in this thread and in all that it starts.
  init() {
    sigemptyset(&signals)
    for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, signal) }
    pthread_sigmask(SIG_BLOCK, &signals, nil)
  }

  /// Whether somebody wishes to end, now or within a time.
  func come(within milliseconds: Int) -> Bool {
    var signals = signals
    var time = timespec(tv_sec: milliseconds / 1000, tv_nsec: milliseconds % 1000 * 1_000_000)
    return sigtimedwait(&signals, nil, &time) > 0
  }

  /// Does a piece of work on another thread; nil where somebody wishes to end before it is done.
  func waiting<Value: Sendable>(for work: @escaping @Sendable () -> Value) -> Value? {
    let box = Box<Value>()
    DispatchQueue.global().async {
      let value = work()
      box.value.withLock { $0 = value }
      box.isFull.signal()
    }
    while box.isFull.wait(timeout: .now() + .milliseconds(50)) == .timedOut {
      if come(within: 0) { return nil }
    }
    return box.value.withLock { $0 }
  }

  private final class Box<Value: Sendable>: Sendable {
    let value = Mutex<Value?>(nil)
    let isFull = DispatchSemaphore(value: 0)
  }
}
