/// A template of one line that stands in a file with others, so that its mistakes are told with their place there.
public struct TemplateLine: Hashable, Sendable {
  /// The name by which templates include it.
  public let name: String
  /// The file's path, for messages.
  public let path: String
  /// The line of the file, from 1.
  public let line: Int
  /// Where in that line the template begins, from 1, in Unicode scalars.
  public let column: Int
  /// The template.
  public let text: String

  /// A line of a file.
  public init(name: String, path: String, line: Int, column: Int, text: String) {
    self.name = name
    self.path = path
    self.line = line
    self.column = column
    self.text = text
  }

  /// Its nodes, or what is wrong with it.
  var parsed: (nodes: [TemplateNode], errors: [TemplateError]) {
    TemplateParser.parse(path: path, text: text, start: TemplatePlace(line: line, column: column))
  }
}
