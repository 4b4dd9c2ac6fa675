import Synchronization

/// Where the threads that answer find the edition that is shown: the one thing that they share.
final class Desk: Sendable {
  private let edition: Mutex<Edition>

  init(_ edition: Edition) { self.edition = Mutex(edition) }

  /// The edition that is shown.
  var shown: Edition { edition.withLock { $0 } }

  /// Shows another edition from now on.
  func show(_ next: Edition) { edition.withLock { $0 = next } }
}
