import Gazette
import Relations

extension SiteIndex {
  /// The index that holds what is in sight and nothing else, so that what is drawn from it changes with the sight alone.
  ///
  /// Of documents seen whole it takes what is made of their issues' raw texts, for whose sums the sight has room.
  func window(on sight: Sight) -> SiteIndex {
    let shown = sight.wholes.compactMap { documents[$0.id] }
    let validity =
      sight.wholes.map { ($0.id, $0.validity) }
      + sight.cards.map { ($0.id, Optional(Validity(spans: $0.spans, reasons: []))) }
    let graph = RelationGraph(
      relations: Self.table(sight.wholes.map { ($0.id, $0.relations) } + sight.cards.map { ($0.id, $0.deeds) }),
      backlinks: Self.table(sight.wholes.map { ($0.id, $0.backlinks) }),
      instrumentBacklinks: Self.table(sight.names.map { ($0.id, $0.backlinks) }), instruments: [],
      validity: Self.table(validity.compactMap { id, validity in validity.map { (id, $0) } }),
      measures: Self.table(shown.map { ($0.id, model.graph.measures[$0.id] ?? []) }),
      definitions: Self.table(shown.map { ($0.id, model.graph.definitions[$0.id] ?? []) }))
    let issues = Set(shown.map(\.issue))
    return SiteIndex(
      model: SiteModel(
        facts: model.facts, collection: Collection(issues: [], documents: []), graph: graph, audits: [],
        asOf: sight.today),
      words: words, facts: facts,
      documents: Self.table(shown.map { ($0.id, $0) } + sight.cards.map { ($0.id, Document(of: $0)) }),
      issues: Self.table(sight.issues.map { ($0.id, $0) }),
      instruments: Self.table(
        sight.names.map { ($0.id, Instrument(id: $0.id, number: $0.number, title: $0.title, citedBy: [])) }),
      audits: Self.part(of: audits, issues), texts: Self.part(of: texts, issues),
      unitBook: UnitBook(places: Self.table(sight.wholes.map { ($0.id, $0.units) })),
      replacementsByDocument: Self.table(sight.wholes.map { ($0.id, $0.replacements) }), hasFeed: sight.hasFeed)
  }

  /// The rows of some keys; it asks for them alone, since each page has a window, and a collection thousands of issues.
  private static func part<Key, Value>(of table: [Key: Value], _ keys: Set<Key>) -> [Key: Value] {
    self.table(keys.compactMap { key in table[key].map { (key, $0) } })
  }

  private static func table<Key: Hashable, Value>(_ rows: [(Key, Value)]) -> [Key: Value] {
    Dictionary(rows) { first, _ in first }
  }
}

extension Document {
  /// The document that a card tells of, without its text.
  fileprivate init(of card: Sight.Card) {
    self.init(
      id: card.id, issue: card.issue, title: card.title, number: card.number, issuers: card.issuers, type: card.type,
      registration: nil, addressee: nil, signed: card.signed, printed: card.printed, effective: nil, expires: nil,
      category: nil, page: card.page, articles: 0, enclosures: [], outline: [], blocks: [], file: "", lines: 0...0)
  }
}
