import Gazette

/// What a duty is about, in the document's words: the text before the note that names the organ, or the table's row.
struct DutyText {
  private let document: Document
  private let places: [Anchor: Int]

  /// Of a longer text only the end is shown.
  private static let longest = 500

  init(_ document: Document) {
    self.document = document
    places = Dictionary(document.blocks.enumerated().map { ($1.anchor, $0) }) { first, _ in first }
  }

  /// Whether the duty stands in a text that the document only passes on.
  func isForwarded(_ measure: Measure) -> Bool {
    guard let place = places[measure.evidence.anchor], let enclosure = document.blocks[place].enclosure,
      document.enclosures.indices.contains(enclosure)
    else { return false }
    return document.enclosures[enclosure].kind == .forwarded
  }

  /// The text of the duty with the words that name the organ.
  func text(_ measure: Measure) -> String {
    guard let place = places[measure.evidence.anchor] else { return measure.evidence.quote }
    let block = document.blocks[place]
    if !block.rows.isEmpty { return row(of: block, holding: measure.evidence) }
    let scalars = Array(block.text.unicodeScalars.prefix(100_000))
    let quote = Array(measure.evidence.quote.unicodeScalars)
    guard let start = Self.first(quote, in: scalars) else { return measure.evidence.quote }
    let end = start + quote.count
    guard start == 0, place > 0 else { return Self.ending(scalars[..<end]) }
    let before = document.blocks[place - 1]
    guard before.rows.isEmpty, before.kind != .title else { return Self.ending(scalars[..<end]) }
    return Self.ending((Array(before.text.unicodeScalars.suffix(Self.longest)) + scalars[..<end])[...])
  }

  private func row(of block: Block, holding evidence: Evidence) -> String {
    let row = block.rows.first { $0.contains(evidence.quote) } ?? [evidence.quote]
    return row.filter { !$0.isEmpty }.joined(separator: "｜")
  }

  private static func ending(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    let shown = String(String.UnicodeScalarView(scalars.suffix(longest)))
    return scalars.count > longest ? "…" + shown : shown
  }

  private static func first(_ word: [Unicode.Scalar], in text: [Unicode.Scalar]) -> Int? {
    guard let head = word.first, word.count <= text.count else { return nil }
    return (0...text.count - word.count).first { text[$0] == head && text[$0..<$0 + word.count].elementsEqual(word) }
  }
}
