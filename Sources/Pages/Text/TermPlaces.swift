import Gazette
import Markup

/// Where the page of a document shows what a term means: not at each place, so that the text stays quiet and a reader
/// with a keyboard is not held up.
struct TermPlaces: Sendable {
  /// A term in a block.
  private struct Place {
    let number: Int
    let range: Range<Int>
  }

  private let definitions: [Definition]
  private let byAnchor: [Anchor: [Place]]

  /// A term is shown again only so many paragraphs on, or below another heading.
  private static let distance = 6

  init(_ definitions: [Definition], in document: Document, references: References) {
    self.definitions = definitions
    var places = [Anchor: [Place]]()
    for (number, definition) in definitions.enumerated() {
      for use in definition.uses { places[use.anchor, default: []].append(Place(number: number, range: use.range)) }
    }
    byAnchor = definitions.isEmpty ? [:] : Self.thinned(places, in: document, references: references)
  }

  /// The words of a block to be set apart, in order.
  func marks(in block: Block) -> [HTML.Mark] {
    guard let places = byAnchor[block.anchor] else { return [] }
    return places.map { place in
      let definition = definitions[place.number]
      return HTML.Mark(
        offset: place.range.lowerBound, words: definition.term,
        attributes: [
          .init("class", "term"), .init("tabindex", "0"), .init("role", "term"),
          .init("aria-describedby", Self.id(place.number)), .init("data-means", definition.evidence.quote),
        ])
    }
  }

  /// The id of the words that define a term, in the list 本文用语 of the page.
  static func id(_ number: Int) -> String { "page-term-\(number + 1)" }

  private static func thinned(
    _ places: [Anchor: [Place]], in document: Document, references: References
  ) -> [Anchor: [Place]] {
    var thinned = [Anchor: [Place]]()
    var last = [Int: Int]()
    var heading = -1
    for (number, block) in document.blocks.enumerated() {
      if block.kind == .heading || block.kind == .enclosureTitle { heading = number }
      guard let here = places[block.anchor] else { continue }
      let shown = here.filter { place in
        let isNew = last[place.number].map { $0 < heading || number - $0 >= distance } ?? true
        return isNew && !references.cover(place.range, at: block.anchor)
      }
      for place in shown { last[place.number] = number }
      thinned[block.anchor] = shown.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
    return thinned
  }
}
