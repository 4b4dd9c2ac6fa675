import Gazette
import Markup

extension PageKind {
  /// 核对: a document's paragraphs beside the raw lines that they came from.
  static let proof = PageKind("proof", template: "proof") { drawing in
    drawing.index.model.collection.documents.filter { drawing.index.texts[$0.issue] != nil }
  } draw: { drawing, document in
    let index = drawing.index
    guard let text = index.texts[document.issue] else { return [] }
    var frame = Frame(.proof(document.id), title: Labels.proof(of: document))
    frame.crumbs = [(Labels.home, .home), (Labels.issues, .issues)]
    if let issue = index.issues[document.issue] { frame.crumbs.append((Labels.issue(issue), .issue(issue.id))) }
    frame.crumbs.append((Labels.name(document, else: document.id), .document(document.id)))
    // Raw lines with their breaks and glyph codes are for readers who check, not for search engines.
    frame.meta = [("robots", "noindex")]
    let sheet = ProofSheet(document, text: text, audit: index.audits[document.issue])
    let values = ProofValues(document: document, sheet: sheet, links: frame.links).values
    return [try drawing.page("proof", frame, values)]
  }
}
