import Gazette

/// What an earlier build drew from what, as long as the site stands that it made.
struct Recollection: Sendable {
  /// The site that it left; nil for a first build, or one that shares nothing with it.
  let site: FormerSite?
  /// The sum of what every file depends on: program, templates, words, facts.
  private let base: String
  private let drawn: [String: [String]]

  /// - Parameters:
  ///   - drawn: what the earlier build drew; nil for a first build.
  ///   - bytes: the bytes that stand at a path below the output folder; nil where none can be read.
  init(base: String, drawn: DrawnFiles?, bytes: @escaping @Sendable (String) -> [UInt8]?) {
    self.base = base
    guard let drawn, drawn.base == base, let sums = bytes(OutputTree.sumsName),
      SHA256.hexDigest(of: sums) == drawn.sums
    else {
      (site, self.drawn) = (nil, [:])
      return
    }
    self.drawn = drawn.paths
    let digests = SumsFile.digests(in: [SiteFile(path: OutputTree.sumsName, bytes: sums)])
    site = FormerSite(digests: digests, bytes: bytes)
  }

  /// The sum of all that some files are drawn from: what every file depends on, their kind, and what they show.
  func key(of kind: String, showing sight: [UInt8]) -> String {
    String(SHA256.hexDigest(of: Array("\(base)\n\(kind)\n".utf8) + sight).prefix(DrawnFiles.keyLength))
  }

  /// The files that were drawn from what has a sum, with the sums of their bytes; nil where none were.
  func files(of key: String) -> [(path: String, digest: String)]? {
    guard let site, let paths = drawn[key] else { return nil }
    let files = paths.compactMap { path in site.digests[path].map { (path, $0) } }
    return files.count == paths.count ? files : nil
  }
}
