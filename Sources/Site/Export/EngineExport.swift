import Gazette
import Pages
import Reading
import Relations

extension BuildRequest {
  /// Writes the documents and paragraphs of the content as lines for a search engine to `output`; `-` is standard output.
  ///
  /// Problems of the content are diagnostics of the report, whose `written` is false where they forbid to write.
  /// - Throws: `DiskError` for what the machine refused; a file that stood there is then as it was.
  public func export() throws -> ExportReport {
    try checkContent()
    var export = EngineExport(request: self)
    if let survey = try export.survey() { try export.write(survey) }
    return export.report
  }

  /// Writes the settings and mapping that the engine's index must be made with.
  public func exportMapping() throws {
    try checkOutputFile()
    try ExportSink.writing(to: output) { try $0.write(EngineMapping.bytes) }
  }
}

/// An export under way: one pass over the issues for what the documents say of each other, another one for the lines.
///
/// A few issues are in memory at a time, whatever their number; between the passes stay the gists of the documents.
struct EngineExport {
  let request: BuildRequest
  private(set) var report = ExportReport()
  private var folder: IssueFolder { IssueFolder(content: request.content) }
  private var entries = [IssueFolder.Entry]()
  private var options = ReadingOptions()
  private var watch = Stopwatch()

  init(request: BuildRequest) { self.request = request }

  /// What the documents say of each other; nil where errors forbid to go on.
  mutating func survey() throws -> RelationSurvey? {
    let (found, problems) = try folder.list()
    let site = try SiteFactsFile.read(in: request.content)
    report.diagnostics += problems + site.diagnostics
    (entries, options) = (found, site.reading)
    var outlines = [IssueGist]()
    inBatches(entries) { [folder, options] in
      IssueGist($0, in: folder, options)
    } take: {
      outlines.append($0)
    }
    report.diagnostics += outlines.flatMap(\.diagnostics)
    lap("read")
    let faults = Faults(report.diagnostics, in: folder)
    report.leftOut = faults.paths
    outlines.removeAll { $0.issue.map(faults.concern) ?? true }
    guard faults.none || (request.keepGoing && faults.areAllOfIssues && !outlines.isEmpty) else { return nil }
    let taken = Set(outlines.compactMap(\.issue?.id))
    entries.removeAll { !taken.contains($0.id) }
    let issues = outlines.compactMap(\.issue)
    let gists = outlines.flatMap(\.gists)
    outlines = []
    let survey = RelationSurvey(issues: issues, gists: gists, asOf: request.asOf)
    report.diagnostics += survey.diagnostics
    (report.issues, report.documents) = (issues.count, gists.count)
    lap("relate")
    return survey
  }

  /// Reads the issues once more and writes the lines of their documents.
  mutating func write(_ survey: RelationSurvey) throws {
    let places = Dictionary(grouping: survey.documents.indices) { survey.documents[$0].issue }
    var paragraphs = 0
    try ExportSink.writing(to: request.output) { sink in
      try inBatches(entries) { [folder, options] entry in
        Result { try IssueLines(entry, in: folder, options, survey, places: places[entry.id] ?? []) }
      } take: { lines in
        try sink.write(lines.get().bytes)
        paragraphs += try lines.get().paragraphs
      }
    }
    report.paragraphs = paragraphs
    report.written = true
    lap("write")
  }

  private mutating func lap(_ name: String) {
    watch.lap(name)
    report.phases = watch.phases
  }
}
