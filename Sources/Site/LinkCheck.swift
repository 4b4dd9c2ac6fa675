import Gazette
import Markup

/// Whether every link of a site leads to a file of it, and every anchor to an element: checked in memory at each build.
struct LinkCheck {
  private let anchors: [String: Set<String>]
  private let pages: [Page]
  private let diagnosticsOfAnchors: [Diagnostic]
  private let basePath: String
  private let output: String

  /// The anchors and links of one page.
  struct Page: Sendable {
    /// A value and the line, from 1, on which it stands.
    typealias Spot = (value: String, line: Int)

    let path: String
    let anchors: [Spot]
    let links: [Spot]
  }

  /// Scans the pages among files that go to an output folder and are served below a path, `/` or `/gazette/`.
  init(files: [SiteFile], output: String, basePath: String) {
    let pages = concurrentMap(files.filter { $0.path.hasSuffix(".html") }) { file in
      let scan = AddressScan(file.bytes)
      return Page(
        path: file.path, anchors: scan.anchors.map { ($0.value, $0.line) },
        links: scan.links.map { ($0.value, $0.line) })
    }
    self.init(pages: pages, files: files.map(\.path), output: output, basePath: basePath)
  }

  /// Takes the pages as they were read, and the paths of all files.
  init(pages: [Page], files: [String], output: String, basePath: String) {
    var anchors = Dictionary(files.map { ($0, Set<String>()) }, uniquingKeysWith: { first, _ in first })
    var twins = [Diagnostic]()
    for page in pages {
      var seen = Set<String>(minimumCapacity: page.anchors.count)
      for anchor in page.anchors where !seen.insert(anchor.value).inserted {
        let location = SourceLocation(path: output + "/" + page.path, line: anchor.line)
        twins.append(
          Diagnostic(.error, at: location, "the id `\(anchor.value)` stands twice", advice: "mend the template"))
      }
      anchors[page.path] = seen
    }
    self.anchors = anchors
    self.pages = pages
    self.diagnosticsOfAnchors = twins
    self.basePath = basePath
    self.output = output
  }

  /// One error for each link that leads nowhere and each id that stands twice, by page and line.
  var diagnostics: [Diagnostic] { diagnosticsOfAnchors + brokenLinks }

  /// One error for each link that leads nowhere, by page and line.
  var brokenLinks: [Diagnostic] {
    pages.flatMap { page in
      page.links.compactMap { link in
        leads(link.value, from: page.path) ? nil : broken(link, on: page.path)
      }
    }
  }

  private func broken(_ link: Page.Spot, on page: String) -> Diagnostic {
    Diagnostic(
      .error, at: SourceLocation(path: output + "/" + page, line: link.line), "the link `\(link.value)` leads nowhere",
      advice: "mend the template or the page kind that made it")
  }

  private func leads(_ link: String, from page: String) -> Bool {
    if Self.scheme(of: link) != nil { return true }
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

  /// The scheme that a link begins with, in small letters, `https` or `mailto`; nil for an address within the site.
  static func scheme(of link: String) -> String? {
    guard let colon = link.utf8.firstIndex(of: UInt8(ascii: ":")), colon > link.startIndex else { return nil }
    let scheme = link.utf8[..<colon]
    let isScheme = scheme.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || "0123456789+-.".utf8.contains(byte)
    }
    return isScheme ? String(decoding: scheme, as: UTF8.self).lowercased() : nil
  }
}
