import Gazette
import Markup

extension PageKind {
  /// `sitemap.xml`; left out without a base URL, as its format asks for absolute addresses.
  static let sitemap = PageKind("sitemap.xml") { drawing in
    let index = drawing.index
    guard let base = index.facts.baseURL else { return [] }
    let lists: [PageAddress] =
      [.home, .documents, .issues, .instruments] + (index.facts.offers(.units) ? [.units] : [])
      + [.comparisons, .timeline, .foundations, .about, .data] + (index.facts.offers(.numbers) ? [.numbers] : [])
    let asOf = index.model.asOf
    let facets = Facet.Kind.allCases.flatMap { index.facets[$0] ?? [] }.map { facet in
      url(base.absolute(.facet(facet.kind, facet.id)), facet.documents.compactMap { changed($0, index) }.max())
    }
    let views =
      index.unitBook.units.map { url(base.absolute(.unit($0.id)), nil) }
      + index.replacements.map { url(base.absolute(.comparison($0)), nil) }
    let urls =
      lists.map { url(base.absolute($0), asOf) }
      + index.model.collection.documents.map { url(base.absolute(.document($0.id)), changed($0, index)) }
      + index.model.collection.issues.map { url(base.absolute(.issue($0.id)), $0.published) }
      + index.model.graph.instruments.map { url(base.absolute(.instrument($0.id)), cited($0, index)) }
      + facets + views
    let set = XMLTree("urlset", [.init("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")], urls)
    return [OutputFile(.sitemap, text: set.document())]
  }

  /// `robots.txt`: all is open; it names the sitemap where there is one.
  static let robots = PageKind("robots.txt") { drawing in
    let sitemap = drawing.index.facts.baseURL.map { "Sitemap: \($0.absolute(.sitemap))\n" } ?? ""
    return [OutputFile(.robots, text: "User-agent: *\nAllow: /\n" + sitemap)]
  }

  /// `opensearch.xml`; left out without a base URL, as its format asks for absolute addresses.
  static let openSearch = PageKind("opensearch.xml") { drawing in
    let index = drawing.index
    let facts = index.facts
    guard let base = facts.baseURL else { return [] }
    let shortName = String(String.UnicodeScalarView(facts.title.unicodeScalars.prefix(16)))
    let description = XMLTree(
      "OpenSearchDescription", [.init("xmlns", "http://a9.com/-/spec/opensearch/1.1/")],
      [
        XMLTree("ShortName", text: shortName),
        XMLTree("Description", text: index.words(.homeDescription, ["title": facts.title])),
        XMLTree("InputEncoding", text: "UTF-8"),
        XMLTree(
          "Url", [.init("type", "text/html"), .init("template", base.absolute(.search) + "?q={searchTerms}")]),
      ])
    return [OutputFile(.openSearch, text: description.document())]
  }

  private static func url(_ address: String, _ changed: GazetteDate?) -> XMLTree {
    XMLTree(
      "url", [], [XMLTree("loc", text: address)] + (changed.map { [XMLTree("lastmod", text: $0.iso)] } ?? []))
  }

  /// The day on which a document's page last became different: it was signed, printed or published, or its status changed.
  private static func changed(_ document: Document, _ index: SiteIndex) -> GazetteDate? {
    let today = index.model.asOf
    let turned = index.span(of: document.id).from.flatMap { from in today.map { from <= $0 } == true ? from : nil }
    let published = index.issues[document.issue]?.published
    return [document.signed, document.printed, published, turned].compactMap { $0 }.max()
  }

  /// The day of the latest document that refers to an instrument.
  private static func cited(_ instrument: Instrument, _ index: SiteIndex) -> GazetteDate? {
    instrument.citedBy.compactMap { index.documents[$0].flatMap { index.date(of: $0) } }.max()
  }
}
