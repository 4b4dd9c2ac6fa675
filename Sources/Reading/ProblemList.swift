import Gazette

/// Gathers what an editor should know of an issue, by line.
struct ProblemList {
  /// The diagnostics, by line, errors behind warnings of the same line.
  private(set) var diagnostics = [Diagnostic]()
  private let path: String

  /// Gathers the problems of an issue's reading.
  init(
    raw: RawIssue, corrected: CorrectedText, canonical: CanonicalText,
    readers: [(head: Head, reader: DocumentReader)], missing: [ContentsTable.Entry], documents: [Document]
  ) {
    path = raw.path
    for problem in corrected.problems { diagnostics.append(problem.problem.diagnostic(at: problem.location)) }
    if documents.isEmpty { add(.noDocument, 1) }
    for glyph in canonical.unknownGlyphs { add(.privateUse(glyph.value), glyph.line) }
    for entry in missing where !documents.isEmpty { add(.listedButMissing(Self.name(entry)), entry.line) }
    for (place, document) in readers.enumerated() {
      for line in document.reader.impossible { add(.impossibleDate(line.text.string), line.number) }
      if let stray = document.reader.strayRawLine { add(.textAfterEnd, stray) }
      if place == 0, let first = document.reader.prologueRawLine { add(.textBeforeDocuments, first) }
    }
    diagnostics.sort { ($0.location.line ?? 0, $0.severity) < ($1.location.line ?? 0, $1.severity) }
  }

  private mutating func add(_ problem: ReadingProblem, _ line: Int) {
    diagnostics.append(problem.diagnostic(at: SourceLocation(path: path, line: line)))
  }

  private static func name(_ entry: ContentsTable.Entry) -> String {
    if let number = entry.number { return number.description }
    return "“\(entry.title.prefix(40).string)”"
  }
}
