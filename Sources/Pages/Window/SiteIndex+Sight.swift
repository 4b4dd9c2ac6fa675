import Gazette
import Relations

extension SiteIndex {
  /// What the page of a document shows: itself, and what it and others do to each other.
  func sight(of document: Document) -> Sight {
    let id = document.id
    var whole = self.whole(document)
    whole.relations = model.graph.relations[id] ?? []
    whole.backlinks = model.graph.backlinks[id] ?? []
    whole.replacements = replacementsByDocument[id] ?? []
    whole.units = UnitValues.units(of: model.graph.measures[id] ?? []).compactMap { spelling in
      unitBook.place(of: spelling, in: id)
    }
    let named = whole.relations.map(\.target)
    let others =
      named.compactMap { if case .document(let id) = $0 { id } else { nil } } + whole.backlinks.map(\.document)
      + (whole.validity?.reasons ?? []).map(\.document) + whole.replacements.flatMap { [$0.old, $0.new] }
    var sight = Sight(wholes: [whole])
    sight.cards = cards(of: others.filter { $0 != id }, to: .document(id), shown: whole.backlinks)
    sight.names = named.compactMap { if case .instrument(let id) = $0 { name(of: id, backlinks: []) } else { nil } }
    return finished(sight)
  }

  /// What a page shows that sets whole texts beside something: their raw lines, or each other.
  func sight(ofTexts documents: [Document]) -> Sight { finished(Sight(wholes: documents.map(whole))) }

  /// What the page of an organ shows: passages of documents.
  func sight(of unit: Unit) -> Sight {
    var seen = Set<Document.ID>()
    let documents = unit.duties.map(\.document).filter { seen.insert($0.id).inserted }
    var sight = Sight(subject: [unit.id.text, unit.name])
    sight.cards = documents.map { card($0, deeds: []) }
    sight.sources = documents.map { model.sources[$0.issue] }
    return finished(sight)
  }

  /// What the page of an instrument shows: who does what to it.
  func sight(of instrument: Instrument) -> Sight {
    let backlinks = model.graph.instrumentBacklinks[instrument.id] ?? []
    var sight = Sight(names: [name(of: instrument.id, backlinks: backlinks)].compactMap { $0 })
    sight.cards = cards(of: backlinks.map(\.document), to: .instrument(instrument.id), shown: backlinks)
    return finished(sight)
  }

  /// What a page shows that lists some documents below an address.
  func sight(ofList documents: [Document], at address: PageAddress) -> Sight {
    finished(Sight(subject: [address.path.text], cards: documents.map { card($0, deeds: []) }))
  }

  private func whole(_ document: Document) -> Sight.Whole {
    Sight.Whole(
      id: document.id, source: model.sources[document.issue], validity: model.graph.validity[document.id])
  }

  /// The cards of documents, each once, with what they do to a target.
  private func cards(
    of ids: [Document.ID], to target: Relation.Target, shown backlinks: [RelationGraph.Backlink]
  ) -> [Sight.Card] {
    let doers = Set(backlinks.filter(\.kind.isChange).map(\.document))
    var seen = Set<Document.ID>()
    return ids.filter { seen.insert($0).inserted }.compactMap { documents[$0] }.map { document in
      let deeds = doers.contains(document.id) ? model.graph.relations[document.id] ?? [] : []
      return card(document, deeds: deeds.filter { $0.target == target })
    }
  }

  private func card(_ document: Document, deeds: [Relation]) -> Sight.Card {
    Sight.Card(
      id: document.id, issue: document.issue, title: document.title, number: document.number,
      issuers: document.issuers, type: document.type, signed: document.signed, printed: document.printed,
      page: document.page, spans: model.graph.validity[document.id]?.spans ?? [], deeds: deeds)
  }

  private func name(of id: Instrument.ID, backlinks: [RelationGraph.Backlink]) -> Sight.Name? {
    instruments[id].map { Sight.Name(id: $0.id, number: $0.number, title: $0.title, backlinks: backlinks) }
  }

  /// Adds what follows from the documents: their issues, and how the site's day lies to their days.
  private func finished(_ sight: Sight) -> Sight {
    var sight = sight
    var seen = Set<Issue.ID>()
    let ids = sight.wholes.compactMap { documents[$0.id]?.issue } + sight.cards.map(\.issue)
    sight.issues = ids.filter { seen.insert($0).inserted }.compactMap { issues[$0] }
    let lives = sight.wholes.compactMap(\.validity)
    let days =
      lives.flatMap { $0.spans.map(\.from) + $0.reasons.map(\.date) } + sight.cards.flatMap { $0.spans.map(\.from) }
    sight.today = model.asOf.flatMap { day in
      days.compactMap { $0 }.filter { $0 <= day }.max() ?? GazetteDate(year: 1, month: 1, day: 1)
    }
    sight.hasFeed = hasFeed
    return sight
  }
}
