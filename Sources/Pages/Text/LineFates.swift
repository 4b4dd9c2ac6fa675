import Gazette

/// What became of each raw line of a document's range.
struct LineFates {
  private let text: IssueText
  private let owned: Set<Int>
  private let furniture: [Int: IssueAudit.FurnitureKind]

  init(_ document: Document, text: IssueText, audit: IssueAudit?) {
    self.text = text
    owned = Set(document.blocks.flatMap { $0.lineMap.runs.map(\.line) })
    var kinds = [Int: IssueAudit.FurnitureKind]()
    for run in audit?.furniture ?? [] where run.lines.overlaps(document.lines) {
      for line in run.lines.clamped(to: document.lines) { kinds[line] = run.kind }
    }
    furniture = kinds
  }

  /// The raw lines of a range of numbers; numbers that the text does not have are left out.
  func lines(_ range: Range<Int>) -> [ProofSheet.Line] {
    range.compactMap { number in
      text[number].map { ProofSheet.Line(number: number, text: $0, fate: fate(of: number, $0)) }
    }
  }

  private func fate(of number: Int, _ line: String) -> ProofSheet.Fate {
    if owned.contains(number) { return .text }
    if line.unicodeScalars.allSatisfy(\.properties.isWhitespace) { return .blank }
    return furniture[number].map { .furniture($0) } ?? .mark
  }
}
