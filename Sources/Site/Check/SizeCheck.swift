import Gazette

/// Whether every file is of a size that hosts take and browsers show.
enum SizeCheck {
  /// The most that a file may have: the least limit among common hosts of static sites is 25 MiB.
  static let limit = 25 << 20
  /// The most that a page should have; a phone on a slow line waits half a minute for it.
  static let pageLimit = 4 << 20

  /// The files that are empty or too large.
  static func diagnostics(of site: BuiltSite) -> [Diagnostic] {
    site.files.compactMap { file in
      let size = file.bytes.count
      if size == 0, site.tree.ours.contains(file.path) { return site.error(file.path, "the file is empty") }
      if size > limit {
        return site.error(
          file.path, "the file has \(size) bytes, more than the \(limit) that common hosts take",
          advice: "part the issue that it is made from")
      }
      guard size > pageLimit, file.path.hasSuffix(".html") else { return nil }
      return site.warning(
        file.path, "the page has \(size) bytes, more than the \(pageLimit) that a phone shows with ease",
        advice: "part the issue that it is made from")
    }
  }
}
