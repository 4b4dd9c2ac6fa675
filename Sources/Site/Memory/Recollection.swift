import Gazette

/// What an earlier build drew from what, as long as the site stands that it made.
struct Recollection: Sendable {
  /// The sum of what every file depends on: program, templates, words, facts.
  private let base: String
  private let drawn: [String: [String]]
  private let digests: [String: String]

  /// - Parameters:
  ///   - drawn: what the earlier build drew; nil for a first build.
  ///   - sums: the list of sums that stands in the output folder; nil where there is none.
  init(base: String, drawn: DrawnFiles?, sums: [UInt8]?) {
    self.base = base
    guard let drawn, let sums, SHA256.hexDigest(of: sums) == drawn.sums else {
      (self.drawn, digests) = ([:], [:])
      return
    }
    self.drawn = drawn.paths
    digests = SumsFile.digests(in: [SiteFile(path: OutputTree.sumsName, bytes: sums)])
  }

  /// The sum of all that some files are drawn from: what every file depends on, their kind, and what they show.
  func key(of kind: String, showing sight: [UInt8]) -> String {
    String(SHA256.hexDigest(of: Array("\(base)\n\(kind)\n".utf8) + sight).prefix(DrawnFiles.keyLength))
  }

  /// The files that were drawn from what has a sum, with the sums of their bytes; nil where none were.
  func files(of key: String) -> [(path: String, digest: String)]? {
    guard let paths = drawn[key] else { return nil }
    let files = paths.compactMap { path in digests[path].map { (path, $0) } }
    return files.count == paths.count ? files : nil
  }
}
