import Gazette
import Markup

extension PageKind {
  /// How many issues stand on a page of the list; the front may have half as many more.
  private static let issuesOnPage = 300

  private static func leaves(_ index: SiteIndex) -> Leaves<Issue> {
    Leaves(growingAtHead: index.issuesLatestFirst, size: issuesOnPage)
  }

  /// Where the pages of the list of issues are.
  static func issueLists(_ index: SiteIndex) -> [PageAddress] { leaves(index).addresses(of: .issues) }

  /// 各期公报: every issue with its numbers and dates, the latest first.
  static let issues = PageKind("issues", template: "issues") { drawing in
    let index = drawing.index
    var list = PagedList(index.words(.issues), .issues, leaves(index))
    list.crumbs = index.words.way(.home)
    list.description = index.words(.issuesDescription)
    list.day = \.published
    return try list.pages(index.words).map { page in
      try drawing.page(
        "issues", page,
        [
          "issueCount": .number(index.issuesLatestFirst.count),
          "issues": .list(page.items.map { row($0, index, page.links) }),
        ])
    }
  }

  private static func row(_ issue: Issue, _ index: SiteIndex, _ links: PageLinks) -> TemplateValue {
    [
      "address": .text(links(.issue(issue.id))),
      "label": .text(index.words.issue(issue)),
      "total": .text(issue.total ?? index.words(.unstated)),
      "published": .text(issue.published.map(index.words.date) ?? index.words(.unstated)),
      "count": .number(index.contents[issue.id]?.count ?? 0),
    ]
  }

  /// An issue: its printed 目录, with categories and pages.
  static let issue = PageKind("issue", template: "issue") { drawing in
    drawing.index.model.collection.issues
  } draw: { drawing, issue in
    let index = drawing.index
    let frame = Frame(
      column: .issue(issue.id), title: index.words.issue(issue), below: index.words.way(.home, .issues),
      description: index.words(.issuesDescription), type: index.words(.columnType))
    let documents = index.contents[issue.id] ?? []
    let corrections = furnitureCorrections(index.audits[issue.id], documents)
    let values: [String: TemplateValue] = [
      "heading": .text(frame.title),
      "total": .text(issue.total ?? index.words(.unstated)),
      "published": .text(issue.published.map(index.words.date) ?? index.words(.unstated)),
      "documentCount": .number(documents.count),
      "source": .text(issue.file),
      "groups": categories(documents, index, frame.links),
      "hasCorrections": .flag(!corrections.isEmpty),
      "corrections": CorrectionValues.of(corrections, in: index.audits[issue.id], index.words),
      "auditAddress": .text(frame.links(index.audits[issue.id] == nil ? .audit : .auditIssue(issue.id))),
    ]
    return [try drawing.page("issue", frame, values)]
  }

  /// The documents under the headings of the table of contents, in the order in which they first come.
  private static func categories(_ documents: [Document], _ index: SiteIndex, _ links: PageLinks) -> TemplateValue {
    let groups = Dictionary(grouping: documents) { $0.category ?? "" }
    var seen = Set<String>()
    let order = documents.map { $0.category ?? "" }.filter { seen.insert($0).inserted }
    return .list(
      order.map { category in
        [
          "label": .text(category.isEmpty ? index.words(.uncategorized) : category),
          "named": .flag(order.count > 1 || !category.isEmpty),
          "documents": DocumentRow.list(groups[category] ?? [], index, links),
        ]
      })
  }

  /// The corrections that touch no document.
  private static func furnitureCorrections(_ audit: IssueAudit?, _ documents: [Document]) -> [Correction] {
    (audit?.corrections ?? []).filter { correction in !documents.contains { $0.lines.contains(correction.line) } }
  }
}
