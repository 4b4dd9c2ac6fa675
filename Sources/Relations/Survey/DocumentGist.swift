import Gazette

/// What relations need of a document once it was read: what it is, what it names and does to it; no text, no sentence.
public struct DocumentGist: Sendable {
  /// The document without its text.
  let document: Document
  /// Its mentions without their sentences.
  let reading: DocumentReading

  /// Reads a document and keeps the gist of it.
  public init(of document: Document) {
    var reading = DocumentReader.read(document)
    reading.inheritNumbers()
    for index in reading.mentions.indices { reading.mentions[index] = reading.mentions[index].withoutQuote }
    reading.measures = []
    self.reading = reading
    self.document = document.withoutText
  }
}

extension Mention {
  fileprivate var withoutQuote: Mention {
    var reference = reference
    reference.alias = nil
    let place = Evidence(quote: "", anchor: evidence.anchor, line: evidence.line)
    return Mention(reference: reference, deed: deed, evidence: place)
  }
}

extension Document {
  /// What it is, without what it says.
  fileprivate var withoutText: Document {
    Document(
      id: id, issue: issue, title: title, number: number, issuers: issuers, type: type, registration: registration,
      addressee: nil, signed: signed, printed: printed, effective: effective?.withoutQuote,
      expires: expires?.withoutQuote, category: nil, page: nil, articles: articles, enclosures: enclosures,
      outline: [], blocks: [], file: file, lines: lines)
  }
}

extension StatedDate {
  fileprivate var withoutQuote: StatedDate {
    StatedDate(date: date, evidence: Evidence(quote: "", anchor: evidence.anchor, line: evidence.line))
  }
}
