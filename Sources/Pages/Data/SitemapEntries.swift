import Gazette
import Relations

/// The pages that the sitemap names, each with the day on which it last became different, where a text tells it.
struct SitemapEntries {
  /// One page.
  struct Entry {
    let address: PageAddress
    let changed: GazetteDate?
  }

  private let index: SiteIndex

  init(_ index: SiteIndex) { self.index = index }

  /// The pages: lists, documents, issues, instruments, ways into the collection, views.
  var all: [Entry] { lists + documents + issues + instruments + facets + units + comparisons + years + maps }

  /// What shows the whole collection changed when the collection last did.
  private var lists: [Entry] {
    let plain: [PageAddress] = [
      .home, .comparisons, .timeline, .foundations, .relationMap, .about, .accessibility, .data,
    ]
    let long = [
      PageKind.issueLists(index), DocumentList.addresses(.documents, index.latestFirst),
      PlainList.addresses(.instruments, index.model.graph.instruments),
      index.facts.offers(.units) ? PlainList.addresses(.units, index.unitBook.units) : [],
      index.facts.offers(.numbers) ? [.numbers] : [],
    ]
    return (plain + long.joined()).map { Entry(address: $0, changed: index.model.asOf) }
  }

  private var documents: [Entry] {
    index.model.collection.documents.map { Entry(address: .document($0.id), changed: changed($0)) }
  }

  private var issues: [Entry] {
    index.model.collection.issues.map { issue in
      let documents = index.contents[issue.id] ?? []
      return Entry(address: .issue(issue.id), changed: latest([issue.published] + documents.map(changed)))
    }
  }

  /// An instrument's page changes with the documents that refer to it.
  private var instruments: [Entry] {
    index.model.graph.instruments.flatMap { instrument in
      let day = latest(instrument.citedBy.map { index.documents[$0].flatMap { index.date(of: $0) } })
      let leaves = BacklinkValues.leaves(index.model.graph.instrumentBacklinks[instrument.id] ?? [])
      return leaves.addresses(of: .instrument(instrument.id)).map { Entry(address: $0, changed: day) }
    }
  }

  private var facets: [Entry] {
    Facet.Kind.allCases.flatMap { index.facets[$0] ?? [] }.flatMap { facet in
      entries(DocumentList.addresses(.facet(facet.kind, facet.id), facet.documents), of: facet.documents)
    }
  }

  /// An organ's page changes with the documents that give it something to do.
  private var units: [Entry] {
    index.unitBook.units.flatMap { unit in
      let day = latest(unit.duties.map { changed($0.document) })
      return unit.leaves.addresses(of: .unit(unit.id)).map { Entry(address: $0, changed: day) }
    }
  }

  /// A comparison was first possible when the newer of both was there.
  private var comparisons: [Entry] {
    index.replacements.map { replacement in
      let days = [replacement.old, replacement.new].map { index.documents[$0].flatMap(published) }
      return Entry(address: .comparison(replacement), changed: latest(days))
    }
  }

  private var years: [Entry] {
    let force = InForceYears(index)
    return force.years.flatMap { year in
      let documents = force.documents(on: year.day)
      return entries(DocumentList.addresses(.timelineYear(year.year), documents), of: documents)
    }
  }

  /// A year's map changes with its documents.
  private var maps: [Entry] {
    RelationMap(index).pages.map { year in
      Entry(
        address: .relationMapYear(year.year),
        changed: latest(year.documents.map { index.documents[$0].flatMap(changed) }))
    }
  }

  private func entries(_ addresses: [PageAddress], of documents: [Document]) -> [Entry] {
    let day = latest(documents.map(changed))
    return addresses.map { Entry(address: $0, changed: day) }
  }

  /// The day on which a document's page last became different: it was published, or its status changed.
  private func changed(_ document: Document) -> GazetteDate? {
    let today = index.model.asOf
    let turned = index.span(of: document.id).from.flatMap { from in today.map { from <= $0 } == true ? from : nil }
    return latest([published(document), turned])
  }

  /// The last of the days on which a document was signed, printed and published.
  private func published(_ document: Document) -> GazetteDate? {
    latest([document.signed, document.printed, index.issues[document.issue]?.published])
  }

  private func latest(_ days: [GazetteDate?]) -> GazetteDate? { days.compactMap { $0 }.max() }
}
