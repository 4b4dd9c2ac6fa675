import Gazette

/// Whether every link of a site leads to a file of it, and every anchor to an element: checked at each build.
struct LinkCheck {
  private let pages: [PageAddresses]
  /// The place of each file's page among the pages; nil for a file that is no page.
  private let places: [String: Int?]
  private let basePath: Substring.UTF8View
  private let output: String

  /// Takes what the pages hold, and the paths of all files, that go to an output folder and are served below a path,
  /// `/` or `/gazette/`.
  init(pages: [PageAddresses], files: [String], output: String, basePath: String) {
    var places = Dictionary(files.map { ($0, Int?.none) }) { first, _ in first }
    for (index, page) in pages.enumerated() { places[page.path] = .some(index) }
    self.pages = pages
    self.places = places
    self.basePath = basePath[...].utf8
    self.output = output
  }

  /// One error for each link that leads nowhere and each id that stands twice, by page and line.
  var diagnostics: [Diagnostic] {
    pages.flatMap { page in
      page.twins.map { error("the id `\($0.value)` stands twice", page, $0.line, advice: "mend the template") }
    } + brokenLinks
  }

  /// One error for each link that leads nowhere, once a page, by page and line.
  var brokenLinks: [Diagnostic] {
    let broken = concurrentMap(pages) { page in page.astray + page.outward.filter { !leads($0.value, from: page) } }
    return zip(pages, broken).flatMap { page, links in
      links.sorted { $0.line < $1.line }.map { link in
        error(
          "the link `\(link.value)` leads nowhere", page, link.line,
          advice: "mend the template or the page kind that made it")
      }
    }
  }

  private func error(_ problem: String, _ page: PageAddresses, _ line: Int, advice: String) -> Diagnostic {
    Diagnostic(.error, at: SourceLocation(path: output + "/" + page.path, line: line), problem, advice: advice)
  }

  /// The paths of the files to whose places links of pages lead.
  static func targets(of pages: [PageAddresses], basePath: String) -> Set<String> {
    let basePath = basePath[...].utf8
    return Set(
      pages.flatMap { page in
        page.outward.compactMap { link in
          let target = target(of: link.value, from: page.path, basePath: basePath)
          return target.anchor == nil ? nil : target.path
        }
      })
  }

  private func leads(_ link: String, from page: PageAddresses) -> Bool {
    let target = Self.target(of: link, from: page.path, basePath: basePath)
    guard let path = target.path, let place = places[path] else { return false }
    guard let anchor = target.anchor else { return true }
    return place.map { pages[$0].anchors.contains(anchor) } ?? false
  }

  /// The file that a link on a page leads to, nil if it leaves the site, and the place on it.
  private static func target(
    of link: String, from page: String, basePath: Substring.UTF8View
  ) -> (path: String?, anchor: String?) {
    let parts = link.utf8.split(separator: UInt8(ascii: "#"), maxSplits: 1, omittingEmptySubsequences: false)
    let address = parts[0].prefix { $0 != UInt8(ascii: "?") }
    let path = address.isEmpty ? page : resolve(address, from: page, basePath: basePath)
    return (path, parts.count > 1 ? String(Substring(parts[1])) : nil)
  }

  /// The path below the site's root that an address means, seen from a page; nil if it leaves the site.
  private static func resolve(
    _ address: Substring.UTF8View, from page: String, basePath: Substring.UTF8View
  ) -> String? {
    let slash = UInt8(ascii: "/")
    if address.first == slash {
      guard address.starts(with: basePath) else { return nil }
      let rest = address.dropFirst(basePath.count)
      return rest.isEmpty ? "index.html" : String(Substring(rest))
    }
    // The folders of the page, and then those of the address behind them.
    var path = Array(page.utf8)
    path.removeLast(path.count - (path.lastIndex(of: slash) ?? 0))
    for piece in address.split(separator: slash, omittingEmptySubsequences: false) {
      if piece.elementsEqual("..".utf8) {
        guard !path.isEmpty else { return nil }
        path.removeLast(path.count - (path.lastIndex(of: slash) ?? 0))
      } else if !piece.elementsEqual(".".utf8) {
        if !path.isEmpty { path.append(slash) }
        path += piece
      }
    }
    return String(decoding: path, as: UTF8.self)
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
