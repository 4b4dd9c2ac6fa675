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
    fields(QuotedSentence(evidence: evidence, lines: [evidence.line]), in: document, links, words)
  }

  /// A sentence that stands as proof on several lines.
  static func of(
    _ sentence: QuotedSentence, in document: Document.ID, _ links: PageLinks, _ words: Words
  ) -> TemplateValue {
    .object(fields(sentence, in: document, links, words))
  }

  private static func fields(
    _ sentence: QuotedSentence, in document: Document.ID, _ links: PageLinks, _ words: Words
  ) -> [String: TemplateValue] {
    let more = sentence.lines.dropFirst().map { words.lines($0...$0) }
    let places = [words.place(line: sentence.lines.first ?? sentence.evidence.line)] + more
    return [
      "quote": .text(sentence.evidence.quote),
      "quoteAddress": .text(links(.document(document), sentence.evidence.anchor)),
      "place": .text(places.joined(separator: words(.listSeparator))),
    ]
  }
}
