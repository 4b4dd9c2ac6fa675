import Gazette

/// Collects what an editor should know about relations, worded in one place.
struct RelationProblems: Sendable {
  private let paths: [Issue.ID: String]
  /// The diagnostics so far.
  private(set) var diagnostics = [Diagnostic]()

  /// Knows the paths of a collection's issues.
  init(_ collection: Collection) {
    paths = Dictionary(collection.issues.map { ($0.id, $0.path) }, uniquingKeysWith: { first, _ in first })
  }

  /// Knows no collection: for whoever does not tell the problems.
  init() { paths = [:] }

  /// Several documents of the collection would fit a reference.
  mutating func ambiguous(_ mention: Mention, in document: Document, candidates: [Document.ID]) {
    let name = mention.reference.title.map { "《\($0)》" } ?? mention.reference.number ?? ""
    let ids = candidates.prefix(5).map(\.text).joined(separator: ", ")
    warn(
      document, mention.evidence.line, "\(name) could be any of \(candidates.count) documents (\(ids))",
      advice: "no target is guessed; a number or a date in the text would decide")
  }

  /// A document would repeal itself.
  mutating func selfRepeal(_ mention: Mention, in document: Document) {
    selfRepeal(line: mention.evidence.line, in: document)
  }

  /// Documents that repeal one another, or an older one that repeals a younger.
  mutating func impossibleRepeal(_ mention: Mention, in document: Document, of other: Document) {
    let name = other.number?.description ?? other.title
    warn(
      document, mention.evidence.line, "\(name) is repealed by a document that it repeals, or that is older",
      advice: "the repeal is shown, but changes no status; look for a misread number")
  }

  /// What only the readings know: rows that name nothing, repeals of the document itself.
  mutating func report(_ readings: [DocumentReading], _ documents: [Document]) {
    for (reading, document) in zip(readings, documents) {
      for line in reading.selfRepeals { selfRepeal(line: line, in: document) }
      for line in reading.unreadRows {
        warn(
          document, line, "a row of a list of ended or kept documents names none that can be read",
          advice: "look at the row; it has no relation")
      }
    }
    diagnostics = diagnostics.enumerated()
      .sorted {
        ($0.element.location.path, $0.element.location.line ?? 0, $0.offset)
          < ($1.element.location.path, $1.element.location.line ?? 0, $1.offset)
      }
      .map(\.element)
  }

  private mutating func selfRepeal(line: Int, in document: Document) {
    warn(
      document, line, "\(document.number?.description ?? document.title) would repeal itself",
      advice: "it is ignored; look for a misread number")
  }

  private mutating func warn(_ document: Document, _ line: Int, _ problem: String, advice: String) {
    let location = SourceLocation(path: paths[document.issue] ?? document.file, line: line)
    diagnostics.append(Diagnostic(.warning, at: location, problem, advice: advice))
  }
}
