import Gazette
import Markup

/// 本文用语: the terms that a document defines, with the words that define them.
struct TermValues {
  let document: Document
  let definitions: [Definition]
  let links: PageLinks
  let words: Words

  /// The terms, in order of the text.
  var value: TemplateValue {
    .list(
      definitions.enumerated().map { number, definition in
        let quote = QuoteValue.fields(definition.evidence, in: document.id, links, words)
        let term: [String: TemplateValue] = ["id": .text(TermPlaces.id(number)), "term": .text(definition.term)]
        return .object(quote.merging(term) { _, own in own })
      })
  }
}
