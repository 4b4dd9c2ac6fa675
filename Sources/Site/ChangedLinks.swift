import Gazette

/// The pages whose links a build has to follow, where most of the site stands as the build before left it.
///
/// A link that stood there led to a file, and to a place on it. It still does, unless that file is gone or has lost the
/// place; and so long as nothing did, only links that are new on their pages are followed.
struct ChangedLinks {
  private let former: FormerSite
  private let basePath: String
  /// The pages that are new or have other bytes.
  private let fresh: [PageAddresses]
  /// The paths of all files of the new site.
  private let files: Set<String>
  /// The paths of the pages that are as they were.
  private let kept: [String]

  init(_ former: FormerSite, fresh: [PageAddresses], kept: [String], files: [String], basePath: String) {
    (self.former, self.fresh, self.kept, self.files) = (former, fresh, kept, Set(files))
    self.basePath = basePath
  }

  /// The pages to follow the links of, and those that these links lead to; nil where a page cannot be read any more.
  var pages: [PageAddresses]? {
    guard let news else { return scanned(kept).map { fresh + $0 } }
    let targets = LinkCheck.targets(of: news, basePath: basePath).intersection(kept)
    return scanned(targets.sorted()).map { news + $0.map { $0.leaving(out: Set($0.outward.map(\.value))) } }
  }

  /// The fresh pages with the links that their former selves did not have; nil where something that was there is not.
  private var news: [PageAddresses]? {
    guard former.digests.keys.allSatisfy(files.contains) else { return nil }
    let news = concurrentMap(fresh) { page -> PageAddresses? in
      guard former.digests[page.path] != nil else { return page }
      guard let old = former.page(page.path), old.anchors.isSubset(of: page.anchors) else { return nil }
      return page.leaving(out: Set(old.outward.map(\.value)))
    }
    let whole = news.compactMap { $0 }
    return whole.count == news.count ? whole : nil
  }

  private func scanned(_ paths: [String]) -> [PageAddresses]? {
    let pages = concurrentMap(paths) { former.page($0) }.compactMap { $0 }
    return pages.count == paths.count ? pages : nil
  }
}
