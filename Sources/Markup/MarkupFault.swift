/// What is wrong at a line of a page or file.
public struct MarkupFault: Hashable, Sendable, Comparable {
  /// The line, from 1.
  public let line: Int
  /// What is wrong, in the words of the parser; one line.
  public let message: String

  /// What is wrong at a line.
  public init(line: Int, message: String) {
    self.line = line
    self.message = message
  }

  /// By line, then by message.
  public static func < (left: MarkupFault, right: MarkupFault) -> Bool {
    (left.line, left.message) < (right.line, right.message)
  }
}
