import Gazette
import Markup
import Pages
import Reading
import Relations
import Search

extension BuildRequest {
  /// Builds the site: find, read, relate, draw, index, check, write.
  ///
  /// Problems of the content are diagnostics of the report, whose `built` is false where there is an error among them.
  /// - Parameter tell: is told how far the build is, from any thread, one call at a time.
  /// - Throws: `DiskError` for what the machine refused; the old site is then as it was.
  public func run(tell: @escaping @Sendable (BuildProgress) -> Void = { _ in }) throws -> BuildReport {
    try checkFolders()
    let memory = BuildMemory(of: self)
    if let report = try memory?.report() { return report }
    var build = Build(request: self, memory: memory, tell: tell)
    if let content = try build.content() { try build.publish(content) }
    memory?.keep(build.report, drawn: build.drawn)
    return build.report
  }
}

/// A whole site in memory: what it shows, and every file of it with its list of sums.
struct DrawnSite: Sendable {
  let model: SiteModel
  let files: [SiteFile]
}

/// A build under way: each phase takes what the one before made, and adds to the report.
struct Build {
  let request: BuildRequest
  var report = BuildReport()
  /// What the folders held, once they were looked at.
  private(set) var found: Found?
  var audits = [IssueAudit]()
  /// The raw lines of the issues, as readers may see them.
  private var texts = [IssueText]()
  /// The paths of the files that were drawn, by the sum of what they were drawn from.
  private(set) var drawn = [String: [String]]()
  private var undrawn = 0
  private let memory: BuildMemory?
  private var watch: Stopwatch
  private let tell: @Sendable (BuildProgress) -> Void

  init(
    request: BuildRequest, memory: BuildMemory? = nil, tell: @escaping @Sendable (BuildProgress) -> Void = { _ in }
  ) {
    self.request = request
    self.memory = memory
    self.tell = tell
    watch = Stopwatch(seesMemory: request.seesMemory)
  }

  /// The site as the content and the templates make it, nothing written; nil where errors forbid to go on.
  mutating func site() throws -> DrawnSite? {
    let keeper = Keeper<SiteFile>(keep: { $0 }, stands: { _ in false }, recollection: nil, standing: { _, _ in nil })
    guard let content = try content(), let files = try files(of: content, keeper) else { return nil }
    let sums = SumsFile.of(files.map { ($0.path, $0.digest) })
    return DrawnSite(model: content.model, files: files.map(\.kept) + [sums])
  }

  /// Makes the site and puts it in place of the old one, unless errors forbid it.
  mutating func publish(_ content: Content) throws {
    // The raw texts are done with, and the index needs the room.
    found = nil
    let stage = try OutputFolder(path: request.output).open()
    defer { stage.close() }
    let keeper = Keeper(
      keep: stage.place, stands: { !$0.isWritten }, recollection: memory?.recollection(on: stage),
      standing: stage.standing)
    guard let files = try files(of: content, keeper) else { return }
    begin("write")
    let sums = try stage.place(SumsFile.of(files.map { ($0.path, $0.digest) }))
    report.files = try stage.publish(files.map(\.kept) + [sums])
    report.files.undrawn = undrawn
    report.diagnostics += report.files.strangerDiagnostics(in: request.output)
    report.built = true
    lap("write")
  }

  /// What the pages will show, and what they are drawn with.
  struct Content {
    let model: SiteModel
    let templates: Templates
  }

  /// Finds, reads and relates; nil where errors forbid to go on.
  mutating func content() throws -> Content? {
    try tellingTemplateErrors { build in
      let found = try build.find()
      return build.related(found).map { Content(model: $0, templates: found.templates) }
    }
  }

  /// Draws, indexes and checks: each file of the site but its sums, and what became of its bytes.
  private mutating func files<Kept: Sendable>(
    of content: Content, _ keeper: Keeper<Kept>
  ) throws -> [MadeFile<Kept>]? {
    try tellingTemplateErrors { build in
      var files = try build.draw(content, keeper)
      guard build.hold(content.model.aliases, files.map(\.path)) else { return nil }
      let entries = content.model.searchEntries
      let texts = build.fold(entries)
      files += try build.drawTexts(texts, of: entries, content.model, keeper)
      files += try build.index(texts, of: content, keeper)
      return try build.check(files, after: keeper.recollection?.site, facts: content.model.facts) ? files : nil
    }
  }

