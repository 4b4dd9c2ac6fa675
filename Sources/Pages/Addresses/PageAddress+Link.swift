import Gazette

extension PageAddress {
  /// The link from this page to another, relative, so that the site works below any path and from disk.
  ///
  /// From `documents/a/index.html` to `documents/b/index.html` it is `../b/index.html`; to a place on the same page
  /// it is the anchor alone.
  public func link(to other: PageAddress, anchor: Anchor? = nil) -> String {
    let fragment = anchor.map { "#\($0.text)" } ?? ""
    guard other != self || anchor == nil else { return fragment }
    let here = path.text.utf8.split(separator: UInt8(ascii: "/"))
    let there = other.path.text.utf8.split(separator: UInt8(ascii: "/"))
    var shared = 0
    while shared < here.count - 1, shared < there.count - 1, here[shared].elementsEqual(there[shared]) { shared += 1 }
    let up = String(repeating: "../", count: here.count - 1 - shared)
    return up + there[shared...].map { String(Substring($0)) }.joined(separator: "/") + fragment
  }
}
