import Gazette

extension PageAddress {
  /// The link from this page to another, relative, so that the site works below any path and from disk.
  ///
  /// From `documents/a/index.html` to `documents/b/index.html` it is `../b/index.html`; to a place on the same page
  /// it is the anchor alone.
  public func link(to other: PageAddress, anchor: Anchor? = nil) -> String {
    let fragment = anchor.map { "#\($0.text)" } ?? ""
    guard other != self || anchor == nil else { return fragment }
    var (here, there) = (path.text, other.path.text)
    return here.withUTF8 { here in
      there.withUTF8 { there in
        // The folders that both paths begin with, the slash behind them included.
        var shared = 0
        for index in 0..<min(here.count, there.count) {
          guard here[index] == there[index] else { break }
          if here[index] == UInt8(ascii: "/") { shared = index + 1 }
        }
        let folders = here[shared...].count { $0 == UInt8(ascii: "/") }
        let down = String(decoding: there[shared...], as: UTF8.self)
        return String(repeating: "../", count: folders) + down + fragment
      }
    }
  }
}
