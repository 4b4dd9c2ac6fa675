import Markup

/// What a page names and where it leads: all that the check of links keeps of it.
///
/// Made from a page while it is at hand, so that the page itself need not be kept until every other is drawn.
struct PageAddresses: Sendable {
  /// A value and the line, from 1, on which it stands.
  typealias Spot = (value: String, line: Int)

  /// The page's path below the site's root.
  let path: String
  /// The ids of its elements.
  let anchors: Set<String>
  /// The ids that stand a second time.
  private(set) var twins = [Spot]()
  /// The links to places on the page that it does not have.
  private(set) var astray = [Spot]()
  /// Its links to files of the site, each once, with the line of the first.
  private(set) var outward = [Spot]()

  /// The same page without some of its links to files of the site.
  func leaving(out known: Set<String>) -> PageAddresses {
    var page = self
    page.outward.removeAll { known.contains($0.value) }
    return page
  }

  /// The addresses of a page of our own; nil for a file that is no page.
  init?(ofPage file: SiteFile) {
    guard file.path.hasSuffix(".html") else { return nil }
    let scan = AddressScan(file.bytes)
    self.init(
      path: file.path, anchors: scan.anchors.lazy.map { ($0.value, $0.line) },
      links: scan.links.lazy.map { ($0.value, $0.line) })
  }

  /// Takes what somebody found on a page, in order.
  init(path: String, anchors: some Sequence<Spot>, links: some Sequence<Spot>) {
    var seen = Set<String>(minimumCapacity: anchors.underestimatedCount)
    for anchor in anchors where !seen.insert(anchor.value).inserted { twins.append(anchor) }
    self.path = path
    self.anchors = seen
    var followed = Set<String>()
    for link in links where LinkCheck.scheme(of: link.value) == nil {
      if link.value.utf8.first == UInt8(ascii: "#") {
        if !seen.contains(String(link.value.dropFirst())) { astray.append(link) }
      } else if followed.insert(link.value).inserted {
        outward.append(link)
      }
    }
  }
}
