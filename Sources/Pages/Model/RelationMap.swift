import Gazette

/// What the documents of a collection do to one another and to what it does not hold, by the year of the document that
/// does it.
///
/// What changes, passes on or rests on something stands in stars, one thing and all that it is tied to; mere citations
/// are counted.
struct RelationMap: Sendable {
  /// The documents of a year and what they do.
  struct Year: Sendable {
    /// The year by which lists order the documents; nil where nothing tells it.
    let year: Int?
    let documents: [Document.ID]
    /// How often they do what to the documents of which year.
    let counts: [Count: Int]
    /// What they do but citing, by kind, the largest first.
    let stars: [Star]

    /// How often they do something of a kind.
    func count(_ kind: Relation.Kind) -> Int {
      counts.reduce(0) { $0 + ($1.key.kind == kind ? $1.value : 0) }
    }
  }

  /// What is counted: a kind of relation to the documents of a time.
  struct Count: Hashable, Sendable {
    let kind: Relation.Kind
    let target: Time
  }

  /// When the target of a relation was made.
  enum Time: Hashable, Sendable {
    /// In the year of a document that the collection holds; nil where nothing tells it.
    case year(Int?)
    /// It is no document of the collection.
    case unheld
  }

  /// One thing and those that it is tied to: a law and the documents that rest on it, a document and those it ended.
  struct Star: Sendable {
    let kind: Relation.Kind
    /// What the others are tied to.
    let hub: Relation.Target
    /// Whether the hub is what the others do something to, a law on which several rest; else it is the document that
    /// does something to them.
    let hubIsEarlier: Bool
    let spokes: [Neighbourhood.Neighbour]
  }

  /// The years, the latest first, documents without one last.
  let years: [Year]

  /// The kinds that are drawn, in the order in which pages tell them.
  static let drawnKinds: [Relation.Kind] = [.repeals, .amends, .extends, .corrects, .forwards, .basis]
  private static let mostStarsOnOnePage = 60

  /// Whether the stars of all years fit one page.
  var isSmall: Bool { years.reduce(0) { $0 + $1.stars.count } <= Self.mostStarsOnOnePage }

  /// The years whose stars have a page of their own; none where all fit one page.
  var pages: [Year] { isSmall ? [] : years.filter { !$0.stars.isEmpty } }

  init(_ index: SiteIndex) {
    let groups = Dictionary(grouping: index.latestFirst) { index.date(of: $0)?.year }
    let order = groups.keys.sorted { ($0 ?? Int.min) > ($1 ?? Int.min) }
    years = order.map { year in Self.year(year, groups[year] ?? [], index) }
  }

  private static func year(_ year: Int?, _ documents: [Document], _ index: SiteIndex) -> Year {
    var counts = [Count: Int]()
    var rests = [Relation.Target: Int]()
    let acts = documents.flatMap { document in
      (index.model.graph.relations[document.id] ?? []).map { (document: document.id, relation: $0) }
    }
    for (_, relation) in acts {
      counts[Count(kind: relation.kind, target: time(of: relation.target, index)), default: 0] += 1
      if relation.kind == .basis { rests[relation.target, default: 0] += 1 }
    }
    var stars = Stars()
    for (document, relation) in acts where relation.kind != .cites {
      stars.add(relation, of: document, aroundTarget: relation.kind == .basis && rests[relation.target, default: 0] > 1)
    }
    return Year(year: year, documents: documents.map(\.id), counts: counts, stars: stars.sorted)
  }

  private static func time(of target: Relation.Target, _ index: SiteIndex) -> Time {
    guard case .document(let id) = target else { return .unheld }
    return .year(index.documents[id].flatMap(index.date)?.year)
  }

  /// The stars of a year while they grow, in the order in which they are met.
  private struct Stars {
    private struct Key: Hashable {
      let kind: Relation.Kind
      let hub: Relation.Target
      let hubIsEarlier: Bool
    }

    private var order = [Key]()
    private var spokes = [Key: [Neighbourhood.Neighbour]]()

    mutating func add(_ relation: Relation, of document: Document.ID, aroundTarget: Bool) {
      let key = Key(
        kind: relation.kind, hub: aroundTarget ? relation.target : .document(document), hubIsEarlier: aroundTarget)
      if spokes[key] == nil { order.append(key) }
      let scope = aroundTarget ? nil : relation.places.first?.scope
      spokes[key, default: []].append(.init(target: aroundTarget ? .document(document) : relation.target, scope: scope))
    }

    /// By kind, the largest first; those of one size as they were met.
    var sorted: [Star] {
      let all = order.enumerated().map { (place: $0, star: star($1)) }
      return all.sorted { left, right in
        (left.star.kind, right.star.spokes.count, left.place) < (right.star.kind, left.star.spokes.count, right.place)
      }.map(\.star)
    }

    private func star(_ key: Key) -> Star {
      Star(kind: key.kind, hub: key.hub, hubIsEarlier: key.hubIsEarlier, spokes: spokes[key] ?? [])
    }
  }
}
