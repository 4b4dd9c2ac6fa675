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

  /// A text that a match may not reach across the ends of.
  struct Unit: Sendable {
    let part: Part
    /// Where a link leads; empty for a field, which is shown at the head of the page.
    let anchor: String
    /// The text as displayed.
    let text: String
    /// The text as searched.
    let folded: [UInt32]
  }

  /// The units, in the order of the document, fields last.
  let units: [Unit]

  /// The units of a document.
  init(_ document: Document, folding: Folding) {
    var units = document.blocks.map { block in
      Unit(
        part: Self.part(of: block.kind), anchor: block.anchor.text, text: block.text, folded: folding.fold(block.text))
    }
    for field in Self.fields(of: document) {
      let folded = folding.fold(field)
      guard !folded.isEmpty, !units.contains(where: { $0.folded.contains(folded) }) else { continue }
      units.append(Unit(part: .title, anchor: "", text: field, folded: folded))
    }
    self.units = units.filter { !$0.folded.isEmpty }
  }

  private static func fields(of document: Document) -> [String] {
    let numbers = [document.number?.description, document.registration, document.addressee].compactMap { $0 }
    return [document.title] + numbers + document.issuers
  }

  private static func part(of kind: Block.Kind) -> Part {
    switch kind {
    case .title, .number, .registration: .title
    case .heading, .enclosureTitle: .heading
    default: .body
    }
  }
}
