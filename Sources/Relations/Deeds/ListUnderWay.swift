import Gazette

/// The list that a text is in, 清理: what is done to each row, until the text says something else.
struct ListUnderWay {
  /// What the list says; nil where the text is in none.
  private(set) var current: ListDeed?
  /// How the heading is numbered that opened it.
  private var rank: Rank?
  /// What the document says of the lists in its annexes.
  private var ofAnnexes: ListDeed?

  /// Leaves the list.
  mutating func end() { current = nil }

  /// Leaves the list where a block has the number next to its heading's: 二、对以下规章予以修改 ends at 三、.
  mutating func end(at block: Block) {
    if current != nil, let rank, let next = Rank(of: block), next.follows(rank) { current = nil }
  }

  /// A number in Chinese, as headings have them: `三、`, `（十二）`.
  private struct Rank {
    let value: Int
    let marks: [Unicode.Scalar]

    init?(of block: Block) {
      guard let label = block.label?.scalars,
        let value = Numeral.value(of: label.filter(Numeral.isChinese)), label.allSatisfy({ !Numeral.isDecimal($0) })
      else { return nil }
      self.value = value
      marks = label.filter { !Numeral.isChinese($0) && !$0.properties.isWhitespace }
    }

    func follows(_ other: Rank) -> Bool { value == other.value + 1 && marks == other.marks }
  }

  /// Enters what an enclosure's title, or of an annex what the document says, makes of its rows.
  mutating func enter(below title: [Unicode.Scalar], isAnnex: Bool) {
    current = ListDeed.heading(title) ?? (isAnnex ? ofAnnexes : nil)
    rank = nil
  }

  /// Enters a list.
  mutating func enter(_ list: ListDeed) {
    current = list
    rank = nil
  }

  /// Enters the list that a heading opens; false if it opens none.
  mutating func enter(below heading: [Unicode.Scalar], in block: Block) -> Bool {
    guard let heading = ListDeed.heading(heading) else { return false }
    current = heading
    rank = Rank(of: block)
    return true
  }

  /// Whether a text changes the instrument that a row above it names: 将第三条中的“…”修改为“…”.
  func isChange(_ passage: Passage) -> Bool {
    current?.deed.kind == .amends && ListDeed.isAmendment(passage.scalars)
  }

  /// Whether a row of a catalogue gives a bare title that names another: `二、…关于颁布《…办法》的通知（济政发〔1988〕101号）`
  func isRow(_ passage: Passage, from start: Int) -> Bool {
    guard let current, current.isCatalogue, passage.block.label != nil, start < passage.scalars.count,
      passage.scalars[start] != "《", let row = RowScan.item(passage, from: start), row.number != nil
    else { return false }
    return row.title.map { $0.unicodeScalars.contains("〈") } ?? false
  }

  /// Takes what a sentence says, up to its first reference, of the list behind it; text that is neither a row nor a change of
  /// one ends the list.
  mutating func hear(_ sentence: CitingSentence) {
    let (passage, range) = (sentence.passage, sentence.range)
    let start = max(range.lowerBound, sentence.firstReference ?? range.upperBound)
    if let lead = ListDeed.lead(passage, range.lowerBound..<start) {
      current = lead
      rank = Rank(of: passage.block)
      if passage.scalars.contains(anyOf: ["附件"], in: range) { ofAnnexes = lead }
    } else {
      endUnlessRow(sentence)
    }
  }

  /// Ends the list where the words before a sentence's first reference are none of a row's.
  mutating func endUnlessRow(_ sentence: CitingSentence) {
    let passage = sentence.passage
    guard let first = sentence.firstReference, !isChange(passage),
      !ListDeed.isRowLabel(passage.scalars, sentence.range.lowerBound..<first)
    else { return }
    current = nil
  }
}
