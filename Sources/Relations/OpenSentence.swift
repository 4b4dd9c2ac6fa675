import Gazette

/// References with which a block ends before its sentence does: the raw text was cut there, by a column or a page.
struct OpenSentence: Sendable {
  /// Indices into the reading's mentions; empty where the block before ended its sentence.
  let mentions: Range<Int>
  private let block: Block?

  /// No open sentence.
  init() {
    mentions = 0..<0
    block = nil
  }

  /// Open if a group that is only referred to ends where its block ends.
  init(_ range: Range<Int>, deed: Deed, mentions: Range<Int>, in passage: Passage) {
    let isLast = range.upperBound == passage.scalars.count && passage.block.rows.isEmpty
    let isFree = Governor.governor(of: range.lowerBound, in: passage) == nil
    let isOpen = !deed.kind.isDeed && isLast && isFree
    self.mentions = isOpen ? mentions : 0..<0
    block = isOpen ? passage.block : nil
  }

  /// Whether the next block can be the rest: of the same text, and a paragraph.
  func isContinued(by next: Block) -> Bool {
    next.kind == .paragraph && next.enclosure == block?.enclosure
      && next.lines.lowerBound >= block?.lines.upperBound ?? 0
  }
}
