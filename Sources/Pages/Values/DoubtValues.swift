import Gazette
import Markup

/// 存疑: what readers of the raw text doubt and only the print can settle.
enum DoubtValues {
  /// The doubts within a stretch of raw lines.
  static func within(_ lines: ClosedRange<Int>, of audit: IssueAudit?) -> [Doubt] {
    (audit?.doubts ?? []).filter { lines.contains($0.line) }
  }

  /// The values of the partial `doubts`; each leads to the paragraph that its line went into, where there is one.
  static func of(_ doubts: [Doubt], in documents: [Document], _ links: PageLinks, _ words: Words) -> TemplateValue {
    .list(
      doubts.map { doubt in
        [
          "place": .text(words.place(line: doubt.line)), "doubt": .text(doubt.text),
          "doubtAddress": .optional(address(of: doubt.line, in: documents, links)),
        ]
      })
  }

  private static func address(of line: Int, in documents: [Document], _ links: PageLinks) -> String? {
    guard let document = documents.first(where: { $0.lines.contains(line) }),
      let block = document.blocks.first(where: { $0.lines.contains(line) })
    else { return nil }
    return links(.document(document.id), block.anchor)
  }
}
