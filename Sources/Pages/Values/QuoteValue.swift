import Gazette
import Markup

/// A quoted sentence with the link to the paragraph it stands in.
enum QuoteValue {
  /// The values of the partial `quote`, for a sentence of a document as shown on a page.
  static func of(
    _ evidence: Evidence, in document: Document.ID, _ links: PageLinks, _ words: Words
  ) -> TemplateValue {
    .object(fields(evidence, in: document, links, words))
  }

  /// The same, to be put among other values.
  static func fields(
    _ evidence: Evidence, in document: Document.ID, _ links: PageLinks, _ words: Words
  ) -> [String: TemplateValue] {
    [
      "quote": .text(evidence.quote),
      "quoteAddress": .text(links(.document(document), evidence.anchor)),
      "place": .text(words.place(line: evidence.line)),
    ]
  }
}
