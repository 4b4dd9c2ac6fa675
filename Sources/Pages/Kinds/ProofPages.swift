import Gazette
import Markup

extension PageKind {
  /// 核对: a document's paragraphs beside the raw lines that they came from.
  static let proof = PageKind("proof", template: "proof", of: .proof) { drawing in
    drawing.index.model.collection.documents.filter { drawing.index.texts[$0.issue] != nil }
  } seeing: { index, document in
    index.sight(ofTexts: [document])
  } draw: { drawing, document in
    let index = drawing.index
    guard let text = index.texts[document.issue] else { return [] }
    var frame = Frame(.proof(document.id), title: index.words(.proofTitle, ["title": document.title]))
    frame.crumbs = index.words.way(.home, .issues)
    if let issue = index.issues[document.issue] { frame.crumbs.append((index.words.issue(issue), .issue(issue.id))) }
    frame.crumbs.append((index.words.name(document, else: document.id), .document(document.id)))
    // Raw lines with their breaks and glyph codes are for readers who check, not for search engines.
    frame.meta = [("robots", "noindex")]
    let sheet = ProofSheet(document, text: text, audit: index.audits[document.issue])
    let values = ProofValues(document: document, sheet: sheet, links: frame.links, words: index.words).values
    return [try drawing.page("proof", frame, values)]
  }
}
