import Markup

/// The templates of the site and the files that pages load as they are (style, scripts).
public struct Templates: Sendable {
  /// The Mustache templates.
  public let set: TemplateSet
  /// The files of `Templates/assets`, in order of path; they come out below `assets/`, scripts and styles lean.
  public let assets: [OutputFile]
  /// The words that code puts on pages.
  public let words: Words

  /// The templates, and the files of `Templates/assets` under the paths where pages look for them (`assets/…`).
  public init(set: TemplateSet, assets: [OutputFile], words: Words) {
    self.set = set
    self.words = words
    self.assets = Self.joined(assets.sorted { $0.path < $1.path })
  }

  /// The files of `assets`, the scripts of a folder below it as one: `assets/search/engine.js`, `…/query.js` and `…/view.js`
  /// as `assets/search.js`, since each request costs a reader more than it saves an author.
  private static func joined(_ assets: [OutputFile]) -> [OutputFile] {
    assets.reduce(into: []) { joined, asset in
      let parts = asset.path.text.split(separator: "/")
      guard parts.count == 3, asset.path.text.hasSuffix(".js"), let path = OutputPath("\(parts[0])/\(parts[1]).js")
      else {
        return joined.append(asset)
      }
      let first = joined.last?.path == path ? joined.removeLast().bytes : []
      joined.append(OutputFile(path: path, bytes: first + asset.bytes))
    }
  }

  /// The scripts of `assets` whose names begin with a prefix, in order of name.
  func scripts(prefix: String) -> [PageAddress] {
    assets.map(\.path).filter { $0.text.hasPrefix("assets/" + prefix) && $0.text.hasSuffix(".js") }.map(
      PageAddress.init)
  }
}
