import Gazette

/// What of a document can be found: its blocks and those of its fields that no block holds.
///
/// The units are searched in the order title, headings, the rest, so that a position alone tells what was hit.
struct DocumentText: Sendable {
  /// Where in a document a unit stands. The raw value is the word of the index.
  enum Part: Int, Sendable, CaseIterable {
    /// The title, the number, and fields.
    case title
    /// Headings, and titles of enclosures.
    case heading
    /// All other text.
    case body
  }

  /// What is shown of a unit.
  struct Display: Sendable {
    let part: Part
    /// Where a link leads; empty for a field, which is shown at the head of the page.
    let anchor: String
    /// The text.
    let text: String
  }

  /// A text that a match may not reach across the ends of.
  private struct Unit {
    let display: Display
    /// The text as searched.
    let folded: [UInt32]
  }

  /// What is shown of the units, in the order of the document, fields last.
  let displays: [Display]
  /// The text as searched, by part: its units, each followed by `TextStream.end`.
  let folded: [[UInt32]]

  /// The units of a document.
  init(_ document: Document, folding: Folding) {
    var units = document.blocks.map { block in
      let display = Display(part: Self.part(of: block.kind), anchor: block.anchor.text, text: block.text)
      return Unit(display: display, folded: folding.fold(block.text))
    }
    for field in Self.fields(of: document) {
      let folded = folding.fold(field)
      guard !folded.isEmpty, !units.contains(where: { Self.holds($0.folded, folded) }) else { continue }
      units.append(Unit(display: Display(part: .title, anchor: "", text: field), folded: folded))
    }
    units.removeAll { $0.folded.isEmpty }
    displays = units.map(\.display)
    folded = Part.allCases.map { part in
      units.filter { $0.display.part == part }.flatMap { $0.folded + [TextStream.end] }
    }
  }

  private static func fields(of document: Document) -> [String] {
    let numbers = [document.number?.description, document.registration, document.addressee].compactMap { $0 }
    return [document.title] + numbers + document.issuers
  }

  /// Whether a text holds another. One that is no field's usual length is only looked for at the beginning, so that
  /// the search stays linear in the text.
  private static func holds(_ text: [UInt32], _ other: [UInt32]) -> Bool {
    guard let first = other.first, other.count <= text.count else { return false }
    let last = other.count > 400 ? 0 : text.count - other.count
    return text.withUnsafeBufferPointer { text in
      other.withUnsafeBufferPointer { other in
        (0...last).contains { start in
          guard text[start] == first else { return false }
          var length = 1
          while length < other.count, text[start + length] == other[length] { length += 1 }
          return length == other.count
        }
      }
    }
  }

  private static func part(of kind: Block.Kind) -> Part {
    switch kind {
    case .title, .number, .registration: .title
    case .heading, .enclosureTitle: .heading
    default: .body
    }
  }
}
