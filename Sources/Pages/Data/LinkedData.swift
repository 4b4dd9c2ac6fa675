import Gazette
import Markup

/// A document as schema.org `Legislation`, for the JSON-LD block of its page.
///
/// Only what the text states, in the words of the vocabulary; where it has no word (尚未施行, 未载明) the property is
/// left out. Addresses are absolute with a base URL, and relative to the page without one.
struct LinkedData {
  let document: Document
  let index: SiteIndex
  private let page: PageAddress

  init(_ document: Document, index: SiteIndex) {
    self.document = document
    self.index = index
    page = .document(document.id)
  }

  /// The block's content.
  var value: JSONValue { .object((head + dates + force + changes + context).compactMap { $0 }) }

  private typealias Members = [JSONValue.Member?]

  private var head: Members {
    let numbers = [document.number?.description, document.registration].compactMap { $0 }
    return [
      .init("@context", "https://schema.org"),
      .init("@type", "Legislation"),
      .init("@id", .string(address(page))),
      .init("url", .string(address(page))),
      .init("name", .string(document.title)),
      .init("inLanguage", "zh-CN"),
      numbers.isEmpty ? nil : .init("legislationIdentifier", Self.oneOrMore(numbers.map { .string($0) })),
      document.type.isEmpty ? nil : .init("legislationType", .string(document.type)),
      document.issuers.isEmpty
        ? nil : .init("legislationPassedBy", Self.oneOrMore(document.issuers.map(Self.organization))),
      index.facts.jurisdiction.map { .init("legislationJurisdiction", .string($0)) },
    ]
  }

  private var dates: Members {
    let published = index.issues[document.issue]?.published
    let effective = document.effective?.date
    let coverage = effective.flatMap { start in lastDay.map { start <= $0 ? "\(start.iso)/\($0.iso)" : nil } ?? nil }
    return [
      document.signed.map { .init("legislationDate", .string($0.iso)) },
      published.map { .init("datePublished", .string($0.iso)) },
      effective.map { .init("legislationDateOfApplicability", .string($0.iso)) },
      coverage.map { .init("temporalCoverage", .string($0)) },
    ]
  }

  /// The last day on which the document holds: its term's, or the one before it is repealed.
  private var lastDay: GazetteDate? {
    let spans = index.model.graph.validity[document.id]?.spans ?? []
    let end = spans.first { $0.status == .repealed || $0.status == .expired }
    return end?.from?.adding(days: -1) ?? document.expires?.date
  }

  private var force: Members {
    let word: String? =
      switch index.span(of: document.id).status {
      case .inForce, .amended: "InForce"
      case .partlyRepealed: "PartiallyInForce"
      case .repealed, .expired: "NotInForce"
      case .pending, .unstated, .notApplicable: nil
      }
    return [word.map { .init("legislationLegalForce", .string("https://schema.org/" + $0)) }]
  }

  private var changes: Members {
    let relations = index.model.graph.relations[document.id] ?? []
    return Self.properties.map { property in
      let targets = relations.filter { Self.property(of: $0) == property }
      return targets.isEmpty ? nil : .init(property, .array(targets.map(target)))
    }
  }

  private static let properties = [
    "legislationRepeals", "legislationAmends", "legislationCorrects", "legislationChanges", "citation",
  ]

  /// A repeal of single articles, and a longer term, are changes for which the vocabulary has no closer word.
  private static func property(of relation: Relation) -> String {
    switch relation.kind {
    case .repeals: relation.places.first?.scope == nil ? "legislationRepeals" : "legislationChanges"
    case .amends: "legislationAmends"
    case .corrects: "legislationCorrects"
    case .extends: "legislationChanges"
    case .forwards, .basis, .cites: "citation"
    }
  }

  private func target(_ relation: Relation) -> JSONValue {
    let name = index.name(of: relation.target)
    let held: Document.ID? = if case .document(let id) = relation.target { id } else { nil }
    let isLaw = held != nil || Self.property(of: relation) != "citation"
    let members: Members = [
      .init("@type", isLaw ? "Legislation" : "CreativeWork"),
      held.map { .init("@id", .string(address(.document($0)))) },
      (relation.title ?? name.title).map { .init("name", .string($0)) },
      (relation.number ?? name.number).map { .init(isLaw ? "legislationIdentifier" : "identifier", .string($0)) },
    ]
    return .object(members.compactMap { $0 })
  }

  private var context: Members {
    let issue = index.issues[document.issue].flatMap(publication)
    return [issue.map { .init("isPartOf", $0) }, .init("encoding", .array(encodings))]
  }

  /// The issue of the gazette; nil where the text states no number.
  private func publication(_ issue: Issue) -> JSONValue? {
    guard let number = issue.number else { return nil }
    let members: Members = [
      .init("@type", "PublicationIssue"), .init("name", .string(index.words.issue(issue))),
      .init("issueNumber", .string(number)), issue.published.map { .init("datePublished", .string($0.iso)) },
      .init("isPartOf", ["@type": "Periodical", "name": .string(index.facts.title)]),
    ]
    return .object(members.compactMap { $0 })
  }

  /// The files of the text; the printed gazette is the standard text, so none of them is official.
  private var encodings: [JSONValue] {
    DocumentFormat.all(document.id, index.facts).map { format in
      [
        "@type": "LegislationObject", "encodingFormat": .string(format.type),
        "contentUrl": .string(address(format.address)),
        "legislationLegalValue": "https://schema.org/UnofficialLegalValue",
      ]
    }
  }

  private func address(_ other: PageAddress) -> String {
    index.facts.baseURL?.absolute(other) ?? page.link(to: other)
  }

  private static func organization(_ name: String) -> JSONValue {
    ["@type": "GovernmentOrganization", "name": .string(name)]
  }

  private static func oneOrMore(_ values: [JSONValue]) -> JSONValue { values.count == 1 ? values[0] : .array(values) }
}
