import Gazette

/// All that the pages show: the collection, what its documents say of one another, and as of which day.
public struct SiteModel: Sendable {
  /// What the keeper says of the site.
  public let facts: SiteFacts
  /// The issues and documents.
  public let collection: Collection
  /// What the documents say of one another.
  public let graph: RelationGraph
  /// The account of each raw text.
  public let audits: [IssueAudit]
  /// The raw lines of each issue, for 核对; an issue without them has no such pages.
  public let texts: [IssueText]
  /// Old addresses that stay as pages.
  public let aliases: [Alias]
  /// 截至: the day as of which statuses are stated; nil where nothing in the collection has a date.
  public let asOf: GazetteDate?

  /// Spellings of one organ.
  public let unitNames: UnitNames
  /// By issue the sum of its raw text with all that editors wrote on it; none for an issue that nobody summed.
  public let sources: [Issue.ID: String]

  /// What a site shows.
  public init(
    facts: SiteFacts, collection: Collection, graph: RelationGraph, audits: [IssueAudit],
    texts: [IssueText] = [], aliases: [Alias] = [], asOf: GazetteDate?,
    unitNames: UnitNames = UnitNames(), sources: [Issue.ID: String] = [:]
  ) {
    self.facts = facts
    self.collection = collection
    self.graph = graph
    self.audits = audits
    self.texts = texts
    self.aliases = aliases
    self.asOf = asOf
    self.unitNames = unitNames
    self.sources = sources
  }
}
