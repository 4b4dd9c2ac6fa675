import Gazette
import Markup

/// The metadata of a document or of a text that it encloses.
struct AkomaMeta {
  let document: Document
  let index: SiteIndex
  let name: AkomaName
  /// The `eId` of each block.
  let places: [Anchor: String]

  /// The metadata of the document.
  var tree: XMLTree {
    let alias = [("number", document.number?.description), ("registration", document.registration)]
    let changes = AkomaChanges(document: document, index: index, name: name, places: places)
    let parts: [XMLTree?] = [
      identification(component: "main", aliases: alias.compactMap { name, value in value.map { (name, $0) } }),
      publication, changes.lifecycle, changes.analysis, references(changes.events), proprietary,
    ]
    return XMLTree("meta", parts.compactMap { $0 })
  }

  /// The metadata of a text that the document encloses, its number being `component`.
  func tree(enclosure: Enclosure, component: String) -> XMLTree {
    let aliases = enclosure.number.map { [("number", $0.description)] } ?? []
    return XMLTree("meta", [identification(component: component, aliases: aliases)])
  }

  private func identification(component: String, aliases: [(String, String)]) -> XMLTree {
    let date = XMLTree("FRBRdate", [.init("name", name.date == nil ? "undated" : "signed"), .init("date", name.day)])
    let authors = (document.issuers.isEmpty ? ["#unstated"] : document.issuers.indices.map { "#org_\($0 + 1)" })
      .map { XMLTree("FRBRauthor", [.init("href", $0)]) }
    let work =
      [value("FRBRthis", "\(name.work)/!\(component)"), value("FRBRuri", name.work)]
      + aliases.map { XMLTree("FRBRalias", [.init("name", $0), .init("value", $1)]) } + [date] + authors + [
        value("FRBRcountry", name.place), value("FRBRsubtype", name.subtype), value("FRBRnumber", name.number),
      ]
    let expression =
      [value("FRBRthis", "\(name.expression)/!\(component)"), value("FRBRuri", name.expression), date] + authors
      + [XMLTree("FRBRlanguage", [.init("language", "zho")])]
    let manifestation = [
      value("FRBRthis", "\(name.expression)/!\(component).xml"), value("FRBRuri", "\(name.expression).xml"), date,
      XMLTree("FRBRauthor", [.init("href", "#site")]), value("FRBRformat", "application/akn+xml"),
    ]
    return XMLTree(
      "identification", [.init("source", "#site")],
      [
        XMLTree("FRBRWork", work), XMLTree("FRBRExpression", expression), XMLTree("FRBRManifestation", manifestation),
      ])
  }

  private func value(_ element: StaticString, _ value: String) -> XMLTree { XMLTree(element, [.init("value", value)]) }

  /// The issue of the gazette; left out where its day is not stated.
  private var publication: XMLTree? {
    guard let issue = index.issues[document.issue], let published = issue.published else { return nil }
    return XMLTree(
      "publication",
      [
        .init("date", published.iso), .init("name", "gazette"), .init("showAs", index.facts.title),
        .init("number", index.words.issue(issue)),
      ])
  }

  /// Organs, events, and the instruments that the collection does not hold.
  private func references(_ events: [AkomaEvent]) -> XMLTree {
    let organs = document.issuers.enumerated().map { number, organ in
      entity("TLCOrganization", "org_\(number + 1)", "organization/\(Document.ID(spelling: organ).text)", organ)
    }
    let site = entity("TLCOrganization", "site", "organization/site", index.facts.organ ?? index.facts.title)
    let unstated = entity("TLCOrganization", "unstated", "organization/unstated", index.words(.unstated))
    let kinds = AkomaEvent.Kind.allCases.filter { kind in events.contains { $0.kind == kind } }.map { kind in
      entity("TLCEvent", kind.rawValue, "event/\(kind.rawValue)", kind.label(index.words))
    }
    let this = XMLTree("original", [.init("eId", "this"), .init("href", name.work), .init("showAs", document.title)])
    return XMLTree(
      "references", [.init("source", "#site")],
      [this, site] + (organs.isEmpty ? [unstated] : organs) + kinds + terms + instruments)
  }

  /// The id of a term that the document defines.
  static func termID(_ number: Int) -> String { "term_\(number + 1)" }

  private var terms: [XMLTree] {
    (index.model.graph.definitions[document.id] ?? []).enumerated().map { number, definition in
      entity("TLCTerm", Self.termID(number), "term/\(Document.ID(spelling: definition.term).text)", definition.term)
    }
  }

  private var instruments: [XMLTree] {
    var seen = Set<Instrument.ID>()
    return (index.model.graph.relations[document.id] ?? []).compactMap { relation in
      guard case .instrument(let id) = relation.target, seen.insert(id).inserted else { return nil }
      let known = index.name(of: relation.target)
      let title = relation.title ?? known.title ?? relation.number ?? known.number ?? id.text
      return XMLTree(
        "TLCReference",
        [
          .init("eId", "ref_" + id.text), .init("name", "instrument"), .init("href", "/ontology/instrument/" + id.text),
          .init("showAs", title),
        ])
    }
  }

  private func entity(_ element: StaticString, _ id: String, _ path: String, _ words: String) -> XMLTree {
    XMLTree(element, [.init("eId", id), .init("href", "/ontology/" + path), .init("showAs", words)])
  }

  /// What the vocabulary has no place for: 时效性 as of the build, and where the raw text stands.
  private var proprietary: XMLTree {
    let span = index.span(of: document.id)
    let since = span.from.map { [XMLTree.Attribute("since", $0.iso)] } ?? []
    let source: [XMLTree.Attribute] = [
      .init("file", document.file), .init("firstLine", String(document.lines.lowerBound)),
      .init("lastLine", String(document.lines.upperBound)),
    ]
    return XMLTree(
      "proprietary", [.init("source", "#site"), .init("xmlns:gazette", "urn:x-gazette")],
      [XMLTree("gazette:status", [.init("value", span.status.rawValue)] + since), XMLTree("gazette:source", source)])
  }
}
