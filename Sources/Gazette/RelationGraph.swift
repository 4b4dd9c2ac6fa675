/// All that the documents of a collection say of one another and of what it does not hold.
public struct RelationGraph: Sendable {
  /// A relation seen from its target.
  public struct Backlink: Hashable, Encodable, Sendable {
    /// What the other document does.
    public let kind: Relation.Kind
    /// The other document.
    public let document: Document.ID
    /// The sentence in it.
    public let evidence: Evidence

    /// A relation seen from its target.
    public init(kind: Relation.Kind, document: Document.ID, evidence: Evidence) {
      self.kind = kind
      self.document = document
      self.evidence = evidence
    }
  }

  /// What each document does, in order of the text.
  public let relations: [Document.ID: [Relation]]
  /// What is done to each document, strongest first, then in the order of the collection.
  public let backlinks: [Document.ID: [Backlink]]
  /// What is done to each instrument, in the order of the collection.
  public let instrumentBacklinks: [Instrument.ID: [Backlink]]
  /// What documents refer to and the collection does not hold, by id.
  public let instruments: [Instrument]
  /// Each document's history of being in force.
  public let validity: [Document.ID: Validity]
  /// What each document gives organs to do, in order of the text.
  public let measures: [Document.ID: [Measure]]
  /// The terms that each document defines, in order of the text.
  public let definitions: [Document.ID: [Definition]]

  /// The relations of a collection.
  public init(
    relations: [Document.ID: [Relation]], backlinks: [Document.ID: [Backlink]],
    instrumentBacklinks: [Instrument.ID: [Backlink]], instruments: [Instrument], validity: [Document.ID: Validity],
    measures: [Document.ID: [Measure]], definitions: [Document.ID: [Definition]] = [:]
  ) {
    self.relations = relations
    self.backlinks = backlinks
    self.instrumentBacklinks = instrumentBacklinks
    self.instruments = instruments
    self.validity = validity
    self.measures = measures
    self.definitions = definitions
  }
}
