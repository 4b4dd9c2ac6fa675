import Gazette

/// What the documents of a collection say of each other, for a collection whose texts are not in memory together.
///
/// Made of the gists of all documents; then each document, read once more, gets its relations with their sentences. The
/// answers are those of ``relate(_:)``.
public struct RelationSurvey: Sendable {
  /// The documents without their texts, in their order and with the ids that they have in the collection.
  public let documents: [Document]
  /// What an editor should know, in the order of the collection.
  public let diagnostics: [Diagnostic]
  /// As of which day the statuses are; nil where nothing has a date.
  public let asOf: GazetteDate?

  private let resolver: TargetResolver
  private let spans: [Validity.Span]
  private let backlinks: [Document.ID: [RelationGraph.Backlink]]
  private let names: [Relation.Target: (title: String?, number: String?)]

  /// Relates documents to each other, in the order of their issues and lines.
  ///
  /// - Parameter asOf: the day of the statuses; nil for the latest date in the collection.
  public init(issues: [Issue], gists: [DocumentGist], asOf day: GazetteDate?) {
    let collection = Collection(issues: issues, documents: gists.map(\.document))
    documents = collection.documents
    var problems = RelationProblems(collection)
    let readings = gists.map(\.reading)
    let resolution = Resolution(collection.documents, readings, problems: &problems)
    let repeals = RepealChecks(collection.documents, resolution, problems: &problems)
    problems.report(readings, collection.documents)
    let links = Backlinks(collection.documents, resolution.relations(of: collection.documents))
    let validity = ValidityHistory.all(collection, resolution, refused: repeals.refused)
    let asOf = day ?? collection.latestDate
    self.asOf = asOf
    spans = documents.map { validity[$0.id]?.span(on: asOf) ?? Validity.Span(from: nil, status: .unstated) }
    backlinks = links.documents
    resolver = resolution.resolver
    diagnostics = problems.diagnostics
    names = Self.names(documents, resolution.instruments(citedBy: [:]))
  }

  /// What the collection says of a document that was read again.
  ///
  /// - Parameters:
  ///   - document: the document with its text and with the id that it has here.
  ///   - place: its place among `documents`.
  public func standing(of document: Document, at place: Int) -> DocumentStanding {
    var reading = DocumentReader.read(document)
    reading.inheritNumbers()
    var unheard = RelationProblems()
    let resolved = resolver.resolved(
      reading, resolver.answers(of: reading, at: place), at: place, problems: &unheard)
    return DocumentStanding(
      span: spans[place], relations: Resolution.relations(of: resolved), backlinks: backlinks[document.id] ?? [],
      measures: reading.measures, definitions: DefinitionReader.definitions(in: document),
      name: { names[$0] ?? (nil, nil) })
  }

  private static func names(
    _ documents: [Document], _ instruments: [Instrument]
  ) -> [Relation.Target: (title: String?, number: String?)] {
    var names = [Relation.Target: (title: String?, number: String?)]()
    for document in documents { names[.document(document.id)] = (document.title, document.number?.description) }
    for instrument in instruments { names[.instrument(instrument.id)] = (instrument.title, instrument.number) }
    return names
  }
}
