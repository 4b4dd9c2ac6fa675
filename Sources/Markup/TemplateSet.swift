/// All templates of a site, parsed once and rendered as often as needed, on any number of threads.
///
/// The language is Mustache as its public specification says (interpolation, sections, inverted sections, partials,
/// comments, set delimiters, standalone lines, indentation), made strict: a name that the page does not offer, a
/// missing partial or a wrong close is an error with its place, never an empty spot on a page.
public struct TemplateSet: Sendable {
  private let templates: [String: Template]
  /// The names of the templates, sorted, those of single lines left out.
  public let names: [String]

  /// Parses templates.
  ///
  /// - Parameters:
  ///   - sources: for each template the name it is rendered and included by, the path for messages, its text.
  ///   - lines: templates of one line each, to be included by others; a source of the same name hides the line.
  /// - Throws: ``TemplateErrors`` with all mistakes of all templates.
  public init(sources: [(name: String, path: String, text: String)], lines: [TemplateLine] = []) throws {
    var errors: [TemplateError] = []
    let parsed = lines.map { line in
      let (nodes, found) = line.parsed
      errors += found
      return (line.name, Template(path: line.path, nodes: nodes))
    }
    let single = Dictionary(parsed) { first, _ in first }
    var templates: [String: Template] = [:]
    for source in sources {
      let (nodes, found) = TemplateParser.parse(path: source.path, text: source.text)
      errors += found
      if let other = templates[source.name] {
        let start = TemplatePlace(line: 1, column: 1)
        errors.append(
          TemplateError(
            path: source.path, at: start, "\(other.path) has the same name “\(source.name)”", advice: "rename one"))
      }
      templates[source.name] = Template(path: source.path, nodes: nodes)
    }
    names = templates.keys.sorted()
    templates.merge(single) { source, _ in source }
    for name in names + lines.map(\.name) {
      errors += templates[name]?.missingPartials(among: templates) ?? []
    }
    guard errors.isEmpty else { throw TemplateErrors(errors: errors) }
    self.templates = templates
  }

  /// The names of all templates that others include.
  public var included: Set<String> { Set(templates.values.flatMap { Template.partials(in: $0.nodes).map(\.name) }) }

  /// The page that a template makes of a value.
  ///
  /// - Parameter outer: what stands around it, for names that it does not offer itself.
  /// - Throws: ``TemplateErrors`` with each tag that asks for what the value does not offer, once.
  public func render(_ name: String, _ value: TemplateValue, within outer: TemplateValue? = nil) throws -> HTML {
    HTML(trusted: try bytes(name, value, within: outer))
  }

  /// The same as the bytes of a file.
  public func bytes(_ name: String, _ value: TemplateValue, within outer: TemplateValue? = nil) throws -> [UInt8] {
    guard let template = templates[name] else {
      let near = NearestName.advice(for: name, among: templates.keys, else: "add it to the templates")
      let start = TemplatePlace(line: 1, column: 1)
      throw TemplateErrors(errors: [TemplateError(path: name, at: start, "there is no such template", advice: near)])
    }
    return try TemplateRendering.render(template, [outer, value].compactMap { $0 }, partials: templates)
  }
}

/// One parsed template.
struct Template: Sendable {
  let path: String
  let nodes: [TemplateNode]
  let program: TemplateProgram

  init(path: String, nodes: [TemplateNode]) {
    self.path = path
    self.nodes = nodes
    program = TemplateProgram(nodes)
  }

  /// An error for each partial that there is no template for.
  func missingPartials(among templates: [String: Template]) -> [TemplateError] {
    Template.partials(in: nodes).filter { templates[$0.name] == nil }.map { partial in
      TemplateError(
        path: path, at: partial.place, "there is no template “\(partial.name)”",
        advice: NearestName.advice(for: partial.name, among: templates.keys, else: "add it, or remove the tag"))
    }
  }

  static func partials(in nodes: [TemplateNode]) -> [(name: String, place: TemplatePlace)] {
    nodes.flatMap { node -> [(name: String, place: TemplatePlace)] in
      switch node {
      case .partial(let name, let place, _): [(name, place)]
      case .section(_, _, let nodes): partials(in: nodes)
      case .text, .value: []
      }
    }
  }
}
