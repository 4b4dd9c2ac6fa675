import Gazette
import Site

/// What the server shows between two changes of the sources: a site, or what is wrong with it.
struct Edition: Sendable {
  /// Its name, another for each edition of each run: `1700000000-3`.
  let name: String
  /// When it was made, in seconds since 1970.
  let time: Int
  /// The files of the last build that was sound; nil as long as there was none.
  let site: SiteInMemory?
  /// When each file got its present bytes, in seconds since 1970.
  let changed: [String: Int]
  /// What forbids to show the site as the sources have it now; empty if nothing does.
  let faults: [Diagnostic]

  /// An edition after another one, or the first.
  ///
  /// - Parameter site: the new site; nil keeps the old one behind the faults.
  init(after old: Edition?, name: String, time: Int, site: SiteInMemory?, faults: [Diagnostic]) {
    self.name = name
    self.time = time
    self.faults = faults
    guard let site else {
      self.site = old?.site
      changed = old?.changed ?? [:]
      return
    }
    self.site = site
    changed = Dictionary(
      site.files.map { path, file in
        let isOld = old?.site?.files[path]?.digest == file.digest
        return (path, (isOld ? old?.changed[path] : nil) ?? time)
      }, uniquingKeysWith: { first, _ in first })
  }

  /// Where the site begins, with a slash at both ends.
  var basePath: String { site?.basePath ?? "/" }
}
