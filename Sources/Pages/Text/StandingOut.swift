import Gazette
import Markup

/// The words of a document's text that stand out: run-in headings, the numbers of articles, the organ in a title.
struct StandingOut: Sendable {
  /// Words at the head of a block, and how a page sets them.
  enum Words: Sendable {
    /// A heading that runs into its text, or the number of an article: `（一）指导思想。`, `第十二条`.
    case lead(String)
    /// The organ in a title: `济南市人民政府办公厅` before 关于….
    case organ(String)
  }

  /// The entries of the outline that are headings: not the sentences of an enumeration （一）…；（二）…。
  let outline: [OutlineEntry]
  private let words: [Anchor: Words]

  init(_ document: Document) {
    let leads = Self.leads(of: document)
    let own = Set(leads.keys).union(document.blocks.filter { $0.kind == .heading }.map(\.anchor))
    outline = OutlineSiblings(document.outline, headings: own).shown
    let shown = Set(outline.map(\.anchor))
    let organs = document.blocks.compactMap { block in
      (Self.organ(in: block, of: document.issuers) ?? Self.organ(in: block)).map { (block.anchor, Words.organ($0)) }
    }
    words = leads.filter { shown.contains($0.key) }.mapValues(Words.lead)
      .merging(organs) { lead, _ in lead }
  }

  /// The words at the head of each block that read as a heading.
  private static func leads(of document: Document) -> [Anchor: String] {
    let entries = Dictionary(document.outline.map { ($0.anchor, $0) }) { first, _ in first }
    let following = document.blocks.dropFirst().map(Optional.some) + [nil]
    let leads = zip(document.blocks, following).compactMap { block, next in
      entries[block.anchor].flatMap { lead(of: block, $0, next: next) }.map { (block.anchor, $0) }
    }
    return Dictionary(leads) { first, _ in first }
  }

  /// What stands out at the head of a block.
  subscript(anchor: Anchor) -> Words? { words[anchor] }

  private static func lead(of block: Block, _ entry: OutlineEntry, next: Block?) -> String? {
    guard let label = block.label else { return nil }
    switch block.kind {
    case .article: return label
    case .item:
      if entry.runIn { return label + entry.title + "。" }
      return next.map(isNumberedInDigits) == true ? block.text : nil
    default: return nil
    }
  }

  /// `1. …`: what stands below an item that is a heading by its place alone.
  private static func isNumberedInDigits(_ block: Block) -> Bool {
    guard block.kind == .item, let first = block.label?.unicodeScalars.first else { return false }
    return Numeral.isDecimal(first)
  }

  /// The words before 关于, of a title; nil where they are few, or hold a quotation.
  private static func organ(in block: Block) -> String? {
    guard block.kind == .title || block.kind == .enclosureTitle else { return nil }
    let scalars = block.text.scalars
    let start = scalars.indices.dropLast().first { scalars[$0] == "关" && scalars[$0 + 1] == "于" }
    guard let start, start >= 4, !scalars[..<start].contains(where: { "《》“”（".unicodeScalars.contains($0) }) else {
      return nil
    }
    return String(scalars: scalars[..<start])
  }

  /// The issuers at the head of a title, whatever follows: 济南市人民政府 of 济南市人民政府任命工作人员名单.
  private static func organ(in block: Block, of issuers: [String]) -> String? {
    let name = issuers.joined()
    let text = block.text.unicodeScalars
    guard block.kind == .title, !name.isEmpty, text.starts(with: name.unicodeScalars) else { return nil }
    return text.count - name.unicodeScalars.count >= 4 ? name : nil
  }
}
