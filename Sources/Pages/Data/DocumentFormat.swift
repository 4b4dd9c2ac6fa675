import Gazette

/// A form in which a document can be had beside its page.
struct DocumentFormat: Sendable {
  /// The media type.
  let type: String
  /// What readers call it.
  let name: String
  let address: PageAddress

  /// The forms of a document that a site has, in the order in which pages offer them.
  static func all(_ id: Document.ID, _ facts: SiteFacts) -> [DocumentFormat] {
    let xml = DocumentFormat(type: "application/akn+xml", name: "Akoma Ntoso", address: .documentXML(id))
    return [
      DocumentFormat(type: "text/markdown", name: "Markdown", address: .documentMarkdown(id)),
      DocumentFormat(type: "application/json", name: "JSON", address: .documentData(id)),
    ] + (facts.offers(.xml) ? [xml] : [])
  }
}
