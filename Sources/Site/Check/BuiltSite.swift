import Gazette

/// A site as it stands on disk, every file read once, for the checks to look at.
struct BuiltSite: Sendable {
  /// The folder as the user named it.
  let path: String
  /// The files that could be read, by path below the folder, in code-unit order.
  let files: [SiteFile]
  /// What stands in the folder.
  let tree: OutputTree
  /// A message for each file that could not be read.
  let diagnostics: [Diagnostic]

  private let places: [String: Int]

  /// Reads a site; throws where there is no folder to read.
  init(path: String) throws {
    let root = Disk.resolved(path)
    guard Disk.entry(at: root) == .folder else {
      throw DiskError(path: path, problem: Disk.exists(root) ? "is not a folder" : "is not there; build the site first")
    }
    tree = try OutputTree(at: root)
    let names = tree.files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let read = concurrentMap(names) { name in Self.read(name, in: root, shownAs: path) }
    files = read.compactMap { try? $0.get() }
    diagnostics = read.compactMap { result in
      if case .failure(let failure) = result { failure.diagnostic } else { nil }
    }
    places = Dictionary(files.enumerated().map { ($0.element.path, $0.offset) }) { first, _ in first }
    self.path = path
  }

  /// The bytes of a file; nil where there is none that can be read.
  func bytes(_ name: String) -> [UInt8]? { places[name].map { files[$0].bytes } }

  /// An error in a file of the site.
  func error(_ file: String, line: Int? = nil, _ problem: String, advice: String = BuiltSite.rebuild) -> Diagnostic {
    Diagnostic(.error, at: SourceLocation(path: path + "/" + file, line: line), problem, advice: advice)
  }

  /// A doubt about a file of the site.
  func warning(_ file: String, line: Int? = nil, _ problem: String, advice: String) -> Diagnostic {
    Diagnostic(.warning, at: SourceLocation(path: path + "/" + file, line: line), problem, advice: advice)
  }

  /// What to do about a file that no build could have written as it is.
  static let rebuild = "build the site again"

  private static func read(_ name: String, in root: String, shownAs path: String) -> Result<SiteFile, DiagnosedFailure>
  {
    let whole = root + "/" + name
    func failure(_ problem: String) -> Result<SiteFile, DiagnosedFailure> {
      let location = SourceLocation(path: path + "/" + name)
      return .failure(
        DiagnosedFailure(
          diagnostic: Diagnostic(.error, at: location, problem, advice: "remove it and build the site again")))
    }
    if Disk.isLink(whole) { return failure("a link stands where a file should") }
    do { return .success(SiteFile(path: name, bytes: try Disk.read(whole))) } catch {
      return failure((error as? DiskError)?.problem ?? "cannot be read")
    }
  }
}
