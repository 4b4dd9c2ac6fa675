import Foundation
import Testing

@testable import Markup

/// The tests of the public Mustache specification, see Tests/Fixtures/Mustache.
@Suite struct MustacheSpecificationTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let template: String
    let expected: String
    let value: TemplateValue
    let partials: [String: String]

    var testDescription: String { name }

    /// What the template gives, or the errors it gives.
    func render() -> Result<String, any Error> {
      Result {
        let sources = partials.sorted { $0.key < $1.key }.map { ($0.key, "\($0.key).mustache", $0.value) }
        return try TemplateSet(sources: [("main", "main.mustache", template)] + sources).render("main", value).source
      }
    }
  }

  /// The specification answers these with silence where a name or a partial is missing; ours reports an error.
  static let silentCases: Set<String> = [
    "interpolation: Basic Context Miss Interpolation", "interpolation: Triple Mustache Context Miss Interpolation",
    "interpolation: Ampersand Context Miss Interpolation", "interpolation: Dotted Names - Broken Chains",
    "interpolation: Dotted Names - Broken Chain Resolution", "interpolation: Dotted Names - Context Precedence",
    "interpolation: Dotted Names are never single keys", "inverted: Context Misses",
    "inverted: Dotted Names - Broken Chains", "partials: Failed Lookup", "sections: Context Misses",
    "sections: Dotted Names - Broken Chains",
  ]

  static let cases: [Case] = ["comments", "delimiters", "interpolation", "inverted", "partials", "sections"].flatMap(
    read)

  @Test func allCasesAreThere() {
    #expect(Self.cases.count == 136)
    #expect(Self.cases.filter { Self.silentCases.contains($0.name) }.count == 12)
  }

  @Test(arguments: cases.filter { !silentCases.contains($0.name) })
  func renders(_ example: Case) throws {
    #expect(try example.render().get() == example.expected)
  }

  @Test(arguments: cases.filter { silentCases.contains($0.name) })
  func reportsWhatIsMissing(_ example: Case) {
    #expect(throws: TemplateErrors.self) { try example.render().get() }
  }

  // MARK: Reading the files

  private struct Specification: Decodable {
    struct Test: Decodable {
      let name: String
      let template: String
      let expected: String
      let data: Datum
      let partials: [String: String]?
    }

    let tests: [Test]
  }

  private enum Datum: Decodable {
    case none, flag(Bool), text(String), list([Datum]), object([String: Datum])

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        self = .none
      } else if let flag = try? container.decode(Bool.self) {
        self = .flag(flag)
      } else if let number = try? container.decode(Int.self) {
        self = .text(String(number))
      } else if let number = try? container.decode(Double.self) {
        self = .text(String(number))
      } else if let text = try? container.decode(String.self) {
        self = .text(text)
      } else if let list = try? container.decode([Datum].self) {
        self = .list(list)
      } else {
        self = .object(try container.decode([String: Datum].self))
      }
    }

    /// The value to render; in the cases about raw interpolation texts and numbers are given as markup.
    func value(isMarkup: Bool) -> TemplateValue {
      switch self {
      case .none: .none
      case .flag(let flag): .flag(flag)
      case .text(let text): isMarkup ? .html(HTML(trusted: text)) : .text(text)
      case .list(let list): .list(list.map { $0.value(isMarkup: isMarkup) })
      case .object(let object): .object(object.mapValues { $0.value(isMarkup: isMarkup) })
      }
    }
  }

  static func read(_ file: String) -> [Case] {
    let url = Fixture.folder.appending(path: "Mustache/\(file).json")
    guard let data = try? Data(contentsOf: url),
      let specification = try? JSONDecoder().decode(Specification.self, from: data)
    else { return [] }
    return specification.tests.map { test in
      let partials = test.partials ?? [:]
      let isRaw = ([test.template] + partials.values).contains { $0.contains("{{{") || $0.contains("{{&") }
      return Case(
        name: "\(file): \(test.name)", template: test.template, expected: test.expected,
        value: test.data.value(isMarkup: isRaw), partials: partials)
    }
  }
}
