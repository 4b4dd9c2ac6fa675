import Gazette
import Markup

/// `catalog.schema.json`: the shape of `catalog.json` as a JSON Schema (2020-12), for programs that rely on it.
enum CatalogSchema {
  /// The schema; it names itself by an address where the site has a base URL.
  static func value(_ facts: SiteFacts) -> JSONValue {
    let head: [JSONValue.Member?] = [
      .init("$schema", "https://json-schema.org/draft/2020-12/schema"),
      facts.baseURL.map { .init("$id", .string($0.absolute(.catalogSchema))) },
      .init("title", .string(facts.title)),
    ]
    let body = object([
      ("site", object([("title", words), ("asOf", optional(day))])), ("issues", list(issue)),
      ("documents", list(document)), ("instruments", list(instrument)),
    ])
    let definitions: JSONValue = ["$defs": ["relation": relation, "place": place]]
    return .object(head.compactMap { $0 } + body.members + definitions.members)
  }

  private static let issue = object([
    ("id", id), ("year", optional(number)), ("number", optional(words)), ("total", optional(words)),
    ("published", optional(day)), ("source", words), ("documents", list(id)),
  ])

  private static let document = object([
    ("id", id), ("url", words), ("title", words), ("number", optional(words)), ("issuers", list(words)),
    ("type", text), ("registration", optional(words)), ("addressee", optional(words)), ("signed", optional(day)),
    ("printed", optional(day)), ("effective", optional(day)), ("expires", optional(day)),
    ("status", word(Validity.Status.allCases.map(\.rawValue))), ("statusSince", optional(day)), ("issue", id),
    ("category", optional(words)), ("page", optional(number)), ("articles", number), ("enclosures", list(enclosure)),
    ("relations", list(reference("relation"))), ("relatedFrom", list(backlink)), ("responsible", list(words)),
    ("measures", list(measure)), ("definitions", list(definition)),
    ("source", object([("file", words), ("firstLine", number), ("lastLine", number)])),
  ])

  private static let enclosure = object([
    ("title", words), ("number", optional(words)),
    ("kind", word([Enclosure.Kind.issued, .forwarded, .annex].map(\.rawValue))),
  ])

  private static let relation = object([
    ("type", kind), ("number", optional(words)), ("title", optional(words)), ("scope", optional(words)),
    ("target", optional(id)), ("instrument", optional(id)), ("quote", words), ("anchor", id), ("line", number),
    ("places", list(reference("place"))),
  ])

  private static let place = object([("quote", words), ("anchor", id), ("line", number), ("scope", optional(words))])

  private static let backlink = object([("type", kind), ("document", id), ("anchor", id)])

  private static let measure = object([
    ("unit", words), ("role", words), ("deadline", optional(words)), ("quote", words), ("anchor", id), ("line", number),
  ])

  private static let definition = object([
    ("term", words), ("quote", words), ("anchor", id), ("line", number), ("usedAt", list(id)),
  ])

  private static let instrument = object([
    ("id", id), ("url", words), ("number", optional(words)), ("title", optional(words)), ("citedBy", list(id)),
  ])

  private static let kind = word(Relation.Kind.allCases.map(\.rawValue))
  private static let text: JSONValue = ["type": "string"]
  private static let words: JSONValue = ["type": "string", "minLength": 1]
  private static let number: JSONValue = ["type": "integer", "minimum": 0]
  private static let id: JSONValue = ["type": "string", "pattern": "^[a-z0-9-]+$"]
  private static let day: JSONValue = ["type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"]

  private static func word(_ words: [String]) -> JSONValue { ["enum": .strings(words)] }
  private static func list(_ items: JSONValue) -> JSONValue { ["type": "array", "items": items] }
  private static func optional(_ value: JSONValue) -> JSONValue { ["anyOf": [value, ["type": "null"]]] }
  private static func reference(_ name: String) -> JSONValue { ["$ref": .string("#/$defs/" + name)] }

  /// An object that has all these members and no others.
  private static func object(_ members: [(name: String, shape: JSONValue)]) -> JSONValue {
    [
      "type": "object", "required": .strings(members.map(\.name)), "additionalProperties": false,
      "properties": .object(members.map { JSONValue.Member($0.name, $0.shape) }),
    ]
  }
}
