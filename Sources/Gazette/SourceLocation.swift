/// A place in a file that a person can open: a path as the user named it, a line and a column counted from 1.
///
/// Prints as `Content/issues/2019-x1.txt:405`, as `Templates/page.mustache:3:1`, or as the path alone where no line is
/// meant.
public struct SourceLocation: Hashable, Sendable, CustomStringConvertible {
  /// The file's path as it is shown to the user.
  public let path: String
  /// The line of the file, from 1; nil where the whole file is meant.
  public let line: Int?
  /// The column, from 1, in Unicode scalars; nil where the whole line is meant.
  public let column: Int?

  /// Names a place in a line, a line, or the whole file.
  public init(path: String, line: Int? = nil, column: Int? = nil) {
    self.path = path
    self.line = line
    self.column = column
  }

  /// `path:line:column`, `path:line`, or the path alone.
  public var description: String {
    guard let line else { return path }
    guard let column else { return "\(path):\(line)" }
    return "\(path):\(line):\(column)"
  }
}
