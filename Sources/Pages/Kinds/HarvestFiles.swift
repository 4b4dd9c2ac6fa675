import Gazette
import Markup

extension PageKind {
  /// `sitemap.xml`; left out without a base URL, as its format asks for absolute addresses.
  static let sitemap = PageKind("sitemap.xml") { drawing in
    let index = drawing.index
    guard let base = index.facts.baseURL else { return [] }
    let urls = SitemapEntries(index).all.map { url(base.absolute($0.address), $0.changed) }
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
}
