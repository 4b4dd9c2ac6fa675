import Gazette

/// The meta tags that the state's rules for government sites ask of an article; what is not known is left out.
struct DocumentMeta {
  let document: Document
  let index: SiteIndex

  /// The tags, in the order of the rules.
  var tags: [(name: String, content: String)] {
    let issue = index.issues[document.issue]
    let tags: [(String, String?)] = [
      ("ArticleTitle", document.title),
      ("PubDate", (issue?.published ?? document.printed ?? document.signed).map { $0.iso + " 00:00" }),
      ("ContentSource", index.facts.title + (issue.map(index.words.issue) ?? "")),
      ("Keywords", ([document.type] + document.issuers).joined(separator: ",")),
      ("Author", document.issuers.isEmpty ? nil : document.issuers.joined(separator: ",")),
      ("Description", summary),
      ("Url", index.facts.baseURL?.absolute(.document(document.id))),
    ]
    return tags.compactMap { name, content in content.map { (name, $0) } }
  }

  /// The number and the first words of the text, 120 characters at most.
  var summary: String {
    let first = document.blocks.first { $0.kind == .paragraph || $0.kind == .article || $0.kind == .item }
    let words = (document.number.map { "\($0) " } ?? "") + (first?.text ?? document.title)
    return String(String.UnicodeScalarView(words.unicodeScalars.prefix(120)))
  }
}
