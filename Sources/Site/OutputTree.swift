/// What stands in the output folder before a build: every file and folder, and which of them an earlier build wrote.
struct OutputTree {
  /// The paths of files and links, below the folder.
  private(set) var files = Set<String>()
  /// The paths of folders, below the folder, parents first.
  private(set) var folders = [String]()
  /// The files that an earlier build wrote, by its `SHA256SUMS`.
  private(set) var ours = Set<String>()

  /// The name of the list that says which files are ours.
  static let sumsName = "SHA256SUMS"

  /// Looks at a folder; an empty tree where there is none.
  init(at root: String) throws {
    guard Disk.exists(root) else { return }
    guard Disk.entry(at: root) == .folder else { throw DiskError(path: root, problem: "is not a folder") }
    try walk(root, below: "")
    if files.contains(Self.sumsName) { ours = try Self.ours(inSums: root + "/" + Self.sumsName) }
  }

  private mutating func walk(_ root: String, below prefix: String) throws {
    for (name, isFolder) in try Disk.listing(of: root + "/" + prefix) {
      let path = prefix + name
      // What stands in for bytes that are no text names nothing.
      if name.unicodeScalars.contains("\u{FFFD}"), !Disk.exists(root + "/" + path) {
        throw DiskError(path: root + "/" + path, problem: "has a name that is not UTF-8; rename it, or move it away")
      }
      if isFolder {
        folders.append(path)
        try walk(root, below: path + "/")
      } else {
        files.insert(path)
      }
    }
  }

  /// The paths that a list of sums names, and the list itself.
  private static func ours(inSums path: String) throws -> Set<String> {
    Set(SumsFile.entries(of: try Disk.read(path)).map(\.path) + [sumsName])
  }
}
