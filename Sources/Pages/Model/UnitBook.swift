import Gazette

/// All organs of a collection that have something to do.
struct UnitBook: Sendable {
  /// The organs, those with the most duties first.
  let units: [Unit]
  /// Organs whose names spell alike, by that spelling: its page asks which is meant.
  let twins: [(id: Unit.ID, units: [Unit])]
  private let byName: [String: Unit.ID]
  /// Which further page of an organ tells of which documents.
  private let leaves: [Unit.ID: [Document.ID: Int]]
  private let names: UnitNames

  /// Gathers the duties of documents that come the latest first.
  init(_ documents: [Document], model: SiteModel) {
    names = model.unitNames
    var duties = [String: [Unit.Duty]]()
    let ended = { (document: Document) -> Bool in
      let status = model.graph.validity[document.id]?.span(on: model.asOf).status
      return status == .repealed || status == .expired
    }
    for document in documents.filter({ !ended($0) }) + documents.filter(ended) {
      let measures = model.graph.measures[document.id] ?? []
      guard !measures.isEmpty else { continue }
      var reader = DutyText(document)
      for measure in measures {
        let duty = Unit.Duty(
          measure: measure, document: document, isForwarded: reader.isForwarded(measure), text: reader.text(measure))
        duties[names.name(of: measure.unit), default: []].append(duty)
      }
    }
    let ids = Self.ids(of: duties.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    byName = ids
    units = duties.compactMap { name, duties in
      let spellings = Set(duties.map(\.measure.unit)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      return ids[name].map { Unit(id: $0, name: name, spellings: spellings, duties: duties) }
    }.sorted { ($1.duties.count, $0.id) < ($0.duties.count, $1.id) }
    leaves = Dictionary(units.map { ($0.id, $0.places) }) { first, _ in first }.filter { !$0.value.isEmpty }
    twins = Self.twins(units)
  }

  /// Where the pages of some organs tell of documents, and nothing else of them.
  init(places: [Document.ID: [Sight.UnitPlace]]) {
    (units, twins, names) = ([], [], UnitNames())
    var leaves = [Unit.ID: [Document.ID: Int]]()
    for (document, places) in places { for place in places { leaves[place.id, default: [:]][document] = place.leaf } }
    self.leaves = leaves
    let places = places.values.joined()
    byName = Dictionary(places.map { ($0.spelling, $0.id) }) { first, _ in first }
  }

  /// The spelling that an organ shares with others; nil where it has it alone.
  func twins(of unit: Unit) -> Unit.ID? {
    let spelled = Unit.ID(spelling: unit.name)
    return spelled == unit.id ? nil : spelled
  }

  /// Where the page of the organ that a document spells so tells of that document.
  func place(of spelling: String, in document: Document.ID) -> Sight.UnitPlace? {
    byName[names.name(of: spelling)].map { id in
      Sight.UnitPlace(spelling: spelling, id: id, leaf: leaves[id]?[document])
    }
  }

  /// The ids of names: the pinyin, and for names that spell alike a mark of each name behind it, so that the page of
  /// one never becomes another's when one more of them appears.
  private static func ids(of names: [String]) -> [String: Unit.ID] {
    let groups = Dictionary(grouping: names) { Unit.ID(spelling: $0) }
    let plain = Set(groups.keys)
    var taken = Set<Unit.ID>()
    var ids = [String: Unit.ID]()
    for name in names {
      let spelled = Unit.ID(spelling: name)
      guard groups[spelled]?.count != 1 else {
        ids[name] = spelled
        continue
      }
      let marked = spelled.appending(NameMark.mark(of: name))
      var id = marked
      var count = 2
      while plain.contains(id) || !taken.insert(id).inserted {
        id = marked.appending(String(count))
        count += 1
      }
      ids[name] = id
    }
    return ids
  }

  /// The organs that share one spelling in plain letters, with that spelling, in its order.
  private static func twins(_ units: [Unit]) -> [(id: Unit.ID, units: [Unit])] {
    Dictionary(grouping: units) { Unit.ID(spelling: $0.name) }.filter { $0.value.count > 1 }
      .map { (id: $0.key, units: $0.value) }.sorted { $0.id < $1.id }
  }
}
