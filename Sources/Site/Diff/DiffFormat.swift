/// How a comparison is told.
public enum DiffFormat: String, Sendable, CaseIterable {
  /// For a terminal.
  case text
  /// For a pull request.
  case markdown
  /// For programs.
  case json
}
