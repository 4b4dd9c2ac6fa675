import Gazette
import Markup

/// An Atom feed of the latest documents of some (RFC 4287).
///
/// Its ids are absolute addresses where the site has a base URL, else names that no address is needed for. A document
/// without a date is left out, as an entry must say when it changed; without any date there is no feed.
struct AtomFeed {
  private let index: SiteIndex
  private let title: String
  private let name: String
  private let address: PageAddress
  private let page: PageAddress
  private let entries: [(document: Document, date: GazetteDate)]
  private let updated: GazetteDate

  /// The feed of the whole site.
  init?(_ index: SiteIndex) {
    self.init(index, title: index.facts.title, name: "feed", .feed, of: .home, index.latestFirst)
  }

  /// The feed of the documents that share an issuer or a type.
  init?(_ index: SiteIndex, of facet: Facet) {
    let page = PageAddress.facet(facet.kind, facet.id)
    self.init(
      index, title: index.words.feedTitle(facet, of: index.facts), name: "feed:\(facet.kind.rawValue):\(facet.id.text)",
      .feed(facet), of: page, facet.documents)
  }

  private init?(
    _ index: SiteIndex, title: String, name: String, _ address: PageAddress, of page: PageAddress,
    _ documents: [Document]
  ) {
    let dated = documents.prefix(50).compactMap { document in index.date(of: document).map { (document, $0) } }
    guard let latest = dated.first?.1 else { return nil }
    (self.index, self.title, self.name, self.address, self.page) = (index, title, name, address, page)
    (entries, updated) = (dated, latest)
  }

  /// Whether a site has a feed.
  static func isOffered(_ index: SiteIndex) -> Bool { index.hasFeed }

  /// Whether the documents of a list have a feed of their own.
  static func isOffered(_ facet: Facet, _ index: SiteIndex) -> Bool {
    (facet.kind == .issuer || facet.kind == .type) && facet.documents.first.flatMap { index.date(of: $0) } != nil
  }

  /// The feed as XML.
  var tree: XMLTree {
    let facts = index.facts
    let head = [
      XMLTree("id", text: id(of: page, name: name)),
      XMLTree("title", text: title),
      XMLTree("updated", text: Self.moment(updated)),
      XMLTree("author", [], [XMLTree("name", text: facts.organ ?? facts.title)]),
      XMLTree("link", [.init("rel", "self"), .init("type", "application/atom+xml"), .init("href", link(address))]),
      XMLTree("link", [.init("rel", "alternate"), .init("type", "text/html"), .init("href", link(page))]),
    ]
    let language: [XMLTree.Attribute] = [.init("xmlns", "http://www.w3.org/2005/Atom"), .init("xml:lang", "zh-CN")]
    return XMLTree("feed", language, head + entries.map(entry))
  }

  private func entry(_ document: Document, _ date: GazetteDate) -> XMLTree {
    let page = PageAddress.document(document.id)
    let authors = document.issuers.map { XMLTree("author", [], [XMLTree("name", text: $0)]) }
    return XMLTree(
      "entry", [],
      [
        XMLTree("id", text: id(of: page, name: "document:" + document.id.text)),
        XMLTree("title", text: document.title),
        XMLTree("updated", text: Self.moment(date)),
      ] + authors + [
        XMLTree("link", [.init("rel", "alternate"), .init("type", "text/html"), .init("href", link(page))]),
        XMLTree("category", [.init("term", document.type)]),
        XMLTree("summary", text: DocumentMeta(document: document, index: index).summary),
      ])
  }

  private func link(_ other: PageAddress) -> String { index.facts.baseURL?.absolute(other) ?? address.link(to: other) }

  private func id(of address: PageAddress, name: String) -> String {
    let place = Identifier<SiteFacts>(spelling: index.facts.jurisdiction ?? index.facts.title)
    return index.facts.baseURL?.absolute(address) ?? "urn:x-gazette:\(place.text):\(name)"
  }

  /// The first moment of a day in China, as the texts name days and no hours.
  private static func moment(_ date: GazetteDate) -> String { date.iso + "T00:00:00+08:00" }
}
