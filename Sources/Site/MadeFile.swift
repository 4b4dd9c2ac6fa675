/// A file of a new site after it was made: all that is still asked of it once its bytes are where they belong.
struct MadeFile<Kept: Sendable>: Sendable {
  /// The path below the output folder.
  let path: String
  /// The SHA-256 of its bytes, in hexadecimal digits.
  let digest: String
  /// Where it leads, if it is a page that the build before did not leave with the same bytes.
  let addresses: PageAddresses?
  /// What became of the file itself.
  let kept: Kept
  /// What that took.
  let cost: FileCost

  /// Takes of a file what is asked of it, while its bytes are at hand, and hands it on.
  init(_ file: SiteFile, to keeper: Keeper<Kept>) throws {
    var cost = FileCost()
    path = file.path
    digest = cost.measure(\.sums) { SHA256.hexDigest(of: file.bytes) }
    kept = try cost.measure(\.write) { try keeper.keep(file) }
    let stands = keeper.stands(kept) && keeper.recollection?.site?.holds(path, digest) == true
    addresses = stands ? nil : cost.measure(\.links) { PageAddresses(ofPage: file) }
    self.cost = cost
  }

  /// Takes the same of a file that stands with a sum; nil where its bytes have another.
  init?(standing file: SiteFile, digest: String, kept: Kept) {
    var cost = FileCost()
    guard cost.measure(\.sums, { SHA256.hexDigest(of: file.bytes) }) == digest else { return nil }
    (path, self.digest, self.kept) = (file.path, digest, kept)
    addresses = nil
    self.cost = cost
  }

  /// Whether it is a page.
  var isPage: Bool { path.hasSuffix(".html") }
}
