import Glibc

/// Keeps a second build away from an output folder while the first is at work; goes with the process that holds it.
struct FolderLock {
  private let descriptor: Int32
  private let path: String

  /// Takes the lock; throws where another build has it.
  init(path: String, shownAs output: String) throws {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw DiskError(path: output, trying: "lock the folder") }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0, Self.isStillNamed(path, descriptor) else {
      close(descriptor)
      throw DiskError(path: output, problem: "another build is at work on it")
    }
    self.descriptor = descriptor
    self.path = path
  }

  /// Whether the locked file is the one that the path names: a build that just ended may have taken the name away.
  private static func isStillNamed(_ path: String, _ descriptor: Int32) -> Bool {
    var (named, held) = (stat(), stat())
    return stat(path, &named) == 0 && fstat(descriptor, &held) == 0 && named.st_ino == held.st_ino
  }

  /// Gives the lock back.
  func release() {
    unlink(path)
    close(descriptor)
  }
}
