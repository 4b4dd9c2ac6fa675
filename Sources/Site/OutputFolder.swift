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
    let stage = try open()
    defer { stage.close() }
    return try stage.publish(try files.map { try stage.place($0) })
  }

  /// Makes ready for a new site: takes the folder's lock and looks at what stands there.
  ///
  /// Whoever opens a stage closes it, whatever happens.
  func open() throws -> OutputStage {
    let root = Disk.resolved(path)
    guard let slash = root.utf8.lastIndex(of: UInt8(ascii: "/")), root != "/" else {
      throw DiskError(path: path, problem: "cannot be the output folder")
    }
    let (parent, name) = (String(root[..<slash]), root[root.utf8.index(after: slash)...])
    try Disk.createFolders(parent)
    if Disk.isMountPoint(root, in: parent.isEmpty ? "/" : parent) {
      throw DiskError(path: path, problem: Disk.mountPoint)
    }
    try Disk.checkReplaceable(root, shownAs: path)
    let lock = try FolderLock(path: "\(parent)/.\(name).lock", shownAs: path)
    do {
      return try OutputStage(root: root, staging: "\(parent)/.\(name).staging", shownAs: path, lock: lock)
    } catch {
      lock.release()
      throw error
    }
  }
}
