import Gazette

/// The links of one page to others.
struct PageLinks: Sendable {
  /// The page on which the links stand.
  let page: PageAddress
  /// What absolute paths begin with, `/` or `/gazette/`; nil where links are relative, as on every page but 404.
  var root: String?

  /// The link to a page, or to a place on it.
  func callAsFunction(_ address: PageAddress, _ anchor: Anchor? = nil) -> String {
    guard let root else { return page.link(to: address, anchor: anchor) }
    return root + address.path.text + (anchor.map { "#\($0.text)" } ?? "")
  }
}
