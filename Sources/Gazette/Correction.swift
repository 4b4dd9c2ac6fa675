/// 校勘: an editor's change to a raw text, with its reason. Lines are lines of the raw file, from 1.
public struct Correction: Hashable, Sendable {
  /// What the editor did.
  public enum Change: Hashable, Sendable {
    /// Replaces a text that stands exactly once on the line.
    case replace(line: Int, find: String, with: String)
    /// Drops whole lines.
    case drop(lines: ClosedRange<Int>)
    /// Puts a new line behind a line, or several where the text holds line feeds; behind 0 is before the first.
    case insert(after: Int, text: String)
  }

  /// What was done.
  public let change: Change
  /// Why, as shown to readers.
  public let reason: String
  /// Where the correction itself is written, for messages about it.
  public let location: SourceLocation

  /// A change with its reason.
  public init(_ change: Change, reason: String, location: SourceLocation) {
    self.change = change
    self.reason = reason
    self.location = location
  }

  /// The first raw line that it touches.
  public var line: Int {
    switch change {
    case .replace(let line, _, _): line
    case .drop(let lines): lines.lowerBound
    case .insert(let line, _): line
    }
  }
}
