/// What a site's sources look like from outside at a moment: two that differ mean that somebody changed something.
///
/// Folders are looked at again and again instead of asking the kernel for events (inotify): events are lost where many
/// come at once and never come from network and shared folders, new folders must be found anyway, and a look at some
/// thousand files takes milliseconds.
public struct SourceSnapshot: Equatable, Sendable {
  private let stamps: [String: Disk.Stamp]

  init(of paths: [String]) {
    let looks = paths.compactMap { path in Disk.stamp(of: path).map { (path, $0) } }
    stamps = Dictionary(looks) { first, _ in first }
  }

  /// The files that came, went or changed between two looks, by path.
  public func changes(since earlier: SourceSnapshot) -> [String] {
    let paths = Set(stamps.keys).union(earlier.stamps.keys)
    return paths.filter { stamps[$0] != earlier.stamps[$0] }.sorted()
  }
}

extension BuildRequest {
  /// A look at all files that the site is made of.
  public func snapshot() -> SourceSnapshot { SourceSnapshot(of: SourceFiles.paths(of: self)) }
}
