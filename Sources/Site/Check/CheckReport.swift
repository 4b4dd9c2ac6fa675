import Gazette

/// What a check of a built site found.
public struct CheckReport: Sendable {
  /// How many files were looked at.
  public internal(set) var files = 0
  /// How many of them are HTML pages.
  public internal(set) var pages = 0
  /// How many documents the catalogue lists.
  public internal(set) var documents = 0
  /// Every fault, and every doubt of the content that is still open, in no order.
  public internal(set) var diagnostics = [Diagnostic]()

  /// Whether there is no fault; doubts are allowed.
  public var isClean: Bool { !diagnostics.contains { $0.severity == .error } }
}
