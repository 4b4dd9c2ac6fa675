import Gazette

/// What an export did.
public struct ExportReport: Sendable {
  /// How many issues were taken.
  public internal(set) var issues = 0
  /// How many documents were taken.
  public internal(set) var documents = 0
  /// How many paragraphs the documents have.
  public internal(set) var paragraphs = 0
  /// What an editor should know, in no order.
  public internal(set) var diagnostics = [Diagnostic]()
  /// The issues that were left out for their errors, by their file's path.
  public internal(set) var leftOut = [String]()
  /// Whether the lines were written.
  public internal(set) var written = false
  /// How long each phase took, in order.
  public internal(set) var phases = [BuildReport.Phase]()

  /// The wall time of all phases.
  public var seconds: Double { phases.reduce(0) { $0 + $1.seconds } }
}
