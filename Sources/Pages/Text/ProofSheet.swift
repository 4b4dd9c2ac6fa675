import Gazette

/// A document's blocks beside the raw lines that they came from, every line of its range once.
struct ProofSheet: Sendable {
  /// What became of a raw line.
  enum Fate: Hashable, Sendable {
    /// It stands in a block.
    case text
    /// It holds blanks only.
    case blank
    /// It is furniture of a kind, or was dropped by a correction.
    case furniture(IssueAudit.FurnitureKind)
    /// All that it holds was undone as a mark: `---`, the rule below a table's head.
    case mark
  }

  /// A raw line.
  struct Line: Sendable {
    let number: Int
    let text: String
    let fate: Fate
  }

  /// Some raw lines, the blocks made from them, and what editors changed in them.
  struct Row: Sendable {
    var lines: [Line]
    var blocks: [Block]
    var corrections: [Correction]
    var doubts: [Doubt] = []
  }

  let rows: [Row]

  init(_ document: Document, text: IssueText, audit: IssueAudit?) {
    let fates = LineFates(document, text: text, audit: audit)
    let corrections = Dictionary(grouping: CorrectionValues.within(document.lines, of: audit), by: \.line)
    let doubts = Dictionary(grouping: DoubtValues.within(document.lines, of: audit), by: \.line)
    var rows = [Row]()
    var next = document.lines.lowerBound
    for group in Self.groups(document.blocks) {
      let start = max(group.lines.lowerBound, next)
      Self.add(fates.lines(next..<start), to: &rows)
      let end = max(group.lines.upperBound + 1, start)
      rows.append(Row(lines: fates.lines(start..<end), blocks: group.blocks, corrections: []))
      next = end
    }
    Self.add(fates.lines(next..<max(document.lines.upperBound + 1, next)), to: &rows)
    for index in rows.indices {
      rows[index].corrections = rows[index].lines.flatMap { corrections[$0.number] ?? [] }
      rows[index].doubts = rows[index].lines.flatMap { doubts[$0.number] ?? [] }
    }
    self.rows = rows
  }

  /// How many lines met each fate.
  var counts: [Fate: Int] {
    rows.reduce(into: [:]) { counts, row in
      for line in row.lines { counts[line.fate, default: 0] += 1 }
    }
  }

  /// Blank lines go with the row above them; what else stands between blocks is a row of its own.
  private static func add(_ lines: [Line], to rows: inout [Row]) {
    var rest = lines[...]
    if let last = rows.indices.last {
      rest = rest.drop { $0.fate == .blank }
      rows[last].lines += lines.prefix(lines.count - rest.count)
    }
    if !rest.isEmpty { rows.append(Row(lines: Array(rest), blocks: [], corrections: [])) }
  }

  /// The blocks in order of lines, those that share lines put together.
  private static func groups(_ blocks: [Block]) -> [(lines: ClosedRange<Int>, blocks: [Block])] {
    let ordered = blocks.enumerated().sorted {
      ($0.element.lines.lowerBound, $0.offset) < ($1.element.lines.lowerBound, $1.offset)
    }
    var groups = [(lines: ClosedRange<Int>, blocks: [Block])]()
    for (_, block) in ordered {
      if let last = groups.last, block.lines.lowerBound <= last.lines.upperBound {
        let end = max(last.lines.upperBound, block.lines.upperBound)
        groups[groups.count - 1].lines = last.lines.lowerBound...end
        groups[groups.count - 1].blocks.append(block)
      } else {
        groups.append((block.lines, [block]))
      }
    }
    return groups
  }
}
