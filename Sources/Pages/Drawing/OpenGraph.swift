/// What a link to a page shows where people share it (Open Graph).
///
/// Its addresses are absolute, so without a base URL there is none of it.
struct OpenGraph {
  let frame: Frame
  let facts: SiteFacts
  /// The language of the page, `zh_CN`.
  let locale: String

  /// The properties, in order; a page says `article` of itself if it is one.
  var properties: [(name: String, content: String)] {
    guard let base = facts.baseURL, frame.address != .notFound else { return [] }
    let description = frame.meta.first { $0.name.lowercased() == "description" }?.content
    let published = frame.meta.first { $0.name == "PubDate" }.map { String($0.content.prefix(10)) }
    let properties: [(String, String?)] = [
      ("og:title", frame.title),
      ("og:type", published == nil ? "website" : "article"),
      ("og:url", base.absolute(frame.standsFor ?? frame.address)),
      ("og:site_name", facts.title),
      ("og:locale", locale),
      ("og:description", description),
      ("article:published_time", published),
    ]
    return properties.compactMap { name, content in content.map { (name, $0) } }
  }
}
