import Markup

/// A kind of page or file that a site has.
///
/// A new one is a file in `Kinds/`, a line in `all`, and a template if it is a page.
struct PageKind: Sendable {
  /// Its name in messages, and that of its template if it has one.
  let name: String
  /// The template of its pages; nil for files that are no pages.
  let template: String?
  /// The output that it belongs to, if a site may do without it.
  let extra: Extra?
  /// The work of drawing all its files.
  let jobs: @Sendable (Drawing) -> [Job]

  /// A kind with one page or file, or with a few that are drawn together.
  init(
    _ name: String, template: String? = nil, of extra: Extra? = nil,
    draw: @escaping @Sendable (Drawing) throws -> [OutputFile]
  ) {
    self.name = name
    self.template = template
    self.extra = extra
    jobs = { drawing in [Job(name) { try draw(drawing) }] }
  }

  /// A kind with files for each of many things, each drawn for itself.
  init<Thing: Sendable>(
    _ name: String, template: String? = nil, of extra: Extra? = nil,
    each things: @escaping @Sendable (Drawing) -> [Thing],
    draw: @escaping @Sendable (Drawing, Thing) throws -> [OutputFile]
  ) {
    self.name = name
    self.template = template
    self.extra = extra
    jobs = { drawing in
      things(drawing).map { thing in Job(name) { try draw(drawing, thing) } }
    }
  }

  /// A kind with files for each of many things, each drawn from what is in its sight alone, so that a build can tell
  /// whether it would draw them as they stand.
  init<Thing: Sendable>(
    _ name: String, template: String? = nil, of extra: Extra? = nil,
    each things: @escaping @Sendable (Drawing) -> [Thing],
    seeing sight: @escaping @Sendable (SiteIndex, Thing) -> Sight,
    draw: @escaping @Sendable (Drawing, Thing) throws -> [OutputFile]
  ) {
    self.name = name
    self.template = template
    self.extra = extra
    jobs = { drawing in
      things(drawing).map { thing in
        Job(name) {
          let sight = sight(drawing.index, thing)
          return Job.Sheet(sight: sight.isWhole ? ValueBytes.of(sight) : nil) {
            try draw(drawing.seeing(sight), thing)
          }
        }
      }
    }
  }

  /// All kinds, in the order in which a build lists their files: first what readers open first. Nothing else depends
  /// on it.
  static let all: [PageKind] = [
    home, documents, facets, document, citing, proof, issues, issue, instruments, instrument, search, about,
    accessibility,
    audit, auditIssue, notFound,
    units, unitTwins, unit, comparisons, comparison, timeline, timelineYear, foundations, relationMap,
    relationMapYear,
    data, numbers, number, alias, documentTable, catalogSchema, facetFeeds, calendar,
    catalog, auditData, feed, sitemap, robots, openSearch, asOfScript, assets,
  ]
}
