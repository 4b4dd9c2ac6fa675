import Gazette

/// A new site that is being put together beside the old one.
///
/// Files come in as they are made, on any thread: one with the bytes that stand in the old site is left there, any
/// other is written to the staging folder at once.
struct OutputStage: Sendable {
  /// What became of a file.
  struct Placed: Sendable {
    let path: String
    /// Whether it is new or has new bytes.
    let isWritten: Bool
  }

  private let root: String
  private let staging: String
  private let path: String
  private let lock: FolderLock
  private let old: OutputTree

  /// Makes ready beside a folder; throws where what stands there cannot be looked at.
  init(root: String, staging: String, shownAs path: String, lock: FolderLock) throws {
    self.root = root
    self.staging = staging
    self.path = path
    self.lock = lock
    try Self.recover(root, from: staging)
    old = try OutputTree(at: root)
  }

  /// Takes a file of the new site; of two with one path it takes one, and the site cannot be published then.
  func place(_ file: SiteFile) throws -> Placed {
    if old.files.contains(file.path), Disk.holds(root + "/" + file.path, file.bytes) {
      return Placed(path: file.path, isWritten: false)
    }
    _ = try Disk.createIfMissing(staging + "/" + file.path, bytes: file.bytes)
    return Placed(path: file.path, isWritten: true)
  }

  /// Takes a file that stands as it is to be, its bytes having a sum; nil where it does not stand so.
  func standing(_ path: String, _ digest: String) -> MadeFile<Placed>? {
    guard let bytes = bytes(path) else { return nil }
    return MadeFile(
      standing: SiteFile(path: path, bytes: bytes), digest: digest, kept: Placed(path: path, isWritten: false))
  }

  /// The bytes of a file of the old site; nil where there is none, or it cannot be read.
  func bytes(_ path: String) -> [UInt8]? { old.files.contains(path) ? try? Disk.read(root + "/" + path) : nil }

  /// Whether the site stands as a build left it whose list of sums has this sum: every file of it whole, none besides
  /// but strangers'; nil where it does not.
  func unchanged(sums: String) -> BuildReport.Files? {
    let list = root + "/" + OutputTree.sumsName
    guard let bytes = try? Disk.read(list), SHA256.hexDigest(of: bytes) == sums else { return nil }
    let digests = Array(SumsFile.digests(in: [SiteFile(path: OutputTree.sumsName, bytes: bytes)]))
    let whole = concurrentMap(digests) { path, digest in
      old.files.contains(path) && (try? Disk.read(root + "/" + path)).map { SHA256.hexDigest(of: $0) } == digest
    }
    guard whole.allSatisfy({ $0 }) else { return nil }
    return BuildReport.Files(
      unchanged: digests.count + 1, undrawn: digests.count + 1, strangers: old.files.subtracting(old.ours).sorted())
  }

  /// Puts the new site of these files in place of the old one.
  func publish(_ files: [Placed]) throws -> BuildReport.Files {
    let plan = try Plan(files: files, old: old, shownAs: path)
    guard plan.changesSomething else { return plan.report }
    try plan.complete(staging, from: root)
    try swap()
    return plan.report
  }

  /// Removes what is no longer needed, and gives the folder free for other builds.
  func close() {
    try? Disk.remove(staging)
    lock.release()
  }

  /// Undoes what a killed build left: a half-made site beside the old one, or the old one under its second name.
  private static func recover(_ root: String, from staging: String) throws {
    let aside = aside(staging)
    if Disk.exists(aside), !Disk.exists(root) { try Disk.rename(aside, to: root) }
    try Disk.remove(aside)
    try Disk.remove(staging)
  }

  private static func aside(_ staging: String) -> String { staging + ".old" }

  private func swap() throws {
    guard Disk.exists(root) else { return try Disk.rename(staging, to: root) }
    if Disk.exchange(staging, root) { return }
    // A file system without the exchange: two renames, the old site one name away should the second fail.
    let aside = Self.aside(staging)
    try Disk.rename(root, to: aside)
    do { try Disk.rename(staging, to: root) } catch {
      try Disk.rename(aside, to: root)
      throw error
    }
    try Disk.remove(aside)
  }
}

extension OutputStage {
  /// What is still to be done for a site whose new files are written.
  private struct Plan {
    let report: BuildReport.Files
    private let kept: [String]
    private let folders: [String]

    init(files: [Placed], old: OutputTree, shownAs path: String) throws {
      kept = files.filter { !$0.isWritten }.map(\.path)
      let wanted = Set(files.map(\.path))
      guard wanted.count == files.count else {
        throw DiskError(path: path, problem: "would hold two files of one name")
      }
      let strangers = old.files.subtracting(old.ours).subtracting(kept)
      let emptyFolders = Set(old.folders).subtracting(Self.folders(of: old.files))
      let strangersFolders = Self.folders(of: strangers).union(emptyFolders)
      let ourFolders = Self.folders(of: wanted)
      if let clash = strangers.intersection(wanted.union(ourFolders)).union(wanted.intersection(strangersFolders)).min()
      {
        throw DiskError(
          path: path + "/" + clash,
          problem: "was not written by gazette-site and stands in the way; move it, or choose another --output")
      }
      report = BuildReport.Files(
        written: files.filter(\.isWritten).map(\.path).sorted(), unchanged: kept.count,
        removed: old.files.intersection(old.ours).subtracting(wanted).sorted(), strangers: strangers.sorted())
      folders = Self.folders(of: kept).union(strangersFolders).sorted()
    }

    var changesSomething: Bool { !report.written.isEmpty || !report.removed.isEmpty }

    /// Adds what the new site has in common with the old one.
    func complete(_ staging: String, from root: String) throws {
      try Disk.createFolders(staging)
      for folder in folders { try Disk.createFolder(staging + "/" + folder) }
      let linked = concurrentMap(kept + report.strangers) { path in
        Result { try Disk.link(root + "/" + path, as: staging + "/" + path) }
      }
      for link in linked { try link.get() }
    }

    /// All folders that files stand in, parents included.
    private static func folders(of paths: some Sequence<String>) -> Set<String> {
      var folders = Set<String>()
      for path in paths {
        var rest = path[...]
        while let slash = rest.utf8.lastIndex(of: UInt8(ascii: "/")) {
          rest = rest[..<slash]
          if !folders.insert(String(rest)).inserted { break }
        }
      }
      return folders
    }
  }
}
