import Gazette
import Markup

extension PageKind {
  /// 文字核对: where each character of the raw texts went.
  static let audit = PageKind("audit", template: "audit") { drawing in
    let index = drawing.index
    var frame = Frame(.audit, title: index.words(.audit))
    frame.crumbs = [(index.words(.home), .home), (index.words(.about), .about)]
    let links = frame.links
    let audits = index.model.audits.sorted { $0.issue < $1.issue }.map {
      AuditValues(audit: $0, index: index, links: links).value
    }
    return [
      try drawing.page(
        "audit", frame, ["audits": .list(audits), "auditDataAddress": .text(links(.auditData))])
    ]
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
