/// Why there is no preview, and what to do about it.
public struct PreviewError: Error, Hashable, Sendable {
  /// What is wrong; what to do.
  public let problem: String

  init(_ problem: String) { self.problem = problem }
}
