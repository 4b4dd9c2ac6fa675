import CLinux
import Glibc

/// What the machine refused: an operation, the path, and the system's own word for why.
public struct DiskError: Error, Hashable, Sendable {
  /// The path as the user named it.
  public let path: String
  /// What was tried and the system's word, `cannot write: No space left on device`.
  public let problem: String

  /// A refusal told in our own words.
  init(path: String, problem: String) {
    self.path = path
    self.problem = problem
  }

  /// The refusal that `errno` tells of.
  init(path: String, trying action: String) {
    self.init(path: path, problem: "cannot \(action): \(String(cString: strerror(errno)))")
  }
}

/// Files and folders by plain POSIX calls; Foundation calls `fsync` on every file that it writes.
enum Disk {
  /// What stands at a path.
  enum Entry: Hashable, Sendable {
    case file(size: Int)
    case folder
    /// A FIFO, socket or device: never opened.
    case special
  }

  /// What stands at a path, links followed; nil where nothing does, or a link leads nowhere.
  static func entry(at path: String) -> Entry? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file(size: Int(status.st_size))
    case S_IFDIR: return .folder
    default: return .special
    }
  }

  /// Whether anything at all stands at a path, links not followed.
  static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// Whether a folder stands at a path, links not followed.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether a symbolic link stands at a path.
  static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// What tells one state of a file from another without reading it.
  struct Stamp: Hashable, Sendable {
    private let numbers: [Int]

    init(_ status: stat) {
      numbers = [
        Int(truncatingIfNeeded: status.st_ino), status.st_size, status.st_mtim.tv_sec, status.st_mtim.tv_nsec,
        status.st_ctim.tv_sec, status.st_ctim.tv_nsec,
      ]
    }
  }

  /// The stamp of a file, links followed; nil where there is none.
  static func stamp(of path: String) -> Stamp? {
    var status = stat()
    return stat(path, &status) == 0 ? Stamp(status) : nil
  }

  /// The names in a folder, by code units.
  static func names(in folder: String) throws -> [String] { try listing(of: folder).map(\.name) }

  /// The names in a folder, by code units, and whether each is that of a folder, links not followed.
  static func listing(of folder: String) throws -> [(name: String, isFolder: Bool)] {
    guard let stream = opendir(folder) else { throw DiskError(path: folder, trying: "list the folder") }
    defer { closedir(stream) }
    var names = [(name: String, isFolder: Bool)]()
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name == "." || name == ".." { continue }
      // Some file systems do not say here what they list.
      let kind = Int(entry.pointee.d_type)
      names.append((name, kind == DT_UNKNOWN ? isFolder(folder + "/" + name) : kind == DT_DIR))
    }
    return names.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// The bytes of a regular file.
  static func read(_ path: String) throws -> [UInt8] {
    guard case .file(let size) = entry(at: path) else {
      let isThere = exists(path)
      guard isThere || errno == ENOENT else { throw DiskError(path: path, trying: "look at the file") }
      throw DiskError(path: path, problem: isThere ? "is not a regular file" : "is not there")
    }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw DiskError(path: path, trying: "open") }
    defer { close(descriptor) }
    return try [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = Glibc.read(descriptor, buffer.baseAddress.map { $0 + count }, size - count)
        guard got >= 0 else { throw DiskError(path: path, trying: "read") }
        if got == 0 { break }
        count += got
      }
    }
  }

  /// The bytes of a file whose size nobody knows before its end, such as the kernel's.
  static func readStream(_ path: String) throws -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw DiskError(path: path, trying: "open") }
    defer { close(descriptor) }
    var bytes = [UInt8]()
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let got = Glibc.read(descriptor, &piece, piece.count)
      guard got >= 0 else { throw DiskError(path: path, trying: "read") }
      if got == 0 { return bytes }
      bytes += piece[..<got]
    }
  }

  /// Whether a regular file holds these bytes; false where there is none, or it cannot be read.
  static func holds(_ path: String, _ bytes: [UInt8]) -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, Int(status.st_size) == bytes.count else {
      return false
    }
    return withUnsafeTemporaryAllocation(byteCount: 1 << 18, alignment: 16) { piece in
      bytes.withUnsafeBytes { wanted in
        var rest = wanted[...]
        while let place = piece.baseAddress, !rest.isEmpty {
          let got = Glibc.read(descriptor, place, min(piece.count, rest.count))
          guard got > 0, let here = UnsafeRawBufferPointer(rebasing: rest).baseAddress, memcmp(place, here, got) == 0
          else { return false }
          rest = rest.dropFirst(got)
        }
        return true
      }
    }
  }

  /// Makes a file that is not there yet.
  static func create(_ path: String, bytes: [UInt8]) throws {
    guard try createIfMissing(path, bytes: bytes) else { throw DiskError(path: path, trying: "make the file") }
  }

  /// Makes a file and the folders of its path; false, and `errno` says so, where something stands there already.
  static func createIfMissing(_ path: String, bytes: [UInt8]) throws -> Bool {
    var descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    if descriptor < 0, errno == ENOENT, let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) {
      try createFolders(String(path[..<slash]))
      descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    }
    guard descriptor >= 0 else {
      guard errno == EEXIST else { throw DiskError(path: path, trying: "make the file") }
      return false
    }
    defer { close(descriptor) }
    try write(bytes, to: descriptor, shownAs: path)
    return true
  }

  /// Writes all of the bytes to what is open.
  static func write(_ bytes: [UInt8], to descriptor: Int32, shownAs name: String) throws {
    var written = 0
    while written < bytes.count {
      let put = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress.map { $0 + written }, $0.count - written)
      }
      guard put > 0 else { throw DiskError(path: name, trying: "write") }
      written += put
    }
  }

  /// Writes to a file that is there, at its beginning.
  static func overwrite(_ path: String, bytes: [UInt8]) throws {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw DiskError(path: path, trying: "open") }
    defer { close(descriptor) }
    try write(bytes, to: descriptor, shownAs: path)
  }

  /// Makes the folders of a path that are not there yet.
  static func createFolders(_ path: String) throws {
    guard !path.isEmpty, entry(at: path) != .folder else { return }
    if let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) { try createFolders(String(path[..<slash])) }
    try createFolder(path)
  }

  /// Whether a path is the root of another file system than the folder that it stands in.
  static func isMountPoint(_ path: String, in parent: String) -> Bool {
    var (own, above) = (stat(), stat())
    return lstat(path, &own) == 0 && stat(parent, &above) == 0 && own.st_dev != above.st_dev
  }

  /// Refuses a folder that stands and that this user could not empty: half of it would be left behind for good.
  static func checkReplaceable(_ path: String, shownAs name: String) throws {
    guard isFolder(path), access(path, W_OK | X_OK) != 0 else { return }
    throw DiskError(path: name, trying: "replace the folder")
  }

  /// Why a folder cannot be given another name, though everything else can be done with it.
  static let mountPoint = "is a mount point, which cannot be exchanged with a new site in one step; name a folder in it"

  /// Makes a folder; its parent must be there.
  static func createFolder(_ path: String) throws {
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw DiskError(path: path, trying: "make the folder") }
  }

  /// Gives a file a second name; the file itself, and its time, stay as they are.
  ///
  /// Where the file system knows no second names, or the file is another user's, the second name is a copy of the same
  /// time.
  static func link(_ old: String, as new: String) throws {
    guard Glibc.link(old, new) != 0 else { return }
    guard [EPERM, EMLINK, ENOTSUP, ENOSYS].contains(errno), case .file = entry(at: old), !isLink(old) else {
      throw DiskError(path: new, trying: "link the file")
    }
    try create(new, bytes: try read(old))
    var status = stat()
    guard stat(old, &status) == 0 else { throw DiskError(path: old, trying: "look at the file") }
    let times = [status.st_atim, status.st_mtim]
    guard utimensat(AT_FDCWD, new, times, 0) == 0 else {
      throw DiskError(path: new, trying: "set the time of the file")
    }
  }

  /// Exchanges two folders in one step; false where the file system cannot.
  static func exchange(_ left: String, _ right: String) -> Bool { gazette_exchange(left, right) == 0 }

  /// Gives a file or folder another name on the same file system.
  static func rename(_ old: String, to new: String) throws {
    guard Glibc.rename(old, new) != 0 else { return }
    throw errno == EBUSY ? DiskError(path: old, problem: mountPoint) : DiskError(path: old, trying: "rename")
  }

  /// Removes a file, a link, or a folder with all that is in it; links are not followed.
  static func remove(_ path: String) throws {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      guard unlink(path) == 0 else { throw DiskError(path: path, trying: "remove") }
      return
    }
    for (name, isFolder) in try listing(of: path) {
      if isFolder {
        try remove(path + "/" + name)
      } else {
        guard unlink(path + "/" + name) == 0 else { throw DiskError(path: path + "/" + name, trying: "remove") }
      }
    }
    guard rmdir(path) == 0 else { throw DiskError(path: path, trying: "remove the folder") }
  }

  /// The path without links and dots, of the deepest part that is there, and the rest as written.
  static func resolved(_ path: String) -> String {
    if let real = realpath(path, nil) {
      defer { free(real) }
      return String(cString: real)
    }
    guard path != "." else { return "/" }
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return resolved(".") + "/" + path }
    let parent = slash == path.startIndex ? "/" : String(path[..<slash])
    let name = path[path.utf8.index(after: slash)...]
    let base = resolved(parent)
    if name.isEmpty || name == "." { return base }
    if name == ".." {
      let above = base.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(base[..<$0]) } ?? ""
      return above.isEmpty ? "/" : above
    }
    return base == "/" ? "/" + name : base + "/" + name
  }
}
