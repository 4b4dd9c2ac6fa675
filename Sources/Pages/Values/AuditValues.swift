import Gazette
import Markup

/// The account of one issue as 文字核对 shows it.
struct AuditValues {
  let audit: IssueAudit
  let index: SiteIndex
  let links: PageLinks

  /// What the table of all issues shows of one.
  var counts: [String: TemplateValue] {
    [
      "address": .text(links(.issue(audit.issue))),
      "auditAddress": .text(links(.auditIssue(audit.issue))),
      "label": .text(index.issues[audit.issue].map(index.words.issue) ?? audit.issue.text),
      "total": .number(audit.characters.reduce(0) { $0 + $1.count }),
      "lost": .number(audit.lost),
      "invented": .number(audit.invented),
      "furnitureCount": .number(audit.furniture.count),
      "correctionCount": .number(audit.corrections.count),
      "documentCount": .number(index.contents[audit.issue]?.count ?? 0),
    ]
  }

  /// The values of the page of one issue.
  var values: [String: TemplateValue] {
    let documents = index.contents[audit.issue] ?? []
    let lists: [String: TemplateValue] = [
      "characters": .list(characters),
      "hasDocuments": .flag(index.texts[audit.issue] != nil && !documents.isEmpty),
      "documents": index.texts[audit.issue] == nil ? .none : .list(documents.map(document)),
      "hasCorrections": .flag(!audit.corrections.isEmpty),
      "corrections": CorrectionValues.of(audit.corrections, in: audit, index.words),
      "hasDoubts": .flag(!audit.doubts.isEmpty),
      "doubtCount": .number(audit.doubts.count),
      "doubts": DoubtValues.of(audit.doubts, in: documents, links, index.words),
      "hasFurniture": .flag(!audit.furniture.isEmpty),
      "kinds": .list(kinds),
      "furniture": .list(audit.furniture.map(furniture)),
    ]
    return counts.merging(lists) { count, _ in count }
  }

  /// What became of the characters, the most first.
  private var characters: [TemplateValue] {
    let sorted = audit.characters.enumerated().sorted {
      ($1.element.count, $0.offset) < ($0.element.count, $1.offset)
    }
    return sorted.map { ["fate": .text(index.words.characters($0.element.fate)), "count": .number($0.element.count)] }
  }

  private var kinds: [TemplateValue] {
    let counts = Dictionary(grouping: audit.furniture, by: \.kind)
    return IssueAudit.FurnitureKind.allCases.compactMap { kind in
      counts[kind].map { ["kind": .text(index.words.furniture(kind)), "count": .number($0.count)] }
    }
  }

  private func document(_ document: Document) -> TemplateValue {
    [
      "address": .text(links(.proof(document.id))), "title": .text(document.title),
      "lines": .text(index.words.lines(document.lines)),
    ]
  }

  private func furniture(_ furniture: IssueAudit.Furniture) -> TemplateValue {
    [
      "kind": .text(index.words.furniture(furniture.kind)), "lines": .text(index.words.lines(furniture.lines)),
      "text": .text(furniture.text),
    ]
  }
}
