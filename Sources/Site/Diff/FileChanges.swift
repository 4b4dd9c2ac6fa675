import Gazette
import Markup

/// The files that a build would write or remove, and what of them no change of the data explains.
struct FileChanges {
  private let old: BuiltSite?
  private let files: [SiteFile]
  private let pair: DataPair
  private let added: [String]
  private let changed: [String]
  private let removed: [String]

  /// Compares the files of a new site with those that stand.
  init(from old: BuiltSite?, to files: [SiteFile], pair: DataPair) {
    self.old = old
    self.files = files
    self.pair = pair
    let same = concurrentMap(files) { file in old?.bytes(file.path).map { $0 == file.bytes } }
    added = zip(files, same).filter { $0.1 == nil }.map(\.0.path).sorted()
    changed = zip(files, same).filter { $0.1 == false }.map(\.0.path).sorted()
    let wanted = Set(files.map(\.path))
    removed = (old?.tree.ours ?? []).filter { !wanted.contains($0) && old?.bytes($0) != nil }.sorted()
  }

  /// The touched files, kind by kind, the changed assets, and pages that changed by themselves.
  func changes(dataChanged: Set<String>) -> [Change] { assets + appearance(dataChanged) + touched }

  // MARK: kinds

  /// What a reader calls the files of a place: the folder, or the file itself.
  private static func kind(of path: String) -> String {
    if path.hasPrefix("search/index/") { return "search index" }
    return path.split(separator: "/").first.map { path.contains("/") ? String($0) : "the site's own files" } ?? path
  }

  private static let few = 5

  private var touched: [Change] {
    let all = [("added", added), ("changed", changed), ("removed", removed)]
    let kinds = Set(all.flatMap(\.1).map(Self.kind)).sorted()
    let before = Dictionary(grouping: old?.tree.ours ?? [], by: Self.kind).mapValues(\.count)
    return kinds.map { kind in
      let own = all.map { ($0.0, $0.1.filter { Self.kind(of: $0) == kind }) }.filter { !$0.1.isEmpty }
      let counts = own.map { "\($0.1.count) \($0.0)" }.joined(separator: ", ")
      let names = own.flatMap(\.1)
      return Change(
        .filesTouched, kind, "\(kind): \(counts)\(Self.rest(of: before[kind] ?? 0, after: own))",
        details: names.count <= Self.few ? names.map { .remark($0) } : [],
        data: own.map { JSONValue.Member($0.0, .strings($0.1)) })
    }
  }

  /// How many of so many files stay as they were, where any were there.
  private static func rest(of before: Int, after touched: [(deed: String, paths: [String])]) -> String {
    let gone = touched.filter { $0.deed != "added" }.reduce(0) { $0 + $1.paths.count }
    return before > 0 ? "; \(before - gone) of \(before) as before" : ""
  }

  // MARK: assets

  private var assets: [Change] {
    [("added", added), ("changed", changed), ("removed", removed)].flatMap { word, paths in
      paths.filter { $0.hasPrefix("assets/") && $0 != "assets/as-of.js" }.map { path in
        Change(
          .assetChanged, path, "\(path) \(word)", details: details(of: path, word), data: [.init("how", .string(word))])
      }
    }
  }

  private func details(of path: String, _ word: String) -> [Change.Detail] {
    word == "changed" ? firstDifference(in: path).map { [$0.remark, .passage($0.passage)] } ?? [] : []
  }

  // MARK: looks

  /// Pages whose own data, and those of the documents that they are related to, are as they were: a template, an
  /// asset's name, a fact of the site or the program itself made them new.
  private func appearance(_ dataChanged: Set<String>) -> [Change] {
    let pages = changed.filter { $0.hasSuffix(".html") && isUnexplained($0, dataChanged) }
    let kinds = Set(pages.map(Self.kind)).sorted()
    return kinds.map { kind in
      let own = pages.filter { Self.kind(of: $0) == kind }
      let difference = own.first.flatMap(firstDifference)
      let shown = own.count <= Self.few ? own.joined(separator: ", ") : "\(own.count) pages such as \(own[0])"
      return Change(
        .appearanceChanged, kind, "\(kind): \(shown)",
        details: difference.map { [$0.remark, .passage($0.passage)] } ?? [], data: [.init("pages", .strings(own))])
    }
  }

  private func isUnexplained(_ path: String, _ dataChanged: Set<String>) -> Bool {
    if dataChanged.isEmpty { return true }
    let parts = path.split(separator: "/").map(String.init)
    guard parts.count == 3, parts[0] == "documents", let entry = pair.newDocuments[parts[1]]?.entry,
      let before = pair.oldDocuments[parts[1]]?.entry
    else { return false }
    let others = [entry, before].flatMap { entry in
      entry.values("relations").compactMap { $0.text("target") }
        + entry.values("relatedFrom").compactMap { $0.text("document") }
    }
    return !dataChanged.contains(parts[1]) && dataChanged.isDisjoint(with: others)
      && !dataChanged.contains(entry.text("issue") ?? "")
  }

  private func firstDifference(in path: String) -> (remark: Change.Detail, passage: Passage)? {
    guard let was = old?.bytes(path), let will = files.first(where: { $0.path == path })?.bytes else { return nil }
    let (left, right) = (was.split(separator: 0x0A), will.split(separator: 0x0A))
    let line = zip(left, right).enumerated().first { $1.0 != $1.1 }?.offset ?? min(left.count, right.count)
    func text(_ lines: [ArraySlice<UInt8>]) -> String {
      line < lines.count ? String(decoding: lines[line], as: UTF8.self) : ""
    }
    return (.remark("first on line \(line + 1) of \(path):"), Passage(from: text(left), to: text(right)))
  }
}
