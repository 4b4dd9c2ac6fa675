import Gazette

/// Puts the documents of a collection together by year, issuer, type and status.
struct FacetSorting {
  let model: SiteModel
  let issues: [Issue.ID: Issue]
  /// The documents, the latest first; every facet keeps this order.
  let documents: [Document]
  let words: Words

  var facets: [Facet.Kind: [Facet]] {
    [.year: years, .issuer: issuers, .type: types, .status: statuses]
  }

  /// Years, the latest first; documents whose year nothing tells come last.
  private var years: [Facet] {
    let groups = Dictionary(grouping: documents) { document in
      SiteIndex.date(of: document, issues: issues)?.year ?? issues[document.issue]?.year
    }
    let named = groups.keys.compactMap { $0 }.sorted(by: >).map { year in
      Facet(kind: .year, id: Facet.ID(spelling: String(year)), label: words.year(year), documents: groups[year] ?? [])
    }
    guard let undated = groups[nil] else { return named }
    return named + [
      Facet(kind: .year, id: Facet.ID(spelling: "undated"), label: words(.undatedYear), documents: undated)
    ]
  }

  private var issuers: [Facet] {
    spelled(.issuer, documents.flatMap { document in document.issuers.map { ($0, document) } })
  }

  private var types: [Facet] { spelled(.type, documents.map { ($0.type, $0) }) }

  /// Statuses in the order of the vocabulary; a status without a document is left out.
  private var statuses: [Facet] {
    let groups = Dictionary(grouping: documents) { document in
      model.graph.validity[document.id]?.span(on: model.asOf).status ?? .unstated
    }
    return Validity.Status.allCases.compactMap { status in
      groups[status].map { documents in
        Facet(kind: .status, id: Facet.ID(spelling: status.rawValue), label: words.status(status), documents: documents)
      }
    }
  }

  /// Groups by a word, the largest first; words that spell alike are told apart by a number.
  private func spelled(_ kind: Facet.Kind, _ pairs: [(word: String, document: Document)]) -> [Facet] {
    let groups = Dictionary(grouping: pairs.filter { !$0.word.isEmpty }, by: \.word)
    var taken = Set<Facet.ID>()
    var ids = [String: Facet.ID]()
    for word in groups.keys.sorted(by: byCodeUnits) {
      let plain = Facet.ID(spelling: word)
      var id = plain
      var count = 2
      while !taken.insert(id).inserted {
        id = plain.appending(String(count))
        count += 1
      }
      ids[word] = id
    }
    let facets = groups.compactMap { word, pairs in
      ids[word].map { Facet(kind: kind, id: $0, label: word, documents: pairs.map(\.document)) }
    }
    return facets.sorted { ($1.documents.count, $0.id) < ($0.documents.count, $1.id) }
  }

  private func byCodeUnits(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }
}
