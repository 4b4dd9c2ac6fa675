/// A whole site as values, for whoever shows it without putting it on disk.
public struct SiteInMemory: Sendable {
  /// One file of the site.
  public struct File: Sendable {
    /// What is in it.
    public let bytes: [UInt8]
    /// The SHA-256 of the bytes, 64 hexadecimal digits.
    public let digest: String

    /// A file of these bytes.
    public init(bytes: [UInt8], digest: String) {
      self.bytes = bytes
      self.digest = digest
    }
  }

  /// The files by their path below the site's root, `documents/index.html`.
  public let files: [String: File]
  /// The path at which the site's base URL puts it, `/gongbao/`; `/` without one.
  public let basePath: String

  /// A site of these files at a path that has a slash at both ends.
  public init(files: [String: File], basePath: String) {
    self.files = files
    self.basePath = basePath
  }
}

extension BuildRequest {
  /// Builds the site in memory and leaves the output folder alone; no site where there are errors in the report.
  ///
  /// - Throws: `DiskError` where the content or the templates cannot be read.
  public func preview() throws -> (site: SiteInMemory?, report: BuildReport) {
    try checkSources()
    var build = Build(request: self)
    guard let drawn = try build.site() else { return (nil, build.report) }
    let digests = SumsFile.digests(in: drawn.files)
    let files = drawn.files.map { file in
      (file.path, SiteInMemory.File(bytes: file.bytes, digest: digests[file.path] ?? SHA256.hexDigest(of: file.bytes)))
    }
    let site = SiteInMemory(
      files: Dictionary(files) { first, _ in first }, basePath: drawn.model.facts.baseURL?.path ?? "/")
    return (site, build.report)
  }
}
