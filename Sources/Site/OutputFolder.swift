/// The output folder: takes a whole site at once, or stays as it was.
///
/// The new site is built beside the old one, unchanged files as second names of the old ones (so that their times
/// stay), and then exchanged with it in one step: a build that fails, is killed or finds the disk full leaves the old
/// site whole. What a killed build left beside it is cleaned up by the next.
struct OutputFolder {
  /// The folder as the user named it.
  let path: String

  /// Puts a site in place of the one that is there; throws, and leaves that one as it was, where it cannot.
  func publish(_ files: [SiteFile]) throws -> BuildReport.Files {
    let root = Disk.resolved(path)
    guard let slash = root.utf8.lastIndex(of: UInt8(ascii: "/")), root != "/" else {
      throw DiskError(path: path, problem: "cannot be the output folder")
    }
    let (parent, name) = (String(root[..<slash]), root[root.utf8.index(after: slash)...])
    try Disk.createFolders(parent)
    if Disk.isMountPoint(root, in: parent.isEmpty ? "/" : parent) {
      throw DiskError(path: path, problem: Disk.mountPoint)
    }
    let lock = try FolderLock(path: "\(parent)/.\(name).lock", shownAs: path)
    defer { lock.release() }
    let staging = "\(parent)/.\(name).staging"
    try recover(root, from: staging)
    let old = try OutputTree(at: root)
    let plan = try Plan(files: files, old: old, root: root, shownAs: path)
    if plan.changesNothing { return plan.report }
    do {
      try plan.stage(in: staging, root: root)
      try swap(staging, root)
    } catch {
      try? Disk.remove(staging)
      throw error
    }
    try Disk.remove(staging)
    return plan.report
  }

  /// Undoes what a killed build left: a half-made site beside the old one, or the old one under its second name.
  private func recover(_ root: String, from staging: String) throws {
    let aside = Self.aside(staging)
    if Disk.exists(aside), !Disk.exists(root) { try Disk.rename(aside, to: root) }
    try Disk.remove(aside)
    try Disk.remove(staging)
  }

  private static func aside(_ staging: String) -> String { staging + ".old" }

  private func swap(_ staging: String, _ root: String) throws {
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

extension OutputFolder {
  /// Which files are to be written, kept or left out, found by comparing bytes.
  private struct Plan {
    let written: [SiteFile]
    let unchanged: [String]
    let report: BuildReport.Files
    let folders: [String]

    init(files: [SiteFile], old: OutputTree, root: String, shownAs path: String) throws {
      let same = concurrentMap(files) { file in
        old.files.contains(file.path) && (try? Disk.read(root + "/" + file.path)) == file.bytes
      }
      written = zip(files, same).filter { !$0.1 }.map(\.0)
      unchanged = zip(files, same).filter(\.1).map(\.0.path)
      let wanted = Set(files.map(\.path))
      let strangers = old.files.subtracting(old.ours).subtracting(unchanged)
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
        written: written.map(\.path).sorted(), unchanged: unchanged.count,
        removed: old.files.intersection(old.ours).subtracting(wanted).sorted(), strangers: strangers.sorted())
      folders = ourFolders.union(strangersFolders).sorted()
    }

    var changesNothing: Bool { written.isEmpty && report.removed.isEmpty }

    func stage(in staging: String, root: String) throws {
      try Disk.createFolder(staging)
      for folder in folders { try Disk.createFolder(staging + "/" + folder) }
      for path in unchanged + report.strangers { try Disk.link(root + "/" + path, as: staging + "/" + path) }
      for file in written { try Disk.create(staging + "/" + file.path, bytes: file.bytes) }
    }

    /// All folders that files stand in, parents included.
    private static func folders(of paths: Set<String>) -> Set<String> {
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