  /// Mistakes of templates are the user's and become diagnostics; nil then.
  private mutating func tellingTemplateErrors<Value>(_ deed: (inout Build) throws -> Value?) throws -> Value? {
    do { return try deed(&self) } catch let mistakes as TemplateErrors {
      report.diagnostics += mistakes.diagnostics
      return nil
    }
  }

  /// What the pages will show; nil where errors forbid to go on.
  mutating func related(_ found: Found) -> SiteModel? {
    guard let (collection, sayings) = read(found) else { return nil }
    if !found.facts.offers(.proof) { texts = [] }
    let graph = relate(collection, sayings)
    report.diagnostics += UnitNamesFile.unused(found.units, among: Set(graph.measures.values.joined().map(\.unit)))
    return SiteModel(
      facts: found.facts, collection: collection, graph: graph, audits: audits, texts: texts,
      aliases: found.aliases, asOf: request.asOf ?? collection.latestDate,
      unitNames: UnitNames(found.units.map { ($0.name, $0.spellings) }), sources: memory == nil ? [:] : found.sums)
  }

  /// What the folders hold.
  struct Found {
    let issues: [RawIssue]
    /// By issue the sum of the bytes that it was made of.
    let sums: [Issue.ID: String]
    let facts: SiteFacts
    let reading: ReadingOptions
    let aliases: [Alias]
    let templates: Templates
    let units: [UnitNamesFile.Entry]
  }

  /// The issues, facts and templates of the folders.
  mutating func find() throws -> Found {
    defer { lap("find") }
    let issues = try IssueFolder(content: request.content).find()
    let site = try SiteFactsFile.read(in: request.content)
    report.diagnostics += issues.diagnostics + site.diagnostics
    let (templates, wordFaults) = try TemplateFolder(path: request.templates).read(language: site.facts.language)
    report.diagnostics += wordFaults
    let units = try UnitNamesFile.read(in: request.content)
    let aliases = try AliasFile.read(in: request.content)
    report.diagnostics += units.diagnostics + aliases.diagnostics
    let all = Found(
      issues: issues.issues, sums: issues.sums, facts: site.facts, reading: site.reading, aliases: aliases.aliases,
      templates: templates,
      units: units.entries)
    found = all
    return all
  }

  /// The collection of all issues that can be read, and what each of its documents says by itself; nil where there are
  /// errors that forbid to go on.
  private mutating func read(_ found: Found) -> (Collection, [DocumentSayings])? {
    defer { lap("read") }
    begin("read")
    let kept = memory?.readings(found.reading)
    let readings = concurrentMap(found.issues) { raw in
      let read = { IssueReading($0, options: found.reading) }
      guard let kept, let sum = found.sums[raw.id] else { return read(raw) }
      return kept.reading(of: raw, sum: sum, read: read)
    }
    kept?.forget(allBut: Set(found.issues.map(\.id)))
    report.diagnostics += readings.flatMap(\.issue.diagnostics)
    let faults = Faults(report.diagnostics, in: IssueFolder(content: request.content))
    let good = readings.filter { !faults.concern($0.issue.issue) }
    report.leftOut = faults.paths
    guard faults.none || (request.keepGoing && faults.areAllOfIssues && !good.isEmpty) else { return nil }
    let issues = good.map(\.issue)
    audits = issues.map(\.audit).sorted { $0.issue < $1.issue }
    texts = issues.map(\.text)
    let collection = Collection(issues: issues.map(\.issue), documents: issues.flatMap(\.documents))
    report.issues = issues.count
    report.documents = collection.documents.count
    let rows = good.flatMap { reading in
      zip(reading.issue.documents, reading.sayings).map { (DocumentPlace($0), $1) }
    }
    let sayings = Dictionary(rows.map { ($0, Optional($1)) }) { _, _ in nil }
    return (collection, collection.documents.map { (sayings[DocumentPlace($0)] ?? nil) ?? DocumentSayings(of: $0) })
  }

  /// What the documents say of one another.
  private mutating func relate(_ collection: Collection, _ sayings: [DocumentSayings]) -> RelationGraph {
    defer { lap("relate") }
    begin("relate")
    let related = Relations.relate(collection, sayings)
    report.diagnostics += related.diagnostics
    report.relations = related.graph.relations.values.reduce(0) { $0 + $1.count }
    return related.graph
  }

