/// The site that the build before left, as far as it still stands: its links led somewhere when that build checked them.
struct FormerSite: Sendable {
  /// The sums of its files by path.
  let digests: [String: String]
  /// The bytes that stand at a path; nil where none can be read.
  let bytes: @Sendable (_ path: String) -> [UInt8]?

  /// Whether a file of the site is to be the same as before.
  func holds(_ path: String, _ digest: String) -> Bool { digests[path] == digest }

  /// What a page of it names and where it leads; nil where it does not stand as it was left.
  func page(_ path: String) -> PageAddresses? {
    guard let bytes = bytes(path), holds(path, SHA256.hexDigest(of: bytes)) else { return nil }
    return PageAddresses(ofPage: SiteFile(path: path, bytes: bytes))
  }
}
