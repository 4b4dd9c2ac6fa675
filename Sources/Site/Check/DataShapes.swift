import Gazette

/// The shapes of the site's data files, as other programs rely on them.
enum DataShapes {
  /// `catalog.json`.
  static let catalog = Shape.object([
    .init("site", .object([.init("title", .words), .init("asOf", .optional(.day))])),
    .init("issues", .list(of: issue)), .init("documents", .list(of: document)),
    .init("instruments", .list(of: instrument)),
  ])

  /// `documents/<id>/index.json`.
  static let documentFile = Shape.object(
    documentFields + [
      .init("outline", .list(of: outlineEntry)), .init("blocks", .list(of: block)),
      .init("corrections", .list(of: correction)),
    ])

  /// `audit.json`.
  static let audit = Shape.object([
    .init(
      "issues",
      .list(
        of: .object([
          .init("id", .id), .init("lost", .number(from: 0)), .init("invented", .number(from: 0)),
          .init("characters", .object([])), .init("furniture", .list(of: furniture)),
        ])))
  ])

  private static let issue = Shape.object([
    .init("id", .id), .init("year", .optional(.number(from: 1))), .init("number", .optional(.words)),
    .init("total", .optional(.words)), .init("published", .optional(.day)), .init("source", .words),
    .init("documents", .list(of: .id)),
  ])

  private static let document = Shape.object(documentFields)

  private static let documentFields: [Shape.Field] = [
    .init("id", .id), .init("url", .words), .init("title", .words), .init("number", .optional(.words)),
    .init("issuers", .list(of: .words)), .init("type", .text), .init("registration", .optional(.words)),
    .init("addressee", .optional(.words)), .init("signed", .optional(.day)), .init("printed", .optional(.day)),
    .init("effective", .optional(.day)), .init("expires", .optional(.day)),
    .init("status", .word(of: Validity.Status.allCases.map(\.rawValue))), .init("statusSince", .optional(.day)),
    .init("issue", .id), .init("category", .optional(.words)), .init("page", .optional(.number(from: 0))),
    .init("articles", .number(from: 0)), .init("enclosures", .list(of: enclosure)),
    .init("relations", .list(of: relation)), .init("relatedFrom", .list(of: backlink)),
    .init("responsible", .list(of: .words)), .init("measures", .list(of: measure)),
    .init("definitions", .list(of: definition)), .init("source", source),
  ]

  private static let enclosure = Shape.object([
    .init("title", .words), .init("number", .optional(.words)),
    .init("kind", .word(of: [Enclosure.Kind.issued, .forwarded, .annex].map(\.rawValue))),
  ])

  private static let kind = Shape.word(of: Relation.Kind.allCases.map(\.rawValue))

  private static let relation = Shape.object([
    .init("type", kind), .init("number", .optional(.words)), .init("title", .optional(.words)),
    .init("scope", .optional(.words)), .init("target", .optional(.id)), .init("instrument", .optional(.id)),
    .init("quote", .words), .init("anchor", .id), .init("line", .number(from: 1)), .init("places", .list(of: place)),
  ])

  private static let place = Shape.object([
    .init("quote", .words), .init("anchor", .id), .init("line", .number(from: 1)), .init("scope", .optional(.words)),
  ])

  private static let backlink = Shape.object([.init("type", kind), .init("document", .id), .init("anchor", .id)])

  private static let measure = Shape.object([
    .init("unit", .words), .init("role", .words), .init("deadline", .optional(.words)), .init("quote", .words),
    .init("anchor", .id), .init("line", .number(from: 1)),
  ])

  private static let definition = Shape.object([
    .init("term", .words), .init("quote", .words), .init("anchor", .id), .init("line", .number(from: 1)),
    .init("usedAt", .list(of: .id)),
  ])

  private static let source = Shape.object([
    .init("file", .words), .init("firstLine", .number(from: 1)), .init("lastLine", .number(from: 1)),
  ])

  private static let instrument = Shape.object([
    .init("id", .id), .init("url", .words), .init("number", .optional(.words)), .init("title", .optional(.words)),
    .init("citedBy", .list(of: .id)),
  ])

  private static let outlineEntry = Shape.object([
    .init("level", .number(from: 1)), .init("label", .text), .init("title", .text), .init("anchor", .id),
    .init("runIn", .flag),
  ])

  private static let block = Shape.object([
    .init("anchor", .id), .init("kind", .word(of: Block.Kind.allCases.map(\.rawValue))), .init("text", .text),
    .init("lines", .lines),
  ])

  private static let correction = Shape.object([.init("reason", .words)])

  private static let furniture = Shape.object([
    .init("kind", .word(of: IssueAudit.FurnitureKind.allCases.map(\.rawValue))), .init("lines", .lines),
    .init("text", .text),
  ])
}
