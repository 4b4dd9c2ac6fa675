/// 存疑: what a reader of a raw text doubts and no correction may settle. It changes nothing in the text.
///
/// For example `中医学学术流派` may be a doubled `学`, or may be what was printed.
public struct Doubt: Hashable, Sendable {
  /// The line of the raw text that is in doubt, from 1.
  public let line: Int
  /// What is doubted, in the words of whoever read the text; one line.
  public let text: String
  /// Where the doubt itself is written, for messages about the entry.
  public let location: SourceLocation

  /// A doubt about a raw line.
  public init(line: Int, text: String, location: SourceLocation) {
    self.line = line
    self.text = text
    self.location = location
  }
}
