import Gazette
import Markup

extension PageKind {
  /// 各期公报: every issue with its numbers and dates.
  static let issues = PageKind("issues", template: "issues") { drawing in
    let index = drawing.index
    var frame = Frame(.issues, title: Labels.issues)
    frame.crumbs = [(Labels.home, .home)]
    frame.meta = columnMeta(Labels.issues, description: Labels.issuesDescription, type: Labels.columnType)
    let links = frame.links
    let rows = index.issuesLatestFirst.map { issue -> TemplateValue in
      [
        "address": .text(links(.issue(issue.id))),
        "label": .text(Labels.issue(issue)),
        "total": .text(issue.total ?? Labels.unstated),
        "published": .text(issue.published?.chinese ?? Labels.unstated),
        "count": .number(index.contents[issue.id]?.count ?? 0),
      ]
    }
    return [try drawing.page("issues", frame, ["issueCount": .number(rows.count), "issues": .list(rows)])]
  }

  /// An issue: its printed 目录, with categories and pages.
  static let issue = PageKind("issue", template: "issue") { drawing in
    drawing.index.model.collection.issues
  } draw: { drawing, issue in
    let index = drawing.index
    var frame = Frame(.issue(issue.id), title: Labels.issue(issue))
    frame.crumbs = [(Labels.home, .home), (Labels.issues, .issues)]
    frame.meta = columnMeta(frame.title, description: Labels.issuesDescription, type: Labels.columnType)
    let documents = index.contents[issue.id] ?? []
    let corrections = furnitureCorrections(index.audits[issue.id], documents)
    let values: [String: TemplateValue] = [
      "heading": .text(frame.title),
      "total": .text(issue.total ?? Labels.unstated),
      "published": .text(issue.published?.chinese ?? Labels.unstated),
      "documentCount": .number(documents.count),
      "source": .text(issue.file),
      "groups": categories(documents, index, frame.links),
      "hasCorrections": .flag(!corrections.isEmpty),
      "corrections": CorrectionValues.of(corrections, in: index.audits[issue.id]),
      "auditAddress": .text(frame.links(.audit, index.audits[issue.id].map { _ in auditAnchor(issue.id) })),
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
          "label": .text(category.isEmpty ? Labels.uncategorized : category),
          "named": .flag(order.count > 1 || !category.isEmpty),
          "documents": DocumentRow.list(groups[category] ?? [], index, links),
        ]
      })
  }

  /// The corrections that touch no document.
  private static func furnitureCorrections(_ audit: IssueAudit?, _ documents: [Document]) -> [Correction] {
    (audit?.corrections ?? []).filter { correction in !documents.contains { $0.lines.contains(correction.line) } }
  }

  /// Where 文字核对 tells of an issue.
  static func auditAnchor(_ id: Issue.ID) -> Anchor { Anchor("issue-" + id.text) }
}
