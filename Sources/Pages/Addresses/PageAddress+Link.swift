import Gazette

extension PageAddress {
  /// The link from this page to another, relative, so that the site works below any path and from disk.
  ///
  /// From `documents/a/index.html` to `documents/b/index.html` it is `../b/index.html`; to a place on the same page
  /// it is the anchor alone.
  public func link(to other: PageAddress, anchor: Anchor? = nil) -> String {
    var link = ""
    if other != self || anchor == nil {
      let there = other.path.text
      let (shared, folders) = way(to: there)
      link.reserveCapacity(there.utf8.count + 3 * folders + 32)
      for _ in 0..<folders { link += "../" }
      link += there[there.utf8.index(there.startIndex, offsetBy: shared)...]
    }
    if let anchor {
      link += "#"
      link += anchor.text
    }
    return link
  }

  /// How many bytes the folders take that both paths begin with, the slash behind them included, and how many folders this
  /// page lies below them.
  private func way(to there: String) -> (shared: Int, folders: Int) {
    var (here, there) = (path.text, there)
    return here.withUTF8 { here in
      there.withUTF8 { there in
        var shared = 0
        for index in 0..<min(here.count, there.count) {
          guard here[index] == there[index] else { break }
          if here[index] == UInt8(ascii: "/") { shared = index + 1 }
        }
        var folders = 0
        for index in shared..<here.count where here[index] == UInt8(ascii: "/") { folders += 1 }
        return (shared, folders)
      }
    }
  }
}
