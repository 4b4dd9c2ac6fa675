import Gazette
import Relations

/// The address of a page or file, from the root of the site; it names the file (`…/index.html`), so that links work
/// from disk too.
public struct PageAddress: Hashable, Sendable {
  /// The file behind the address.
  public let path: OutputPath

  /// The address of a file.
  public init(_ path: OutputPath) { self.path = path }

  init(trusted text: String) { self.path = OutputPath(trusted: text) }

  /// 首页.
  static let home = PageAddress(trusted: "index.html")
  /// The list of all documents.
  static let documents = PageAddress(trusted: "documents/index.html")
  /// The list of issues.
  static let issues = PageAddress(trusted: "issues/index.html")
  /// The list of what documents refer to and the collection does not hold.
  static let instruments = PageAddress(trusted: "instruments/index.html")
  /// The search page.
  static let search = PageAddress(trusted: "search/index.html")
  /// 关于本站.
  static let about = PageAddress(trusted: "about/index.html")
  /// 无障碍: the accessibility statement.
  static let accessibility = PageAddress(trusted: "accessibility/index.html")
  /// 校核: the account of the raw texts.
  static let audit = PageAddress(trusted: "audit/index.html")
  /// The account of one issue.
  static func auditIssue(_ id: Issue.ID) -> PageAddress { PageAddress(trusted: "audit/\(id.text)/index.html") }

  /// The page for addresses that name nothing.
  static let notFound = PageAddress(trusted: "404.html")

  /// The catalogue for programs.
  static let catalog = PageAddress(trusted: "catalog.json")
  /// The account of the raw texts for programs.
  static let auditData = PageAddress(trusted: "audit.json")
  /// The Atom feed.
  static let feed = PageAddress(trusted: "feed.xml")
  /// The sitemap.
  static let sitemap = PageAddress(trusted: "sitemap.xml")
  /// What robots may do.
  static let robots = PageAddress(trusted: "robots.txt")
  /// The description by which browsers add the search.
  static let openSearch = PageAddress(trusted: "opensearch.xml")
  /// The script that knows the as-of date and the number of issues.
  static let asOfScript = PageAddress(trusted: "assets/as-of.js")

  /// The page of a document.
  public static func document(_ id: Document.ID) -> PageAddress {
    PageAddress(trusted: "documents/\(id.text)/index.html")
  }

  /// A document as Markdown.
  static func documentMarkdown(_ id: Document.ID) -> PageAddress {
    PageAddress(trusted: "documents/\(id.text)/index.md")
  }

  /// A document as JSON.
  static func documentData(_ id: Document.ID) -> PageAddress {
    PageAddress(trusted: "documents/\(id.text)/index.json")
  }

  /// A document as Akoma Ntoso.
  static func documentXML(_ id: Document.ID) -> PageAddress {
    PageAddress(trusted: "documents/\(id.text)/index.xml")
  }

  /// The page that shows a document's paragraphs beside their raw lines.
  static func proof(_ id: Document.ID) -> PageAddress {
    PageAddress(trusted: "documents/\(id.text)/proof/index.html")
  }

  /// The page of an issue.
  static func issue(_ id: Issue.ID) -> PageAddress { PageAddress(trusted: "issues/\(id.text)/index.html") }

  /// The page of an instrument.
  public static func instrument(_ id: Instrument.ID) -> PageAddress {
    PageAddress(trusted: "instruments/\(id.text)/index.html")
  }

  /// 责任单位: the list of organs that have something to do.
  static let units = PageAddress(trusted: "units/index.html")
  /// All duties of all organs, for spreadsheets.
  static let unitsTable = PageAddress(trusted: "units/units.csv")

  /// The page of an organ.
  static func unit(_ id: Unit.ID) -> PageAddress { PageAddress(trusted: "units/\(id.text)/index.html") }

  /// The duties of an organ, for spreadsheets.
  static func unitTable(_ id: Unit.ID) -> PageAddress { PageAddress(trusted: "units/\(id.text)/measures.csv") }

  /// 文件基础: what the collection rests on and refers to most.
  static let foundations = PageAddress(trusted: "relations/index.html")
  /// The same from a page of it on, the first being 1.
  static func foundations(page: Int) -> PageAddress {
    page == 1 ? foundations : PageAddress(trusted: "relations/\(page)/index.html")
  }

  /// 关系总图: what the documents of each year do to others.
  static let relationMap = PageAddress(trusted: "relations/map/index.html")

  /// The same of one year's documents; nil for those whose year nothing tells.
  static func relationMapYear(_ year: Int?) -> PageAddress {
    PageAddress(trusted: "relations/map/\(year.map(String.init) ?? "undated")/index.html")
  }

  /// 时间线: what was in force when.
  static let timeline = PageAddress(trusted: "timeline/index.html")

  /// When each document is in force, for the date field of the timeline.
  static let inForceScript = PageAddress(trusted: "timeline/in-force.js")

  /// The documents in force at the end of a year.
  static func timelineYear(_ year: Int) -> PageAddress { PageAddress(trusted: "timeline/\(year)/index.html") }

  /// 新旧对照: the list of documents that took the place of others.
  static let comparisons = PageAddress(trusted: "compare/index.html")

  /// 新旧对照: a document beside the one whose place it took.
  static func comparison(_ replacement: Replacement) -> PageAddress {
    PageAddress(trusted: "compare/\(replacement.new.text)/\(replacement.old.text)/index.html")
  }

  /// The list of the documents that share one year, issuer, type or status.
  static func facet(_ kind: Facet.Kind, _ id: Facet.ID) -> PageAddress {
    PageAddress(trusted: "\(kind.folder)/\(id.text)/index.html")
  }

  /// A file of `Templates/assets`.
  static func asset(_ name: String) -> PageAddress { PageAddress(trusted: "assets/\(name)") }

  /// The address of what a relation points at.
  static func target(_ target: Relation.Target) -> PageAddress {
    switch target {
    case .document(let id): document(id)
    case .instrument(let id): instrument(id)
    }
  }
}
