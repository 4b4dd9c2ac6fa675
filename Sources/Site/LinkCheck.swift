import Gazette
import Markup

/// Whether every link of a site leads to a file of it, and every anchor to an element: checked in memory at each build.
struct LinkCheck {
  private let anchors: [String: Set<String>]
  private let pages: [(path: String, links: [AddressScan.Found])]
  private let diagnosticsOfAnchors: [Diagnostic]
  private let basePath: String
  private let output: String

  /// Scans the pages among files that go to an output folder and are served below a path, `/` or `/gazette/`.
  init(files: [SiteFile], output: String, basePath: String) {
    let scans = concurrentMap(files.filter { $0.path.hasSuffix(".html") }) { ($0.path, AddressScan($0.bytes)) }
    var anchors = Dictionary(files.map { ($0.path, Set<String>()) }, uniquingKeysWith: { first, _ in first })
    var twins = [Diagnostic]()
    for (path, scan) in scans {
      var seen = Set<String>(minimumCapacity: scan.anchors.count)
      for anchor in scan.anchors where !seen.insert(anchor.value).inserted {
        let location = SourceLocation(path: output + "/" + path, line: anchor.line)
        twins.append(
          Diagnostic(.error, at: location, "the id `\(anchor.value)` stands twice", advice: "mend the template"))
      }
      anchors[path] = seen
    }
    self.anchors = anchors
    self.pages = scans.map { ($0.0, $0.1.links) }
    self.diagnosticsOfAnchors = twins
    self.basePath = basePath
    self.output = output
  }

  /// One error for each link that leads nowhere and each id that stands twice, by page and line.
  var diagnostics: [Diagnostic] {
    diagnosticsOfAnchors
      + pages.flatMap { page in
        page.links.compactMap { link in
          leads(link.value, from: page.path) ? nil : broken(link, on: page.path)
        }
      }
  }

  private func broken(_ link: AddressScan.Found, on page: String) -> Diagnostic {
    Diagnostic(
      .error, at: SourceLocation(path: output + "/" + page, line: link.line), "the link `\(link.value)` leads nowhere",
      advice: "mend the template or the page kind that made it")
  }

  private func leads(_ link: String, from page: String) -> Bool {
    if Self.hasScheme(link) { return true }
    let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let address = parts[0].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)[0]
    guard let path = address.isEmpty ? page : resolve(address, from: page), let ids = anchors[path] else {
      return false
    }
    return parts.count == 1 || ids.contains(String(parts[1]))
  }

  /// The path below the site's root that an address means, seen from a page; nil if it leaves the site.
  private func resolve(_ address: Substring, from page: String) -> String? {
    if address.hasPrefix("/") {
      guard address.hasPrefix(basePath) else { return nil }
      let rest = address.dropFirst(basePath.count)
      return rest.isEmpty ? "index.html" : String(rest)
    }
    var folders = page.split(separator: "/").dropLast()
    for piece in address.split(separator: "/", omittingEmptySubsequences: false) {
      if piece == ".." {
        guard folders.popLast() != nil else { return nil }
      } else if piece != "." {
        folders.append(piece)
      }
    }
    return folders.joined(separator: "/")
  }

  /// Whether a link begins with a scheme, `https:` or `mailto:`.
  private static func hasScheme(_ link: String) -> Bool {
    guard let colon = link.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
    return link.utf8[..<colon].allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
  }
}
