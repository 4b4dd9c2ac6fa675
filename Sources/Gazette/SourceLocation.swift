/// A place in a file that a person can open: a path as the user named it, and a line counted from 1.
///
/// Prints as `Content/issues/2019-x1.txt:405`, or as the path alone where no line is meant.
public struct SourceLocation: Hashable, Sendable, CustomStringConvertible {
  /// The file's path as it is shown to the user.
  public let path: String
  /// The line of the raw file, from 1; nil where the whole file is meant.
  public let line: Int?

  /// Names a line of a file, or the whole file.
  public init(path: String, line: Int? = nil) {
    self.path = path
    self.line = line
  }

  /// `path:line`, or the path alone.
  public var description: String {
    guard let line else { return path }
    return "\(path):\(line)"
  }
}
