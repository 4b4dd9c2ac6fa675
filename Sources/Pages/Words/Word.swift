/// A word or phrase of the interface that code puts on pages; its raw value is its key in `Templates/words`.
///
/// What templates alone say has a key there too, and no case here.
enum Word: String, CaseIterable, Sendable {
  // The language itself.
  case locale
  case listSeparator = "list-separator"
  case neutralTitle = "neutral-title"
  case date
  case year
  case undatedYear = "year.undated"
  case yearSpan = "span.years"
  case monthSpan = "span.months"
  case unstated

  // The names of pages and kinds of pages.
  case home, documents, issues, instruments, search, about, audit, feed, sitemap, accessibility, units, comparisons,
    timeline
  case foundations, data, numbers, moved
  case notFound = "not-found"
  case facetTitle = "facet-title"
  case leafTitle = "leaf-title"
  case leafNumber = "leaf-number"
  case items = "items-counted"
  case documentsCounted = "documents-counted"
  case citingCounted = "citing-counted"
  case issue
  case issueNumbers = "issue-numbers"
  case uncategorized
  case auditTitle = "audit-title"
  case proofTitle = "proof-title"
  case citingTitle = "citing-title"
  case comparisonTitle = "comparison-title"
  case comparisonLink = "comparison-link"
  case inForceOn = "in-force-on"
  case otherIssuers = "other-issuers"
  case allIssuers = "all-issuers"
  case percent

  // What harvesters are told of pages.
  case auditDescription = "audit.description"
  case aboutDescription = "about.description"
  case accessibilityDescription = "accessibility.description"
  case siteColumnType = "site.column-type"
  case homeDescription = "home.description"
  case documentsDescription = "documents.description"
  case issuesDescription = "issues.description"
  case instrumentsDescription = "instruments.description"
  case searchDescription = "search.description"
  case unitsDescription = "units.description"
  case foundationsDescription = "foundations.description"
  case timelineDescription = "timeline.description"
  case comparisonsDescription = "comparisons.description"
  case dataDescription = "data.description"
  case numbersDescription = "numbers.description"
  case columnType = "column-type"
  case dataColumnType = "data.column-type"
  case feedTitle = "feed-title"
  case calendarTitle = "calendar-title"
  case eventTitle = "event-title"

  // The footer's facts.
  case sponsor, contact, icp
  case siteIDCode = "site-id-code"
  case policeRecord = "police-record"

  // Places in a raw text.
  case lines, place
  case placeAfter = "place.after"
  case source

  // What is said of a document.
  case until, since
  case pastDeed = "banner.past"
  case comingDeed = "banner.coming"
  case expired = "banner.expired"
  case pending = "banner.pending"
  case factColumn = "fact-column"
  case valueColumn = "value-column"
  case paragraphLink = "paragraph-link"
  case table
  case superior
  case further
  case citeStandard = "cite.standard"
  case citeLegal = "cite.legal"
  case citePlain = "cite.plain"
  case reportSubject = "report.subject"
  case reportPage = "report.page"
  case reportWrong = "report.wrong"
  case reportRight = "report.right"
  case textReplaced = "correction.replaced"
  case textDropped = "correction.dropped"
  case linesDropped = "correction.lines-dropped"
  case linesAdded = "correction.lines-added"

  // Pictures.
  case pictureCount = "picture.count"
  case pictureLeft = "picture.left"
  case pictureName = "picture.name"
  case pictureFacts = "picture.facts"
  case unheld
  case relationMap = "relation-map"
  case relationMapYear = "relation-map.of-year"
  case relationMapDescription = "relation-map.description"
  case mapCell = "relation-map.cell"
  case mapYearCell = "relation-map.year-cell"
  case mapAgeCell = "relation-map.age-cell"
  case mapAge = "relation-map.age"
  case mapOldest = "relation-map.oldest"
  case mapSpan = "relation-map.span"
  case mapSameYear = "relation-map.same-year"
  case mapOther = "relation-map.other"
  case foundationsPage = "foundations.page"
  case lifeEnd = "life.end"
  case lifeStretch = "life.stretch"
  case sketchColumn = "sketch.column"

  // The names of a document's fields.
  case title = "fact.title"
  case number = "fact.number"
  case issuers = "fact.issuers"
  case type = "fact.type"
  case registration = "fact.registration"
  case addressee = "fact.addressee"
  case signed = "fact.signed"
  case printed = "fact.printed"
  case effective = "fact.effective"
  case expires = "fact.expires"
  case inIssue = "fact.issue"
  case category = "fact.category"
  case page = "fact.page"

  /// The values that the phrase may show, `{{date}}`; the words have none.
  var values: [String] {
    switch self {
    case .date: ["year", "month", "day"]
    case .year: ["year"]
    case .facetTitle: ["label"]
    case .yearSpan, .issueNumbers: ["first", "last"]
    case .monthSpan: ["year", "first", "last"]
    case .leafTitle, .citingTitle: ["title", "label"]
    case .auditTitle: ["issue"]
    case .leafNumber: ["number"]
    case .items, .documentsCounted, .citingCounted: ["count"]
    case .issue: ["year", "number", "total"]
    case .proofTitle, .comparisonTitle, .homeDescription: ["title"]
    case .comparisonLink, .reportSubject: ["name"]
    case .inForceOn, .until, .since, .expired, .pending: ["date"]
    case .otherIssuers, .further, .pictureLeft: ["count"]
    case .pictureCount: ["word", "count"]
    case .pictureName: ["word", "title"]
    case .pictureFacts: ["title", "facts"]
    case .relationMapYear: ["year"]
    case .mapCell, .mapYearCell, .mapAgeCell: ["from", "to", "counts"]
    case .mapAge, .mapOldest: ["years"]
    case .mapSpan: ["first", "last"]
    case .foundationsPage: ["page"]
    case .lifeEnd: ["date", "status"]
    case .lifeStretch: ["from", "end", "status"]
    case .sketchColumn: ["year", "inForce", "ended", "other"]
    case .percent: ["share"]
    case .feedTitle: ["title", "label"]
    case .calendarTitle: ["title"]
    case .eventTitle: ["event", "title"]
    case .lines, .place: ["first", "last"]
    case .placeAfter: ["line"]
    case .source: ["file", "lines"]
    case .pastDeed, .comingDeed: ["date", "deed", "scope"]
    default: []
    }
  }
}
