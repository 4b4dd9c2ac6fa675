import Gazette
import Relations

/// What pages look up in a site's model, gathered once, so that no page walks the whole collection.
struct SiteIndex: Sendable {
  let model: SiteModel
  /// The words of the interface.
  let words: Words
  /// The facts of the site.
  let facts: SiteFacts
  /// The documents by id.
  let documents: [Document.ID: Document]
  /// The issues by id.
  let issues: [Issue.ID: Issue]
  /// The instruments by id.
  let instruments: [Instrument.ID: Instrument]
  /// The accounts of the raw texts by issue.
  let audits: [Issue.ID: IssueAudit]
  /// The raw lines by issue; none where the site has no 核对.
  let texts: [Issue.ID: IssueText]
  /// Each issue's documents, in order of the text.
  let contents: [Issue.ID: [Document]]
  /// The documents, the latest first.
  let latestFirst: [Document]
  /// The issues, the latest first: by publication, else by the latest date of their documents.
  let issuesLatestFirst: [Issue]
  /// The ways into the collection, by kind.
  let facets: [Facet.Kind: [Facet]]
  /// The organs that have something to do; none where the site has no pages of them.
  let unitBook: UnitBook
  /// The documents that took the place of others, in the order of the collection.
  let replacements: [Replacement]
  /// The same by each of both documents.
  let replacementsByDocument: [Document.ID: [Replacement]]
  /// Whether the site has a feed: whether any document has a date.
  let hasFeed: Bool

  init(_ model: SiteModel, words: Words) {
    let collection = model.collection
    self.model = model
    self.words = words
    facts = model.facts.titled(words(.neutralTitle))
    documents = Dictionary(collection.documents.map { ($0.id, $0) }) { first, _ in first }
    issues = Dictionary(collection.issues.map { ($0.id, $0) }) { first, _ in first }
    instruments = Dictionary(model.graph.instruments.map { ($0.id, $0) }) { first, _ in first }
    audits = Dictionary(model.audits.map { ($0.issue, $0) }) { first, _ in first }
    let texts = model.facts.offers(.proof) ? model.texts : []
    self.texts = Dictionary(texts.map { ($0.issue, $0) }) { first, _ in first }
    contents = Dictionary(grouping: collection.documents, by: \.issue)
    latestFirst = Self.latestFirst(collection.documents, issues: issues)
    issuesLatestFirst = Self.latestFirst(collection.issues, contents: contents)
    facets = FacetSorting(model: model, issues: issues, documents: latestFirst, words: words).facets
    unitBook = UnitBook(model.facts.offers(.units) ? latestFirst : [], model: model)
    replacements = Replacement.all(in: collection, model.graph)
    replacementsByDocument = Dictionary(grouping: replacements, by: \.new)
      .merging(Dictionary(grouping: replacements, by: \.old)) { $0 + $1 }
    let (latest, held) = (latestFirst.first, issues)
    hasFeed = latest.flatMap { Self.date(of: $0, issues: held) } != nil
  }

  /// An index of what a page may show, and of no list.
  init(
    model: SiteModel, words: Words, facts: SiteFacts, documents: [Document.ID: Document], issues: [Issue.ID: Issue],
    instruments: [Instrument.ID: Instrument], audits: [Issue.ID: IssueAudit], texts: [Issue.ID: IssueText],
    unitBook: UnitBook, replacementsByDocument: [Document.ID: [Replacement]], hasFeed: Bool
  ) {
    (self.model, self.words, self.facts, self.hasFeed) = (model, words, facts, hasFeed)
    (self.documents, self.issues, self.instruments) = (documents, issues, instruments)
    (self.audits, self.texts, self.unitBook) = (audits, texts, unitBook)
    self.replacementsByDocument = replacementsByDocument
    (contents, latestFirst, issuesLatestFirst, facets, replacements) = ([:], [], [], [:], [])
  }

  /// The day by which lists order a document: signed, else printed, else its issue's publication.
  func date(of document: Document) -> GazetteDate? { Self.date(of: document, issues: issues) }

  /// Whether a document is in force, and since when, as of the site's day.
  func span(of id: Document.ID) -> Validity.Span {
    model.graph.validity[id]?.span(on: model.asOf) ?? Validity.Span(from: nil, status: .unstated)
  }

  /// What the collection says of a document.
  func standing(of id: Document.ID) -> DocumentStanding {
    DocumentStanding(
      span: span(of: id), relations: model.graph.relations[id] ?? [], backlinks: model.graph.backlinks[id] ?? [],
      measures: model.graph.measures[id] ?? [], definitions: model.graph.definitions[id] ?? [], name: name)
  }

  /// The name of what a relation points at: its title and number as the collection knows them.
  func name(of target: Relation.Target) -> (title: String?, number: String?) {
    switch target {
    case .document(let id): (documents[id]?.title, documents[id]?.number?.description)
    case .instrument(let id): (instruments[id]?.title, instruments[id]?.number)
    }
  }

  static func date(of document: Document, issues: [Issue.ID: Issue]) -> GazetteDate? {
    document.signed ?? document.printed ?? issues[document.issue]?.published
  }

  private static func latestFirst(_ documents: [Document], issues: [Issue.ID: Issue]) -> [Document] {
    let dated = documents.enumerated().map { (position: $0, date: date(of: $1, issues: issues), document: $1) }
    let sorted = dated.sorted { left, right in
      if left.date == right.date { return left.position < right.position }
      guard let leftDate = left.date, let rightDate = right.date else { return left.date != nil }
      return leftDate > rightDate
    }
    return sorted.map(\.document)
  }

  private static func latestFirst(_ issues: [Issue], contents: [Issue.ID: [Document]]) -> [Issue] {
    let dated = issues.map { issue in
      (date: issue.published ?? (contents[issue.id] ?? []).compactMap { $0.printed ?? $0.signed }.max(), issue: issue)
    }
    let sorted = dated.sorted { left, right in
      if left.date == right.date { return right.issue.id < left.issue.id }
      guard let leftDate = left.date, let rightDate = right.date else { return left.date != nil }
      return leftDate > rightDate
    }
    return sorted.map(\.issue)
  }
}
