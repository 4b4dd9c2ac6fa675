extension BuildRequest {
  /// Refuses an output folder that is, holds or lies inside the content or the templates, whatever links lead there.
  func checkFolders() throws {
    let target = Disk.resolved(output)
    for source in [content, templates] {
      let other = Disk.resolved(source)
      if Self.lies(target, in: other) || Self.lies(other, in: target) {
        throw DiskError(
          path: output, problem: "cannot be the output: it is, holds or lies inside \(source); choose another --output")
      }
    }
    try checkCache()
    try checkSources()
  }

  /// Refuses a cache among what people write or readers see: a build would take its files for theirs.
  private func checkCache() throws {
    guard let cache, let folder = folderAroundCache else { return }
    throw DiskError(path: cache, problem: "cannot be the cache: it lies inside \(folder); choose another --cache")
  }

  /// The folder of content, templates or site in which the cache would lie; nil where it lies well.
  var folderAroundCache: String? {
    let place = cache.map(Disk.resolved)
    return [content, templates, output].first { folder in
      place.map { Self.lies($0, in: Disk.resolved(folder)) } ?? false
    }
  }

  /// Refuses content and templates that are not there.
  /// - Throws: `DiskError` for the first that is not.
  public func checkSources() throws {
    for source in [content, templates] { try Self.checkFolder(source) }
  }

  /// Refuses content that is not there, or an output file in it.
  func checkContent() throws {
    try Self.checkFolder(content)
    try checkOutputFile()
  }

  private static func checkFolder(_ path: String) throws {
    guard Disk.entry(at: path) != .folder else { return }
    throw DiskError(path: path, problem: Disk.exists(path) ? "is not a folder" : "is not there")
  }

  /// Refuses an output file that would lie in the content.
  func checkOutputFile() throws {
    guard output != "-", Self.lies(Disk.resolved(output), in: Disk.resolved(content)) else { return }
    throw DiskError(path: output, problem: "cannot be the output: it lies inside \(content); choose another --output")
  }

  private static func lies(_ path: String, in folder: String) -> Bool {
    path == folder || path.hasPrefix(folder == "/" ? "/" : folder + "/")
  }
}
