/// A file that begins with the sum of the rest, so that one that was cut or changed is none.
struct SealedFile {
  private static let digestLength = 64

  /// What it holds.
  let content: ArraySlice<UInt8>

  /// The file of some content.
  init(content: [UInt8]) { self.content = content[...] }

  /// The file with these bytes; nil where they are none.
  init?(_ bytes: [UInt8]) {
    let rest = bytes.dropFirst(Self.digestLength)
    guard SHA256.hexDigest(of: rest).utf8.elementsEqual(bytes.prefix(Self.digestLength)) else { return nil }
    content = rest
  }

  /// All of it.
  var bytes: [UInt8] { Array(SHA256.hexDigest(of: content).utf8) + content }

  /// Puts the file in its place in one step, with the folders of its path. A memory that cannot be kept is no fault.
  func save(at path: String) {
    let new = path + ".new"
    do {
      if let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) { try Disk.createFolders(String(path[..<slash])) }
      try Disk.remove(new)
      try Disk.create(new, bytes: bytes)
      try Disk.rename(new, to: path)
    } catch {
      try? Disk.remove(new)
    }
  }
}
