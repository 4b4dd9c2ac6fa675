/// A line of template that makes a text and no markup: `自{{date}}起`, `{{#year}}{{year}}年{{/year}}`.
///
/// It knows values and sections. Its references (`&quot;`) stand for their characters, as in any template.
public struct Phrase: Sendable {
  private indirect enum Piece: Sendable {
    case text(String)
    case value(String)
    case section(String, isInverted: Bool, [Piece])
  }

  private let pieces: [Piece]
  /// The whole of it, where it asks for no value.
  private let constant: String?

  /// Reads a phrase.
  ///
  /// - Parameter names: the values that it may ask for.
  /// - Throws: ``TemplateErrors`` for wrong tags, and for each name that is not offered.
  public init(_ line: TemplateLine, offering names: [String]) throws {
    var (nodes, errors) = line.parsed
    pieces = Self.pieces(nodes, of: line, names, &errors)
    constant = names.isEmpty ? Self.text(of: pieces, [:]) : nil
    guard errors.isEmpty else { throw TemplateErrors(errors: errors) }
  }

  /// The text with these values; what is not given is empty.
  public func text(_ values: [String: String] = [:]) -> String {
    constant ?? Self.text(of: pieces, values)
  }

  private static func text(of pieces: [Piece], _ values: [String: String]) -> String {
    var text = ""
    for piece in pieces {
      switch piece {
      case .text(let words): text += words
      case .value(let name): text += values[name] ?? ""
      case .section(let name, let isInverted, let inner):
        if (values[name] ?? "").isEmpty == isInverted { text += Self.text(of: inner, values) }
      }
    }
    return text
  }

  private static func pieces(
    _ nodes: [TemplateNode], of line: TemplateLine, _ names: [String], _ errors: inout [TemplateError]
  ) -> [Piece] {
    func check(_ name: TemplateName) {
      guard !names.contains(name.written) else { return }
      let known = names.isEmpty ? "it is a word without values" : "it offers " + names.joined(separator: ", ")
      errors.append(
        TemplateError(
          path: line.path, at: name.place, "this word has no value “\(name.written)”",
          advice: NearestName.advice(for: name.written, among: names, else: known)))
    }
    return nodes.compactMap { node in
      switch node {
      case .text(let text): return .text(EntityEscaping.decoded(text.bytes))
      case .value(let name, _):
        check(name)
        return .value(name.written)
      case .section(let name, let isInverted, let inner):
        check(name)
        return .section(name.written, isInverted: isInverted, pieces(inner, of: line, names, &errors))
      case .partial(let name, let place, _):
        let problem = "{{>\(name)}} stands in a word that code puts on pages"
        errors.append(TemplateError(path: line.path, at: place, problem, advice: "write the words themselves"))
        return nil
      }
    }
  }
}
