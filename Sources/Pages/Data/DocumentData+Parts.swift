import Gazette
import Markup

extension DocumentData {
  static func enclosure(_ enclosure: Enclosure) -> JSONValue {
    [
      "title": .string(enclosure.title), "number": .optional(enclosure.number?.description),
      "kind": .string(enclosure.kind.rawValue),
    ]
  }

  /// A relation with its first place at the top.
  func relation(_ relation: Relation) -> JSONValue {
    let name = standing.names[relation.target]
    let first = relation.places.first
    let (document, instrument): (JSONValue, JSONValue) =
      switch relation.target {
      case .document(let id): (.string(id.text), .null)
      case .instrument(let id): (.null, .string(id.text))
      }
    return [
      "type": .string(relation.kind.rawValue),
      "number": .optional(relation.number ?? name?.number),
      "title": .optional(relation.title ?? name?.title),
      "scope": .optional(first?.scope),
      "target": document,
      "instrument": instrument,
      "quote": .optional(first?.evidence.quote),
      "anchor": .optional(first?.evidence.anchor.text),
      "line": .optional(first?.evidence.line),
      "places": .array(relation.places.map(Self.place)),
    ]
  }

  static func place(_ place: Relation.Place) -> JSONValue {
    [
      "quote": .string(place.evidence.quote), "anchor": .string(place.evidence.anchor.text),
      "line": .integer(place.evidence.line), "scope": .optional(place.scope),
    ]
  }

  static func backlink(_ backlink: RelationGraph.Backlink) -> JSONValue {
    [
      "type": .string(backlink.kind.rawValue), "document": .string(backlink.document.text),
      "anchor": .string(backlink.evidence.anchor.text),
    ]
  }

  static func measure(_ measure: Measure) -> JSONValue {
    [
      "unit": .string(measure.unit), "role": .string(measure.role), "deadline": .optional(measure.deadline),
      "quote": .string(measure.evidence.quote), "anchor": .string(measure.evidence.anchor.text),
      "line": .integer(measure.evidence.line),
    ]
  }

  static func definition(_ definition: Definition) -> JSONValue {
    [
      "term": .string(definition.term), "quote": .string(definition.evidence.quote),
      "anchor": .string(definition.evidence.anchor.text), "line": .integer(definition.evidence.line),
      "usedAt": .strings(definition.uses.map(\.anchor.text)),
    ]
  }

  static func outlineEntry(_ entry: OutlineEntry) -> JSONValue {
    [
      "level": .integer(entry.level), "label": .string(entry.label), "title": .string(entry.title),
      "anchor": .string(entry.anchor.text), "runIn": .bool(entry.runIn),
    ]
  }

  static func block(_ block: Block) -> JSONValue {
    [
      "anchor": .string(block.anchor.text), "kind": .string(block.kind.rawValue), "text": .string(block.text),
      "lines": lines(block.lines),
    ]
  }
}
