import Gazette
import Markup

/// What the 核对 page of a document offers to its template.
struct ProofValues {
  let document: Document
  let sheet: ProofSheet
  let links: PageLinks
  let words: Words

  /// All of it.
  var values: [String: TemplateValue] {
    [
      "heading": .text(document.title),
      "documentAddress": .text(links(.document(document.id))),
      "auditAddress": .text(links(.auditIssue(document.issue))),
      "source": .text(words.source(file: document.file, lines: document.lines)),
      "counts": .list(counts),
      "rows": .list(sheet.rows.map(row)),
    ]
  }

  /// How many lines met each fate, in the order in which fates are declared.
  private var counts: [TemplateValue] {
    let counts = sheet.counts
    let fates = [.text] + IssueAudit.FurnitureKind.allCases.map(ProofSheet.Fate.furniture) + [.mark, .blank]
    return fates.compactMap { fate in
      counts[fate].map { ["fate": .text(words.line(fate)), "count": .number($0)] }
    }
  }

  private func row(_ row: ProofSheet.Row) -> TemplateValue {
    [
      "lines": .list(row.lines.map(line)),
      "hasBlocks": .flag(!row.blocks.isEmpty),
      "blocks": .list(row.blocks.map(block)),
      "hasCorrections": .flag(!row.corrections.isEmpty),
      "corrections": CorrectionValues.of(row.corrections, in: nil, words),
      "hasDoubts": .flag(!row.doubts.isEmpty),
      "doubts": DoubtValues.of(row.doubts, in: [document], links, words),
    ]
  }

  private func line(_ line: ProofSheet.Line) -> TemplateValue {
    let isPlain = line.fate == .text || line.fate == .blank
    return [
      "number": .number(line.number), "text": .text(line.text), "isText": .flag(line.fate == .text),
      "fate": .optional(isPlain ? nil : words.line(line.fate)),
    ]
  }

  private func block(_ block: Block) -> TemplateValue {
    [
      "kind": .text(words.block(block.kind)), "address": .text(links(.document(document.id), block.anchor)),
      "text": .text(block.text),
    ]
  }
}
