import Gazette

/// What a build did.
public struct BuildReport: Sendable {
  /// How many issues are in the site.
  public internal(set) var issues = 0
  /// How many documents are in the site.
  public internal(set) var documents = 0
  /// How many HTML pages the site has.
  public internal(set) var pages = 0
  /// How many relations the documents have.
  public internal(set) var relations = 0
  /// What an editor should know, in no order.
  public internal(set) var diagnostics = [Diagnostic]()
  /// The issues that were left out for their errors, by their file's path.
  public internal(set) var leftOut = [String]()
  /// Whether the site was put in place; if not, the old one is as it was.
  public internal(set) var built = false
  /// What changed in the output folder.
  public internal(set) var files = Files()
  /// How long each phase took, in order.
  public internal(set) var phases = [Phase]()

  /// What changed in the output folder.
  public struct Files: Sendable {
    /// The files that are new or have new bytes, by path.
    public internal(set) var written = [String]()
    /// How many files kept their bytes and their time.
    public internal(set) var unchanged = 0
    /// How many of these were not even drawn, since an earlier build had drawn them from the same.
    public internal(set) var undrawn = 0
    /// The files of an earlier build that the site no longer has, by path.
    public internal(set) var removed = [String]()
    /// The files that no build wrote, by path; they stay.
    public internal(set) var strangers = [String]()

    /// A warning for each file that no build wrote.
    func strangerDiagnostics(in output: String) -> [Diagnostic] {
      strangers.map { stranger in
        Diagnostic(
          .warning, at: SourceLocation(path: output + "/" + stranger), "no build wrote this file; it was kept",
          advice: "move it away if it is not meant to be there")
      }
    }
  }

  /// One phase of a build.
  public struct Phase: Sendable {
    /// `find`, `read`, `relate`, `draw`, `texts`, `index`, `check`, `write`; `compare` alone where nothing was to be done.
    public let name: String
    /// Its wall time.
    public let seconds: Double
    /// The time of all processors together.
    public let processor: Double
    /// The most memory that the process held meanwhile, in bytes; nil where nobody asked.
    public let peak: Int?
    /// What parts of it took, in seconds of all processors.
    public internal(set) var parts = [(name: String, processor: Double)]()
  }

  /// The wall time of all phases.
  public var seconds: Double { phases.reduce(0) { $0 + $1.seconds } }
}
