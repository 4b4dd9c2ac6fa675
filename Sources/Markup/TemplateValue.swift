/// What a page offers to its template under a name.
///
/// Literals may be written as they are: `["title": "办法", "count": 7, "rows": [["name": "甲"]]]`.
public enum TemplateValue: Sendable {
  /// Offered, but empty: `{{name}}` shows nothing, `{{#name}}` is skipped, `{{^name}}` is shown.
  case none
  /// Yes or no, for sections only.
  case flag(Bool)
  /// A text, escaped where it is shown; an empty one counts as no in a section.
  case text(String)
  /// Markup, which only `{{{name}}}` or `{{&name}}` accept; empty markup counts as no in a section.
  case html(HTML)
  /// A section is repeated for each; an empty list counts as no.
  case list([TemplateValue])
  /// Values by name.
  case object([String: TemplateValue])
  /// A few values by name, as a literal makes them.
  case row(TemplateRow)

  /// A whole number, as text in ASCII digits.
  public static func number(_ value: Int) -> TemplateValue { .text(String(value)) }

  /// A text, or ``none``.
  public static func optional(_ text: String?) -> TemplateValue { text.map { .text($0) } ?? .none }

  /// Whether a section of this value is shown.
  var isShown: Bool {
    switch self {
    case .none: false
    case .flag(let flag): flag
    case .text(let text): !text.isEmpty
    case .html(let html): !html.isEmpty
    case .list(let values): !values.isEmpty
    case .object, .row: true
    }
  }

  /// What kind of value it is, for messages.
  var kind: String {
    switch self {
    case .none: "empty"
    case .flag: "a yes or no"
    case .text: "a text"
    case .html: "markup"
    case .list: "a list"
    case .object, .row: "a group of names"
    }
  }

  /// The values by name; none where this is no group of names.
  public var members: [String: TemplateValue] {
    switch self {
    case .object(let members): members
    case .row(let row): row.byName
    case .none, .flag, .text, .html, .list: [:]
    }
  }
}

extension TemplateValue: ExpressibleByStringInterpolation, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  /// A text.
  public init(stringLiteral value: String) { self = .text(value) }

  /// A number, as text.
  public init(integerLiteral value: Int) { self = .number(value) }

  /// Yes or no.
  public init(booleanLiteral value: Bool) { self = .flag(value) }

  /// A list.
  public init(arrayLiteral elements: TemplateValue...) { self = .list(elements) }

  /// Values by name; of a name given twice the last counts.
  public init(dictionaryLiteral elements: (String, TemplateValue)...) {
    self = .row(TemplateRow(elements))
  }
}
