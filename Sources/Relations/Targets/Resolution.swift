import Gazette

/// What every mention of the collection points at.
struct Resolution: Sendable {
  /// A mention with its target.
  struct Resolved: Sendable {
    let mention: Mention
    let target: Relation.Target
    /// The target's place in the collection; nil for an instrument.
    let document: Int?
  }

  /// The mentions of each document, in the order of the collection.
  let mentions: [[Resolved]]
  private let naming: InstrumentNaming

  /// Resolves all mentions; ambiguous ones are reported and become instruments of their own.
  init(
    _ documents: [Document], _ readings: [DocumentReading], register: DocumentRegister,
    problems: inout RelationProblems
  ) {
    let answers = readings.enumerated().map { index, reading in
      reading.mentions.map { register.answer(for: $0.reference, in: index) }
    }
    var outside = [Reference]()
    for (reading, answers) in zip(readings, answers) {
      for (mention, answer) in zip(reading.mentions, answers) {
        if case .found = answer { continue }
        outside.append(mention.reference)
      }
    }
    let naming = InstrumentNaming(outside)
    self.naming = naming
    var all = [[Resolved]]()
    for (index, reading) in readings.enumerated() {
      var resolved = [Resolved]()
      for (mention, answer) in zip(reading.mentions, answers[index]) {
        if case .ambiguous(let candidates) = answer {
          problems.ambiguous(mention, in: documents[index], candidates: candidates.map { documents[$0].id })
        }
        if case .found(index) = answer {
          if mention.deed.kind == .repeals { problems.selfRepeal(mention, in: documents[index]) }
        } else if case .found(let target) = answer {
          resolved.append(Resolved(mention: mention, target: .document(documents[target].id), document: target))
        } else if let id = naming.ids[naming.identity(of: mention.reference)] {
          resolved.append(Resolved(mention: mention, target: .instrument(id), document: nil))
        }
      }
      all.append(resolved)
    }
    mentions = all
  }

  /// One relation for each document and target, in order of the text.
  func relations(of documents: [Document]) -> [Document.ID: [Relation]] {
    var relations = [Document.ID: [Relation]](minimumCapacity: documents.count)
    for (document, mentions) in zip(documents, mentions) {
      var order = [Relation.Target]()
      var groups = [Relation.Target: [Mention]]()
      for resolved in mentions {
        if groups[resolved.target] == nil { order.append(resolved.target) }
        groups[resolved.target, default: []].append(resolved.mention)
      }
      relations[document.id] = order.compactMap { target in groups[target].flatMap { Self.relation(to: target, $0) } }
    }
    return relations
  }

  /// The instruments, by id.
  func instruments(citedBy links: [Instrument.ID: [RelationGraph.Backlink]]) -> [Instrument] {
    let named = naming.ids.map { identity, id in (id, naming.spelling(of: identity)) }
    return named.sorted { $0.0 < $1.0 }.map { id, spelt in
      var seen = Set<Document.ID>()
      let citing = (links[id] ?? []).map(\.document).filter { seen.insert($0).inserted }
      return Instrument(id: id, number: spelt.number, title: spelt.title, citedBy: citing)
    }
  }

  private static func relation(to target: Relation.Target, _ mentions: [Mention]) -> Relation? {
    guard let kind = mentions.map(\.deed.kind).min(), let top = mentions.firstIndex(where: { $0.deed.kind == kind })
    else { return nil }
    let ordered = [mentions[top]] + mentions[..<top] + mentions[(top + 1)...]
    let places = ordered.map { mention in
      Relation.Place(
        kind: mention.deed.kind, evidence: mention.evidence, scope: mention.scope, range: mention.reference.range)
    }
    return Relation(
      kind: kind, number: ordered.lazy.compactMap(\.reference.number).first,
      title: ordered.lazy.compactMap(\.reference.title).first, target: target, places: places)
  }
}
