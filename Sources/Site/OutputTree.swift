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
    if files.contains(Self.sumsName) { ours = Self.paths(inSums: try Disk.read(root + "/" + Self.sumsName)) }
  }

  private mutating func walk(_ root: String, below prefix: String) throws {
    for (name, isFolder) in try Disk.listing(of: root + "/" + prefix) {
      let path = prefix + name
      if isFolder {
        folders.append(path)
        try walk(root, below: path + "/")
      } else {
        files.insert(path)
      }
    }
  }

  /// The paths that a list of sums names: 64 digits, two blanks, the path; and the list itself.
  private static func paths(inSums bytes: [UInt8]) -> Set<String> {
    let lines = bytes.split(separator: UInt8(ascii: "\n")).filter { $0.count > 66 }
    return Set(lines.map { String(decoding: $0.dropFirst(66), as: UTF8.self) } + [sumsName])
  }
}
