import Gazette
import Reading

/// What a build remembers for the next one: of which sources it made which site, and of which part of them each file.
///
/// A build whose sources and program are those of the last one, and whose site stands as that one left it, has nothing
/// to do and says what the last one said. Where some changed, what shows nothing of the change is left as it stands
/// (``Recollection``). All of that is told by sums of bytes, never by times; what is damaged, missing or of another program
/// counts for nothing, and then everything is made anew.
struct BuildMemory {
  private let request: BuildRequest
  /// The file of what the last build told, that of what it drew, and the folder of what it read.
  private let path, drawnPath, readingsPath: String
  private let key: String
  private let program: String
  private let sums: SourceSums
  private let watch: Stopwatch

  /// Looks at the sources of a build; nil where it keeps no memory, or something cannot be read.
  init?(of request: BuildRequest) {
    watch = Stopwatch(seesMemory: request.seesMemory)
    guard let folder = request.cache, let program = SourceSum.ofProgram(), let sums = SourceSums(of: request) else {
      return nil
    }
    self.request = request
    self.sums = sums
    key = Self.key(of: request, program: program, sums)
    let place = SHA256.hexDigest(of: Array(Disk.resolved(request.output).utf8))
    let stem = folder + "/" + place.prefix(16)
    (path, drawnPath, readingsPath) = (stem + ".json", stem + ".drawn", stem + ".read")
    self.program = program
  }

  /// What issues were read as, by the choices of the site's keeper.
  func readings(_ options: ReadingOptions) -> KeptReadings {
    KeptReadings(folder: readingsPath, program: program, options: options)
  }

  /// What the build before drew that still stands on a stage.
  func recollection(on stage: OutputStage) -> Recollection {
    Recollection(base: base, drawn: (try? Disk.read(drawnPath)).flatMap { DrawnFiles($0) }, bytes: stage.bytes)
  }

  /// The sum of what every file depends on.
  private var base: String {
    SHA256.hexDigest(
      of: Array([program, sums.common, request.content, request.templates].joined(separator: "\n").utf8))
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
  ///
  /// - Parameter drawn: the paths of files by the sum of what they were drawn from.
  func keep(_ report: BuildReport, drawn: [String: [String]]) {
    let sumsPath = request.output + "/" + OutputTree.sumsName
    guard report.built, let now = SourceSums(of: request), sums.lasted(until: now),
      let list = try? Disk.read(sumsPath)
    else { return }
    let listSum = SHA256.hexDigest(of: list)
    var report = report
    let strangers = Set(report.files.strangerDiagnostics(in: request.output))
    report.diagnostics.removeAll(where: strangers.contains)
    DrawnFiles(sums: listSum, base: base, paths: drawn).file.save(at: drawnPath)
    BuildReceipt(key: key, sums: listSum, report: report).file.save(at: path)
  }

  /// The sum of all that decides over a site's bytes and a build's messages.
  private static func key(of request: BuildRequest, program: String, _ sums: SourceSums) -> String {
    let words = [
      program, sums.all, request.content, request.templates, request.output, request.asOf?.iso ?? "",
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
    return request.folderAroundCache == nil ? request : self
  }
}
