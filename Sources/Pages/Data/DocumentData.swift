import Gazette
import Markup
import Relations

/// A document as data, in the shape of `catalog.json` and `index.json`.
struct DocumentData {
  let document: Document
  /// What the collection says of it.
  let standing: DocumentStanding
  /// What editors corrected in it.
  var corrections = [Correction]()

  /// The members of the catalogue.
  var members: [JSONValue.Member] {
    let head: JSONValue = [
      "id": .string(document.id.text),
      "url": .string(PageAddress.document(document.id).path.text),
      "title": .string(document.title),
      "number": .optional(document.number?.description),
      "issuers": .strings(document.issuers),
      "type": .string(document.type),
      "registration": .optional(document.registration),
      "addressee": .optional(document.addressee),
      "signed": .optional(document.signed?.iso),
      "printed": .optional(document.printed?.iso),
      "effective": .optional(document.effective?.date.iso),
      "expires": .optional(document.expires?.date.iso),
      "status": .string(standing.span.status.rawValue),
      "statusSince": .optional(standing.span.from?.iso),
      "issue": .string(document.issue.text),
      "category": .optional(document.category),
      "page": .optional(document.page),
      "articles": .integer(document.articles),
      "enclosures": .array(document.enclosures.map(Self.enclosure)),
      "relations": .array(standing.relations.map(relation)),
      "relatedFrom": .array(standing.backlinks.map(Self.backlink)),
      "responsible": .strings(UnitValues.units(of: standing.measures)),
      "measures": .array(standing.measures.map(Self.measure)),
      "definitions": .array(standing.definitions.map(Self.definition)),
      "source": [
        "file": .string(document.file), "firstLine": .integer(document.lines.lowerBound),
        "lastLine": .integer(document.lines.upperBound),
      ],
    ]
    return head.members
  }

  /// The members of the catalogue, and the text.
  var full: JSONValue {
    let text: JSONValue = [
      "outline": .array(document.outline.map(Self.outlineEntry)),
      "blocks": .array(document.blocks.map(Self.block)),
      "corrections": .array(corrections.map(Self.correction)),
    ]
    return .object(members + text.members)
  }

  /// A range of raw lines: `[first, last]`.
  static func lines(_ lines: ClosedRange<Int>) -> JSONValue {
    [.integer(lines.lowerBound), .integer(lines.upperBound)]
  }

  /// A correction in the shape of `Content/corrections`.
  static func correction(_ correction: Correction) -> JSONValue {
    let reason = JSONValue.Member("reason", .string(correction.reason))
    let change: JSONValue =
      switch correction.change {
      case .replace(let line, let find, let with):
        ["line": .integer(line), "find": .string(find), "replace": .string(with)]
      case .drop(let range): ["lines": lines(range), "drop": true]
      case .insert(let line, let text): ["after": .integer(line), "insert": .string(text)]
      }
    return .object(change.members + [reason])
  }
}

extension DocumentData {
  /// A document of a site.
  init(document: Document, index: SiteIndex) {
    self.init(
      document: document, standing: index.standing(of: document.id),
      corrections: CorrectionValues.within(document.lines, of: index.audits[document.issue]))
  }
}

extension JSONValue {
  /// The members of an object; none for any other value.
  var members: [Member] {
    guard case .object(let members) = self else { return [] }
    return members
  }
}
