/// A mistake in a template, or between a template and what its page offers, with its place.
public struct TemplateError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The template's path, as it was given.
  public let path: String
  /// The line of the tag, from 1.
  public let line: Int
  /// The column where the tag begins, from 1, in Unicode scalars.
  public let column: Int
  /// What is wrong; one line.
  public let problem: String
  /// What to do about it; one line.
  public let advice: String

  /// A mistake on a line and column of a template.
  public init(path: String, line: Int, column: Int, _ problem: String, advice: String) {
    self.path = path
    self.line = line
    self.column = column
    self.problem = problem
    self.advice = advice
  }

  init(path: String, at place: TemplatePlace, _ problem: String, advice: String) {
    self.init(path: path, line: place.line, column: place.column, problem, advice: advice)
  }

  /// `Templates/page.mustache:3:1: error: what is wrong; what to do`.
  public var description: String { "\(path):\(line):\(column): error: \(problem); \(advice)" }
}

/// All mistakes that were found, in the order of the templates and of the lines in them; never none.
public struct TemplateErrors: Error, Hashable, Sendable, CustomStringConvertible {
  /// The mistakes.
  public let errors: [TemplateError]

  /// These mistakes.
  public init(errors: [TemplateError]) { self.errors = errors }

  /// One mistake a line.
  public var description: String { errors.map(\.description).joined(separator: "\n") }
}

/// Where a tag begins: line and column from 1, the column in Unicode scalars.
struct TemplatePlace: Hashable, Sendable {
  let line: Int
  let column: Int
}
