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
  /// What found the targets.
  let resolver: TargetResolver

  /// Resolves all mentions; ambiguous ones are reported and become instruments of their own.
  init(_ documents: [Document], _ readings: [DocumentReading], problems: inout RelationProblems) {
    let register = DocumentRegister(documents)
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
    resolver = TargetResolver(documents: documents, register: register, naming: InstrumentNaming(outside))
    var all = [[Resolved]]()
    for (index, reading) in readings.enumerated() {
      all.append(resolver.resolved(reading, answers[index], at: index, problems: &problems))
    }
    mentions = all
  }

  /// The relations of each document, in order of its text.
  func relations(of documents: [Document]) -> [Document.ID: [Relation]] {
    var relations = [Document.ID: [Relation]](minimumCapacity: documents.count)
    for (document, mentions) in zip(documents, mentions) { relations[document.id] = Self.relations(of: mentions) }
    return relations
  }

  /// One relation for each target of a document's mentions, in order of the text.
  static func relations(of mentions: [Resolved]) -> [Relation] {
    var order = [Relation.Target]()
    var groups = [Relation.Target: [Mention]]()
    for resolved in mentions {
      if groups[resolved.target] == nil { order.append(resolved.target) }
      groups[resolved.target, default: []].append(resolved.mention)
    }
    return order.compactMap { target in groups[target].flatMap { relation(to: target, $0) } }
  }

  /// The instruments, by id.
  func instruments(citedBy links: [Instrument.ID: [RelationGraph.Backlink]]) -> [Instrument] {
    let named = resolver.naming.ids.map { identity, id in (id, resolver.naming.spelling(of: identity)) }
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
