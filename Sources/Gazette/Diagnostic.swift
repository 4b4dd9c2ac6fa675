/// Something that an editor should know about the content, with its place.
///
/// Problems of content are data and travel beside the value that was read; only the world (disk, templates) throws.
public struct Diagnostic: Hashable, Sendable {
  /// How grave a diagnostic is; the later case is the graver.
  public enum Severity: String, Sendable, Comparable, CaseIterable {
    /// The output stands, but an editor should look.
    case warning
    /// The output would be wrong, so there is none.
    case error

    /// Warnings before errors.
    public static func < (left: Severity, right: Severity) -> Bool { left == .warning && right == .error }
  }

  /// Whether the output stands.
  public let severity: Severity
  /// Where it is.
  public let location: SourceLocation
  /// What is wrong, the most specific word first; one line.
  public let problem: String
  /// What to do about it; one line.
  public let advice: String

  /// A problem at a place, and what to do about it.
  public init(_ severity: Severity, at location: SourceLocation, _ problem: String, advice: String) {
    self.severity = severity
    self.location = location
    self.problem = problem
    self.advice = advice
  }
}
