import Gazette
import Markup
import Relations

/// 新旧对照 as its page shows it: two columns, row by row.
struct ComparisonValues {
  let comparison: Comparison
  let old: Document
  let new: Document
  let links: PageLinks
  let words: Words

  /// The values besides those of the frame.
  var values: [String: TemplateValue] {
    let counts = Dictionary(grouping: comparison.rows, by: \.kind).mapValues(\.count)
    return [
      "isTelling": .flag(comparison.isTelling),
      "matched": .number(comparison.matched),
      "oldLength": .number(comparison.oldLength),
      "newLength": .number(comparison.newLength),
      "oldShare": .text(words.percent(comparison.matched, of: comparison.oldLength)),
      "newShare": .text(words.percent(comparison.matched, of: comparison.newLength)),
      "counts": .list(
        Self.counted.map { kind in
          ["kind": .text(kind.rawValue), "label": .text(words.paragraph(kind)), "count": .number(counts[kind] ?? 0)]
        }),
      "rows": .list(comparison.isTelling ? comparison.rows.enumerated().map { row($1, number: $0) } : [beside]),
    ]
  }

  /// Both texts whole beside each other, where too little is common for more.
  private var beside: TemplateValue {
    [
      "anchor": .text(Self.anchor(0).text), "kind": "plain", "word": .none, "isSame": .flag(false), "movedTo": .none,
      "old": .list(old.blocks.map { entry(old, $0, []) }), "new": .list(new.blocks.map { entry(new, $0, []) }),
    ]
  }

  private static let counted: [Comparison.Row.Kind] = [.unchanged, .changed, .inserted, .deleted, .moved]

  private func row(_ row: Comparison.Row, number: Int) -> TemplateValue {
    [
      "anchor": .text(Self.anchor(number).text),
      "kind": .text(row.kind.rawValue),
      "word": .optional(row.kind != .unchanged ? words.paragraph(row.kind) : nil),
      "isSame": .flag(row.kind == .unchanged),
      "movedTo": .optional(row.kind == .movedAway ? place(ofNew: row.new.lowerBound) : nil),
      "old": .list(row.kind == .movedAway ? moved(row) : blocks(row.old, of: old, row.runs, without: .inserted)),
      "new": .list(row.kind == .movedAway ? [] : blocks(row.new, of: new, row.runs, without: .deleted)),
    ]
  }

  private static func anchor(_ number: Int) -> Anchor { Anchor("row-\(number + 1)") }

  private func place(ofNew block: Int) -> String? {
    comparison.rows.firstIndex { $0.kind == .moved && $0.new.contains(block) }.map { "#" + Self.anchor($0).text }
  }

  private func moved(_ row: Comparison.Row) -> [TemplateValue] {
    row.old.filter(old.blocks.indices.contains).map { entry(old, old.blocks[$0], []) }
  }

  /// The blocks of one side with their share of a row's runs, which hold a line feed between blocks.
  private func blocks(
    _ range: Range<Int>, of document: Document, _ runs: [Comparison.Run], without kind: Comparison.Run.Kind
  ) -> [TemplateValue] {
    var rest = runs.filter { $0.kind != kind }[...]
    var left = rest.first.map { $0.text.scalars[...] } ?? []
    return range.filter(document.blocks.indices.contains).map { index in
      var need = document.blocks[index].text.unicodeScalars.count
      var pieces = [Comparison.Run]()
      while need > 0, let run = rest.first {
        let taken = left.prefix(need)
        if !taken.isEmpty { pieces.append(.init(run.kind, String(scalars: taken))) }
        need -= taken.count
        left = left.dropFirst(taken.count)
        if left.isEmpty { advance(&rest, &left) }
      }
      left = left.dropFirst()
      if left.isEmpty { advance(&rest, &left) }
      return entry(document, document.blocks[index], pieces)
    }
  }

  private func advance(_ rest: inout ArraySlice<Comparison.Run>, _ left: inout ArraySlice<Unicode.Scalar>) {
    rest = rest.dropFirst()
    left = rest.first.map { $0.text.scalars[...] } ?? []
  }

  private func entry(_ document: Document, _ block: Block, _ pieces: [Comparison.Run]) -> TemplateValue {
    [
      "address": .text(links(.document(document.id), block.anchor)),
      "form": .text(block.kind.rawValue),
      "runs": .list(
        pieces.map { piece in
          [
            "text": .text(piece.text), "isDeleted": .flag(piece.kind == .deleted),
            "isInserted": .flag(piece.kind == .inserted),
          ]
        }),
      "whole": .optional(pieces.isEmpty ? block.text : nil),
    ]
  }
}