  /// The pages and files that are drawn from the model, on all cores.
  private mutating func draw<Kept: Sendable>(
    _ content: Content, _ keeper: Keeper<Kept>
  ) throws -> [MadeFile<Kept>] {
    begin("draw")
    // Jobs that draw one large file stand at the end of the list: begun first, none of them is waited for.
    let jobs: [Job] = drawingJobs(content.model, templates: content.templates).reversed()
    let tell = self.tell
    let drawn = concurrentMap(
      jobs, tell: { tell(BuildProgress(phase: "draw", done: $0, total: jobs.count)) }
    ) { job in
      Result {
        let sheet = job.look()
        return try keeper.files(job.kind, showing: sheet.sight) {
          try sheet.draw().map { SiteFile(path: $0.path.text, bytes: $0.bytes) }
        }
      }
    }
    let files = try taking("draw", drawn.reversed())
    report.pages = files.count(where: \.isPage)
    return files
  }

  /// The texts as the search folds and shows them, with which the phase of texts begins.
  private mutating func fold(_ entries: [SearchEntry]) -> SearchTexts {
    begin("texts")
    return SearchTexts(of: entries)
  }

  /// The texts from which the search cuts excerpts, a file a document.
  private mutating func drawTexts<Kept: Sendable>(
    _ texts: SearchTexts, of entries: [SearchEntry], _ model: SiteModel, _ keeper: Keeper<Kept>
  ) throws -> [MadeFile<Kept>] {
    let primer = try MadeFile(SiteFile(texts.primer), to: keeper)
    let made = concurrentMap(Array(entries.enumerated())) { place, entry in
      Result {
        let sight = model.sources[entry.document.issue].map { "\(entry.document.id)\n\($0)\n\(primer.digest)" }
        return try keeper.files("text", showing: sight.map { Array($0.utf8) }) { [SiteFile(texts.file(at: place))] }
      }
    }
    return [primer] + (try taking("texts", made))
  }

  /// The index of the search.
  private mutating func index<Kept: Sendable>(
    _ texts: SearchTexts, of content: Content, _ keeper: Keeper<Kept>
  ) throws -> [MadeFile<Kept>] {
    begin("index")
    let files = searchIndex(
      of: texts, instruments: content.model.searchInstruments, withTexts: false, label: content.templates.words.status
    )
    let made = concurrentMap(files) { file in
      Result { try keeper.files("index", showing: nil) { [SiteFile(file)] } }
    }
    return try taking("index", made)
  }

  /// Ends a phase that made files: remembers what they were drawn from, and what sums, links and writing took.
  private mutating func taking<Kept>(
    _ phase: String, _ outcomes: [Result<Keeper<Kept>.Outcome, any Error>]
  ) throws -> [MadeFile<Kept>] {
    lap(phase)
    let outcomes = try outcomes.map { try $0.get() }
    for outcome in outcomes {
      if let key = outcome.key { drawn[key] = outcome.files.map(\.path) }
      if outcome.isStanding { undrawn += outcome.files.count }
    }
    let files = outcomes.flatMap(\.files)
    let cost = files.reduce(into: FileCost()) { $0 += $1.cost }
    watch.add(part: "sums", processor: cost.sums)
    watch.add(part: "links", processor: cost.links)
    watch.add(part: "write", processor: cost.write)
    report.phases = watch.phases
    return files
  }

  /// Whether every old address leads to a page and hides none.
  private mutating func hold(_ aliases: [Alias], _ files: [String]) -> Bool {
    let problems = AliasFile.diagnostics(of: aliases, files: files)
    report.diagnostics += problems
    return problems.isEmpty
  }

  /// Whether every link leads somewhere.
  ///
  /// - Throws: `DiskError` where somebody changed the former site while it was built anew.
  private mutating func check<Kept>(
    _ files: [MadeFile<Kept>], after former: FormerSite?, facts: SiteFacts
  ) throws -> Bool {
    defer { lap("check") }
    begin("check")
    let (paths, basePath) = (files.map(\.path), facts.baseURL?.path ?? "/")
    var pages = files.compactMap(\.addresses)
    if let former {
      let kept = files.filter { $0.isPage && $0.addresses == nil }.map(\.path)
      let changed = ChangedLinks(former, fresh: pages, kept: kept, files: paths, basePath: basePath)
      guard let all = changed.pages else {
        throw DiskError(path: request.output, problem: "was changed while the site was built; build again")
      }
      pages = all
    }
    let problems = LinkCheck(pages: pages, files: paths, output: request.output, basePath: basePath).diagnostics
    report.diagnostics += problems
    return problems.isEmpty
  }

  private func begin(_ phase: String) { tell(BuildProgress(phase: phase, done: 0, total: 0)) }

  private mutating func lap(_ name: String) {
    watch.lap(name)
    report.phases = watch.phases
  }
}
