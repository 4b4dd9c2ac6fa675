import Gazette

/// The account of an issue: where its characters went.
struct Ledger {
  private var characters = [String: Int]()
  private var furniture = [IssueAudit.Furniture]()
  private let corrections: [Correction]
  private let auditor: Auditor

  /// Draws up the account of a text and what became of it.
  init(canonical: CanonicalText, corrected: CorrectedText, furniture: FurnitureMap, documents: [Document], text: String)
  {
    corrections = corrected.applied
    var landed = [Scalars](repeating: [], count: (corrected.lines.map(\.number).max() ?? 0) + 1)
    var dropped = canonical.dropped
    for document in documents { for block in document.blocks { Self.land(block, in: &landed) } }
    var total = NormalisationCount()
    var runs = [(kind: IssueAudit.FurnitureKind, index: Int)]()
    for (index, line) in canonical.lines.enumerated() {
      if let kind = furniture.kinds[index] {
        runs.append((kind, index))
        landed[line.number] += corrected.lines[index].scalars
        dropped[line.number] = nil
        characters[kind.rawValue, default: 0] += corrected.lines[index].scalars.count
      } else {
        total.add(canonical.counts[index])
      }
    }
    for kind in Normalisation.allCases where total[kind] != 0 { characters[kind.word, default: 0] += total[kind] }
    if corrected.replaced > 0 { characters["correction", default: 0] += corrected.replaced }
    if corrected.added > 0 { characters[Normalisation.kept.word, default: 0] -= corrected.added }
    auditor = Auditor(raw: corrected.lines, landed: landed, dropped: dropped)
    characters["line-break"] = Self.lineBreaks(in: text)
    collect(runs, corrected)
  }

  private static func lineBreaks(in text: String) -> Int {
    var text = text
    return text.withUTF8 { bytes in
      var count = 0
      for byte in bytes where byte == 0x0A || byte == 0x0D { count += 1 }
      return count
    }
  }

  /// Gives each line its share of a block's text.
  private static func land(_ block: Block, in landed: inout [Scalars]) {
    let scalars = block.text.scalars
    let runs = block.lineMap.runs
    for (place, run) in runs.enumerated() {
      let end = place + 1 < runs.count ? runs[place + 1].offset : scalars.count
      guard run.offset <= end, end <= scalars.count, landed.indices.contains(run.line) else { continue }
      landed[run.line] += scalars[run.offset..<end]
    }
  }

  private mutating func collect(_ runs: [(kind: IssueAudit.FurnitureKind, index: Int)], _ corrected: CorrectedText) {
    var pending: (kind: IssueAudit.FurnitureKind, lines: [RawLine])?
    for run in runs {
      let line = corrected.lines[run.index]
      if let open = pending, open.kind == run.kind, line.number - (open.lines.last?.number ?? 0) <= 3 {
        pending?.lines.append(line)
      } else {
        close(pending)
        pending = (run.kind, [line])
      }
    }
    close(pending)
    drop(corrected.dropped)
    furniture.sort { ($0.lines.lowerBound, $0.kind.rawValue) < ($1.lines.lowerBound, $1.kind.rawValue) }
  }

  /// Enters the lines that corrections dropped, neighbours together.
  private mutating func drop(_ lines: [RawLine]) {
    var run = [RawLine]()
    for line in lines {
      characters[IssueAudit.FurnitureKind.droppedByCorrection.rawValue, default: 0] += line.scalars.count
      if let last = run.last, line.number != last.number + 1 {
        close((.droppedByCorrection, run))
        run = []
      }
      run.append(line)
    }
    close((.droppedByCorrection, run))
  }

  private mutating func close(_ run: (kind: IssueAudit.FurnitureKind, lines: [RawLine])?) {
    guard let run, let first = run.lines.first, let last = run.lines.last else { return }
    let text = run.lines.map { $0.scalars.string }.joined(separator: "\n")
    furniture.append(
      IssueAudit.Furniture(kind: run.kind, lines: first.number...max(first.number, last.number), text: text))
  }

  /// The account as data.
  func audit(of issue: Issue.ID, doubts: [Doubt] = []) -> IssueAudit {
    let counts = characters.map { (fate: $0.key, count: $0.value) }
      .sorted { $0.fate.utf8.lexicographicallyPrecedes($1.fate.utf8) }
    return IssueAudit(
      issue: issue, lost: auditor.lost, invented: auditor.invented, characters: counts, furniture: furniture,
      corrections: corrections, doubts: doubts.sorted { ($0.line, $0.text) < ($1.line, $1.text) })
  }
}
