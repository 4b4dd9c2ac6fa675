import Gazette
import Markup

extension PageKind {
  /// A document: its page, its Markdown, its data and its XML.
  static let document = PageKind("document", template: "document") { drawing in
    drawing.index.model.collection.documents
  } seeing: { index, document in
    index.sight(of: document)
  } draw: { drawing, document in
    let index = drawing.index
    let relations = index.model.graph.relations[document.id] ?? []
    let text = DocumentText(
      document, relations: relations, definitions: drawing.index.model.graph.definitions[document.id] ?? [])
    let frame = documentFrame(document, index)
    let page = try drawing.page("document", frame, DocumentValues(document, text: text, index: index).values)
    let markdown = OutputFile(.documentMarkdown(document.id), text: DocumentMarkdown(text: text, index: index).text)
    let data = DocumentData(document: document, index: index).full.bytes(.pretty)
    let files = [page, markdown, OutputFile(path: PageAddress.documentData(document.id).path, bytes: data)]
    guard index.facts.offers(.xml) else { return files }
    let xml = AkomaDocument(document, references: text.references, index: index).bytes
    return files + [OutputFile(path: PageAddress.documentXML(document.id).path, bytes: xml)]
  }

  private static func documentFrame(_ document: Document, _ index: SiteIndex) -> Frame {
    var frame = Frame(.document(document.id), title: document.title)
    frame.crumbs = index.words.way(.home, .issues)
    if let issue = index.issues[document.issue] { frame.crumbs.append((index.words.issue(issue), .issue(issue.id))) }
    frame.meta = DocumentMeta(document: document, index: index).tags
    frame.alternates = DocumentFormat.all(document.id, index.facts).map {
      Frame.Alternate(type: $0.type, title: $0.name, address: $0.address)
    }
    frame.linkedData = LinkedData(document, index: index).value
    frame.scripts = [.asOfScript, .asset("document.js")]
    return frame
  }
}
