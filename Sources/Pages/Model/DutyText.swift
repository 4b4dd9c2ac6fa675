import Gazette

/// What a duty is about, in the document's words: the text before the note that names the organ, or the table's row.
///
/// The duties must come in order of the text, as a document's measures do, so that no text is searched twice.
struct DutyText {
  private let document: Document
  private let places: [Anchor: Int]
  /// The block that is being read, its scalars, and where in it the last note or row was found.
  private var place = -1
  private var scalars = [Unicode.Scalar]()
  private var cursor = 0
  /// The organs that the last note named: one that comes again is named by another note of the same words.
  private var named = Set<String>()

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

  /// The text of the next duty with the words that name the organ.
  mutating func text(_ measure: Measure) -> String {
    guard let place = places[measure.evidence.anchor] else { return measure.evidence.quote }
    let block = document.blocks[place]
    if place != self.place {
      (self.place, cursor, named) = (place, 0, [])
      scalars = block.rows.isEmpty ? block.text.scalars : []
    }
    return block.rows.isEmpty ? note(measure, at: place) : row(of: block, holding: measure)
  }

  private mutating func note(_ measure: Measure, at place: Int) -> String {
    let quote = measure.evidence.quote.scalars
    let scalars = self.scalars
    advance(over: measure.unit, count: scalars.count) { index in
      index + quote.count <= scalars.count && scalars[index..<index + quote.count].elementsEqual(quote)
    }
    guard cursor < scalars.count else { return measure.evidence.quote }
    let end = cursor + quote.count
    let start = max(0, end - Self.longest - 1)
    guard cursor == 0, place > 0, document.blocks[place - 1].rows.isEmpty,
      document.blocks[place - 1].kind != .title
    else { return Self.ending(scalars[start..<end]) }
    let before = document.blocks[place - 1].text.unicodeScalars.suffix(Self.longest)
    return Self.ending((Array(before) + scalars[start..<end])[...])
  }

  private mutating func row(of block: Block, holding measure: Measure) -> String {
    let quote = measure.evidence.quote
    advance(over: measure.unit, count: block.rows.count) { index in block.rows[index].contains(quote) }
    let row = block.rows.indices.contains(cursor) ? block.rows[cursor] : [quote]
    return row.filter { !$0.isEmpty }.joined(separator: "｜")
  }

  /// Moves the cursor to the next place that holds the words; to the end, where there is none.
  private mutating func advance(over unit: String, count: Int, holds: (Int) -> Bool) {
    let start = cursor
    if !named.insert(unit).inserted { cursor += 1 }
    while cursor < count, !holds(cursor) { cursor += 1 }
    if cursor != start { named = [unit] }
  }

  private static func ending(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    let shown = String(scalars: scalars.suffix(longest))
    return scalars.count > longest ? "…" + shown : shown
  }
}
