import Gazette
import Markup

extension PageKind {
  /// 文字核对: where each character of the raw texts went.
  static let audit = PageKind("audit", template: "audit") { drawing in
    let index = drawing.index
    var frame = Frame(.audit, title: Labels.audit)
    frame.crumbs = [(Labels.home, .home), (Labels.about, .about)]
    let links = frame.links
    let audits = index.model.audits.sorted { $0.issue < $1.issue }.map { value($0, index, links) }
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

  private static func value(_ audit: IssueAudit, _ index: SiteIndex, _ links: PageLinks) -> TemplateValue {
    [
      "anchor": .text(auditAnchor(audit.issue).text),
      "address": .text(links(.issue(audit.issue))),
      "label": .text(index.issues[audit.issue].map(Labels.issue) ?? audit.issue.text),
      "lost": .number(audit.lost),
      "invented": .number(audit.invented),
      "characters": .list(audit.characters.map { ["fate": .text(Labels.fate($0.fate)), "count": .number($0.count)] }),
      "corrections": .number(audit.corrections.count),
      "furnitureCount": .number(audit.furniture.count),
      "furniture": .list(
        audit.furniture.map { furniture in
          [
            "kind": .text(Labels.furniture(furniture.kind)), "lines": .text(Labels.lines(furniture.lines)),
            "text": .text(furniture.text),
          ]
        }),
    ]
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
