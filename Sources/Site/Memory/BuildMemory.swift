import Gazette

/// What a build remembers for the next one: of which sources it made which site.
///
/// A build whose sources and program are those of the last one, and whose site stands as that one left it, has nothing
/// to do and says what the last one said. All of that is told by sums of bytes, never by times; what is damaged,
/// missing or of another program counts for nothing, and then everything is made anew.
struct BuildMemory {
  private let request: BuildRequest
  private let path: String
  private let key: String
  private let program: String
  private let watch = Stopwatch()

  /// Looks at the sources of a build; nil where it keeps no memory, or something cannot be read.
  init?(of request: BuildRequest) {
    guard let folder = request.cache, let program = SourceSum.ofProgram(),
      let key = Self.key(of: request, program: program)
    else { return nil }
    self.request = request
    self.key = key
    let place = SHA256.hexDigest(of: Array(Disk.resolved(request.output).utf8))
    path = folder + "/" + place.prefix(16) + ".json"
    self.program = program
  }

  /// What the last build said, if this one would do the same again and the site stands as that one left it.
  ///
  /// - Throws: `DiskError` where another build is at work on the folder, or it cannot be looked at.
  func report() throws -> BuildReport? {
    guard let bytes = try? Disk.read(path), let receipt = BuildReceipt(bytes), receipt.key == key,
      Disk.exists(Disk.resolved(request.output))
    else { return nil }
    var watch = self.watch
    let stage = try OutputFolder(path: request.output).open()
    defer { stage.close() }
    guard let files = stage.unchanged(sums: receipt.sums) else { return nil }
    var report = receipt.report
    report.files = files
    report.diagnostics += files.strangerDiagnostics(in: request.output)
    report.built = true
    watch.lap("compare")
    report.phases = watch.phases
    return report
  }

  /// Remembers a build, if it made a site and its sources are still those that it began with.
  ///
  /// A memory that cannot be written is no fault: the next build does its work without.
  func keep(_ report: BuildReport) {
    let sumsPath = request.output + "/" + OutputTree.sumsName
    guard report.built, Self.key(of: request, program: program) == key, let sums = try? Disk.read(sumsPath) else {
      return
    }
    var report = report
    let strangers = Set(report.files.strangerDiagnostics(in: request.output))
    report.diagnostics.removeAll(where: strangers.contains)
    let receipt = BuildReceipt(key: key, sums: SHA256.hexDigest(of: sums), report: report)
    let new = path + ".new"
    do {
      if let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) { try Disk.createFolders(String(path[..<slash])) }
      try Disk.remove(new)
      try Disk.create(new, bytes: receipt.bytes)
      try Disk.rename(new, to: path)
    } catch {
      try? Disk.remove(new)
    }
  }

  /// The sum of all that decides over a site's bytes and a build's messages; nil where a file cannot be read.
  private static func key(of request: BuildRequest, program: String) -> String? {
    guard let sources = SourceSum.of(folders: [request.content, request.templates]) else { return nil }
    let words = [
      program, sources, request.content, request.templates, request.output, request.asOf?.iso ?? "",
      request.keepGoing ? "keep going" : "",
    ]
    return SHA256.hexDigest(of: Array(words.joined(separator: "\n").utf8))
  }
}

extension BuildRequest {
  /// The same build with the memory that a project has: below `.build`, where there is one.
  public var remembering: BuildRequest {
    guard cache == nil, Disk.isFolder(".build") else { return self }
    var request = self
    request.cache = ".build/gazette-site"
    return request
  }
}
