import Gazette
import Markup

/// What stands around the content of a page: its title and meta tags, the way through the site, the footer.
struct Frame: Sendable {
  /// A link in the head to another form of the page.
  struct Alternate: Sendable {
    var rel = "alternate"
    let type: String
    let title: String
    let address: PageAddress
  }

  /// A page above another, by the name of its link.
  typealias Crumb = (label: String, address: PageAddress)

  let address: PageAddress
  let title: String
  let links: PageLinks
  /// The pages above this one, from 首页 on.
  var crumbs: [Crumb] = []
  var meta: [(name: String, content: String)] = []
  var alternates: [Alternate] = []
  var scripts: [PageAddress] = []
  /// The page that this one only leads on to.
  var standsFor: PageAddress?
  /// What the page says of its thing to programs.
  var linkedData: JSONValue?
  /// Whether the masthead holds the search box: not where the page has its own.
  var hasSeek = true

  init(_ address: PageAddress, title: String) {
    self.address = address
    self.title = title
    links = PageLinks(page: address)
  }

  /// The frame of 404.html, whose links begin at the root of the host, since any address may show it.
  init(notFound title: String, base: BaseURL?) {
    address = .notFound
    self.title = title
    links = PageLinks(page: .notFound, root: base?.path ?? "/")
  }

  /// The values that every page offers.
  func values(_ index: SiteIndex) -> [String: TemplateValue] {
    let facts = index.facts
    let isHome = address == .home
    return [
      "pageTitle": .text(isHome ? title : "\(title) - \(facts.title)"),
      "siteTitle": .text(facts.title),
      "isHome": .flag(isHome),
      "style": .text(links(.asset("style.css"))),
      "icon": .text(links(.asset("icon.svg"))),
      "home": .text(links(.home)),
      "documentsAddress": .text(links(.documents)),
      "issuesAddress": .text(links(.issues)),
      "searchAddress": .text(links(.search)),
      "seek": .flag(hasSeek),
      "nav": navigation(index.words),
      "crumbs": .list(crumbs.map { ["label": .text($0.label), "address": .text(links($0.address))] }),
      "meta": .list((siteMeta(facts) + meta).map { ["name": .text($0.name), "content": .text($0.content)] }),
      "canonical": .optional(address == .notFound ? nil : facts.baseURL?.absolute(standsFor ?? address)),
      "refresh": .optional(standsFor.map { links($0) }),
      "openGraph": .list(openGraph(facts, locale: index.words(.locale))),
      "linkedData": linkedData.map { .html($0.linkedDataBlock) } ?? .none,
      "alternates": .list((alternates + siteAlternates(index)).map(value)),
      "scripts": .list(scripts.map { ["address": .text(links($0))] }),
      "footerLinks": footerLinks(index),
      "footerFacts": footerFacts(facts, index.words),
    ]
  }

  private func openGraph(_ facts: SiteFacts, locale: String) -> [TemplateValue] {
    OpenGraph(frame: self, facts: facts, locale: locale).properties.map {
      ["property": .text($0.name), "content": .text($0.content)]
    }
  }

  private func navigation(_ words: Words) -> TemplateValue {
    let entries = words.way(.documents, .issues, .instruments, .search)
    return .list(
      entries.map { label, target in
        ["label": .text(label), "address": .text(links(target)), "current": .flag(target == address)]
      })
  }

  private func siteMeta(_ facts: SiteFacts) -> [(name: String, content: String)] {
    let pairs = [
      ("SiteName", facts.title), ("SiteDomain", facts.siteDomain), ("SiteIDCode", facts.siteIDCode),
    ]
    return pairs.compactMap { name, content in content.map { (name, $0) } }
  }

  private func siteAlternates(_ index: SiteIndex) -> [Alternate] {
    let facts = index.facts
    var alternates = [Alternate]()
    if AtomFeed.isOffered(index) {
      alternates.append(Alternate(type: "application/atom+xml", title: facts.title, address: .feed))
    }
    if facts.baseURL != nil {
      let type = "application/opensearchdescription+xml"
      alternates.append(Alternate(rel: "search", type: type, title: facts.title, address: .openSearch))
    }
    return alternates
  }

  private func value(_ alternate: Alternate) -> TemplateValue {
    [
      "rel": .text(alternate.rel), "type": .text(alternate.type), "title": .text(alternate.title),
      "address": .text(links(alternate.address)),
    ]
  }

  private func footerLinks(_ index: SiteIndex) -> TemplateValue {
    var landmarks: [Landmark] = index.facts.offers(.units) ? [.units] : []
    landmarks += [.comparisons, .timeline, .foundations, .about, .accessibility, .audit, .data]
    if AtomFeed.isOffered(index) { landmarks.append(.feed) }
    if index.facts.baseURL != nil { landmarks.append(.sitemap) }
    return .list(index.words.way(landmarks).map { ["label": .text($0), "address": .text(links($1))] })
  }

  private func footerFacts(_ facts: SiteFacts, _ words: Words) -> TemplateValue {
    let pairs = [
      (words(.sponsor), facts.sponsor ?? facts.organ), (words(.contact), facts.contact),
      (words(.siteIDCode), facts.siteIDCode), (words(.icp), facts.icp), (words(.policeRecord), facts.policeRecord),
    ]
    return .list(
      pairs.compactMap { label, value in
        value.map { ["label": .text(label), "value": .text($0)] }
      })
  }
}
