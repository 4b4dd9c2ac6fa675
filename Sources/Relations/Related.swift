import Gazette

/// The relations of a collection, and what an editor should know about them.
public struct Related: Sendable {
  /// Relations, targets, validity and duties.
  public let graph: RelationGraph
  /// Ambiguous targets, self-repeals, cycles, unreadable rows; in the order of the collection.
  public let diagnostics: [Diagnostic]
}

/// Reads what the documents of a collection say of one another and of what it does not hold.
///
/// Works on the model's text alone, so the same text gives the same answer however it was printed. Never fails: what
/// is doubtful is a diagnostic.
public func relate(_ collection: Collection) -> Related {
  relate(collection, concurrentMap(collection.documents) { DocumentSayings(of: $0) })
}

/// The same where it is known what each document says by itself, in the order of the collection.
public func relate(_ collection: Collection, _ sayings: [DocumentSayings]) -> Related {
  let readings = sayings.map(\.reading)
  var problems = RelationProblems(collection)
  let resolved = Resolution(collection.documents, readings, problems: &problems)
  let relations = resolved.relations(of: collection.documents)
  let repeals = RepealChecks(collection.documents, resolved, problems: &problems)
  problems.report(readings, collection.documents)
  let links = Backlinks(collection.documents, relations)
  let validity = ValidityHistory.all(collection, resolved, refused: repeals.refused)
  let measures = zip(collection.documents, readings).map { ($0.id, $1.measures) }
  let definitions = zip(collection.documents, sayings).map { ($0.id, $1.definitions) }
  let graph = RelationGraph(
    relations: relations, backlinks: links.documents, instrumentBacklinks: links.instruments,
    instruments: resolved.instruments(citedBy: links.instruments), validity: validity,
    measures: Dictionary(measures, uniquingKeysWith: { first, _ in first }),
    definitions: Dictionary(definitions, uniquingKeysWith: { first, _ in first }))
  return Related(graph: graph, diagnostics: problems.diagnostics)
}

extension RelationGraph {
  /// 责任单位: the organs to which a document gives something to do, as printed, each once, in order of the text.
  public func responsible(of document: Document.ID) -> [String] {
    var seen = Set<String>()
    return (measures[document] ?? []).map(\.unit).filter { seen.insert($0).inserted }
  }
}
