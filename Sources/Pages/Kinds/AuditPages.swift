import Gazette
import Markup

extension PageKind {
  /// How many issues stand on a page of the table.
  private static let auditsOnPage = 300

  /// 文字核对: where each character of the raw texts went.
  static let audit = PageKind("audit", template: "audit") { drawing in
    let index = drawing.index
    let audits = index.model.audits.sorted { $0.issue < $1.issue }
    var list = PagedList(index.words(.audit), .audit, Leaves(audits, size: auditsOnPage))
    list.crumbs = index.words.way(.home, .about)
    list.description = index.words(.auditDescription)
    list.columnType = index.words(.siteColumnType)
    return try list.pages(index.words).map { page in
      let rows = page.items.map { AuditValues(audit: $0, index: index, links: page.links).counts }
      return try drawing.page(
        "audit", page,
        ["audits": .list(rows.map(TemplateValue.object)), "auditDataAddress": .text(page.links(.auditData))])
    }
  }

  /// 文字核对 of one issue: each fate of its characters, its documents, corrections, doubts and furniture.
  static let auditIssue = PageKind("audit-issue", template: "audit-issue") { drawing in
    drawing.index.model.audits
  } draw: { drawing, audit in
    let index = drawing.index
    let issue = index.issues[audit.issue].map(index.words.issue) ?? audit.issue.text
    let frame = Frame(
      column: .auditIssue(audit.issue), title: index.words(.auditTitle, ["issue": issue]),
      below: index.words.way(.home, .audit) + [(issue, .issue(audit.issue))],
      description: index.words(.auditDescription), type: index.words(.siteColumnType))
    let values = AuditValues(audit: audit, index: index, links: frame.links).values
    return [try drawing.page("audit-issue", frame, values)]
  }

  /// The same account for programs.
  static let auditData = PageKind("audit.json") { drawing in
    let audits = drawing.index.model.audits.sorted { $0.issue < $1.issue }
    let data: JSONValue = ["issues": .array(audits.map(data))]
    return [OutputFile(path: PageAddress.auditData.path, bytes: data.bytes(.pretty))]
  }

  private static func data(_ audit: IssueAudit) -> JSONValue {
    [
      "id": .string(audit.issue.text),
      "lost": .integer(audit.lost),
      "invented": .integer(audit.invented),
      "characters": .object(audit.characters.map { JSONValue.Member($0.fate, .integer($0.count)) }),
      "furniture": .array(
        audit.furniture.map { furniture in
          [
            "kind": .string(furniture.kind.rawValue), "lines": DocumentData.lines(furniture.lines),
            "text": .string(furniture.text),
          ]
        }),
      "corrections": .array(audit.corrections.map(DocumentData.correction)),
    ]
  }
}
