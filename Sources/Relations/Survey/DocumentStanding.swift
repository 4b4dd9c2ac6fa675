import Gazette

/// What a collection says of one document: its status on a day, and what it and others do to each other.
public struct DocumentStanding: Sendable {
  /// Whether it is in force, and since when.
  public let span: Validity.Span
  /// What it does, in order of the text.
  public let relations: [Relation]
  /// What is done to it, strongest first.
  public let backlinks: [RelationGraph.Backlink]
  /// What it gives organs to do, in order of the text.
  public let measures: [Measure]
  /// The terms that it defines, in order of the text.
  public let definitions: [Definition]
  /// The title and number, as the collection knows them, of what its relations point at.
  public let names: [Relation.Target: (title: String?, number: String?)]

  /// What a collection says of a document.
  ///
  /// - Parameter name: the title and number of a target.
  public init(
    span: Validity.Span, relations: [Relation], backlinks: [RelationGraph.Backlink], measures: [Measure],
    definitions: [Definition],
    name: (Relation.Target) -> (title: String?, number: String?)
  ) {
    self.span = span
    self.relations = relations
    self.backlinks = backlinks
    self.measures = measures
    self.definitions = definitions
    names = Dictionary(relations.map { ($0.target, name($0.target)) }) { first, _ in first }
  }
}
