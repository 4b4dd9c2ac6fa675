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

  /// What is shown of the units, in the order of the document, fields last.
  private(set) var displays: [Display] = []
  /// The text as searched, by part: its units, each followed by `TextStream.end`.
  private(set) var folded = [[UInt32]](repeating: [], count: Part.allCases.count)

  /// The units of a document.
  init(_ document: Document, folding: Folding) {
    folded[Part.body.rawValue].reserveCapacity(document.blocks.reduce(0) { $0 + $1.text.utf8.count / 3 + 1 })
    for block in document.blocks {
      append(Display(part: Self.part(of: block.kind), anchor: block.anchor.text, text: block.text), folding)
    }
    for field in Self.fields(of: document) {
      let sought = folding.fold(field)
      if !folded.contains(where: { Self.holds($0, sought) }) {
        append(Display(part: .title, anchor: "", text: field), folding)
      }
    }
  }

  /// Adds a unit, unless nothing is left of it when it is folded.
  private mutating func append(_ unit: Display, _ folding: Folding) {
    let part = unit.part.rawValue, start = folded[part].count
    folding.append(unit.text, to: &folded[part])
    guard folded[part].count > start else { return }
    folded[part].append(TextStream.end)
    displays.append(unit)
  }

  private static func fields(of document: Document) -> [String] {
    let numbers = [document.number?.description, document.registration, document.addressee].compactMap { $0 }
    return [document.title] + numbers + document.issuers
  }

  /// Whether one of some units, each followed by its end, holds a text. One that is no field's usual length is only looked
  /// for where units begin, so that the search stays linear in the text.
  private static func holds(_ units: [UInt32], _ text: [UInt32]) -> Bool {
    guard let first = text.first, text.count <= units.count else { return false }
    return units.withUnsafeBufferPointer { units in
      text.withUnsafeBufferPointer { text in
        (0...units.count - text.count).contains { start in
          guard units[start] == first, text.count <= 400 || start == 0 || units[start - 1] == TextStream.end else {
            return false
          }
          var length = 1
          while length < text.count, units[start + length] == text[length] { length += 1 }
          return length == text.count
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
