/// What a site's sources look like from outside at a moment: two that differ mean that somebody changed something.
///
/// Folders are looked at again and again instead of asking the kernel for events (inotify): events are lost where many
/// come at once and never come from network and shared folders, new folders must be found anyway, and a look at some
/// thousand files takes milliseconds.
public struct SourceSnapshot: Equatable, Sendable {
  private let stamps: [String: Disk.Stamp]

  init(folders: [String]) {
    var stamps = [String: Disk.Stamp]()
    for folder in folders { Self.look(at: folder, into: &stamps) }
    self.stamps = stamps
  }

  /// The files that came, went or changed between two looks, by path.
  public func changes(since earlier: SourceSnapshot) -> [String] {
    let paths = Set(stamps.keys).union(earlier.stamps.keys)
    return paths.filter { stamps[$0] != earlier.stamps[$0] }.sorted()
  }

  /// Hidden files are none of the site's: editors keep what is not saved yet in them.
  private static func look(at folder: String, into stamps: inout [String: Disk.Stamp]) {
    for name in (try? Disk.names(in: folder)) ?? [] where !name.hasPrefix(".") {
      let path = folder + "/" + name
      if Disk.isFolder(path) { look(at: path, into: &stamps) } else { stamps[path] = Disk.stamp(of: path) }
    }
  }
}

extension BuildRequest {
  /// A look at all files that the site is made of.
  public func snapshot() -> SourceSnapshot { SourceSnapshot(folders: [content, templates]) }
}
