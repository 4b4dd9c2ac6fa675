import Gazette
import Markup

extension PageKind {
  /// 首页: search first, the latest issue, what changed of late, the ways in.
  static let home = PageKind("home", template: "home") { drawing in
    let index = drawing.index
    let facts = index.facts
    var frame = Frame(.home, title: facts.title)
    frame.hasSeek = false
    frame.meta = Frame.columnMeta(
      index.words(.home), description: index.words(.homeDescription, ["title": facts.title]), type: index.words(.home))
    let changes = StatusChanges(index: index, links: frame.links).latest(10)
    let values: [String: TemplateValue] = [
      "issueCount": .number(index.model.collection.issues.count),
      "documentCount": .number(index.model.collection.documents.count),
      "asOf": .optional(index.model.asOf.map(index.words.date)),
      "latest": latestIssue(index, frame.links),
      "hasChanges": .flag(!changes.isEmpty),
      "changes": .list(changes),
      "sketch": YearSketch(index: index, links: frame.links).value,
      "ways": WayValues(index: index, links: frame.links, limit: 12).value,
    ]
    return [try drawing.page("home", frame, values)]
  }

  /// The issue that was published last; where no date tells, the one whose documents are the latest.
  private static func latestIssue(_ index: SiteIndex, _ links: PageLinks) -> TemplateValue {
    guard let issue = index.issuesLatestFirst.first else { return .none }
    return [
      "address": .text(links(.issue(issue.id))),
      "label": .text(index.words.issue(issue)),
      "published": .optional(issue.published.map(index.words.date)),
      "documents": DocumentRow.list(index.contents[issue.id] ?? [], index, links),
    ]
  }
}
