/// A file of a new site after it was made: all that is still asked of it once its bytes are where they belong.
struct MadeFile<Kept: Sendable>: Sendable {
  /// The path below the output folder.
  let path: String
  /// The SHA-256 of its bytes, in hexadecimal digits.
  let digest: String
  /// Where it leads, if it is a page.
  let addresses: PageAddresses?
  /// What became of the file itself.
  let kept: Kept

  /// Takes of a file what is asked of it, while its bytes are at hand, and hands it on.
  init(_ file: SiteFile, keep: (SiteFile) throws -> Kept) rethrows {
    path = file.path
    digest = SHA256.hexDigest(of: file.bytes)
    addresses = file.path.hasSuffix(".html") ? PageAddresses(of: file) : nil
    kept = try keep(file)
  }
}
