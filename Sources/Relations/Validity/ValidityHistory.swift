import Gazette

/// 效力: works out a document's history of being in force from the facts that texts state.
struct ValidityHistory {
  private let document: Document
  private var reasons = [Validity.Reason]()
  private var repealed = [GazetteDate?]()
  private var partly = [GazetteDate?]()
  private var amended = [GazetteDate?]()
  private var end: GazetteDate?

  /// The histories of all documents.
  static func all(
    _ collection: Collection, _ resolution: Resolution, refused: Set<RepealChecks.Edge>
  ) -> [Document.ID: Validity] {
    let documents = collection.documents
    var acts = [[ValidityAct]](repeating: [], count: documents.count)
    for (index, mentions) in resolution.mentions.enumerated() {
      for resolved in mentions {
        guard let target = resolved.document, target != index,
          !refused.contains(RepealChecks.Edge(from: index, to: target)),
          let act = ValidityAct(resolved.mention, of: documents[index])
        else { continue }
        acts[target].append(act)
      }
    }
    let histories = zip(documents, acts).map { ($0.id, ValidityHistory($0, $1).validity) }
    return Dictionary(histories, uniquingKeysWith: { first, _ in first })
  }

  private init(_ document: Document, _ acts: [ValidityAct]) {
    self.document = document
    end = document.expires?.date
    addOwnFacts()
    for act in acts { add(act) }
  }

  private mutating func addOwnFacts() {
    if let registration = document.registration {
      let block = document.blocks.first { $0.kind == .registration } ?? document.blocks.first
      let proof = Evidence(
        quote: registration, anchor: block?.anchor ?? Anchor("p-1"),
        line: block?.lines.lowerBound ?? document.lines.lowerBound)
      reasons.append(.init(kind: .registered, date: nil, evidence: proof, document: document.id))
    }
    if let effective = document.effective {
      reasons.append(.init(kind: .effective, date: effective.date, evidence: effective.evidence, document: document.id))
    }
    if let expires = document.expires {
      reasons.append(.init(kind: .term, date: expires.date, evidence: expires.evidence, document: document.id))
    }
  }

  private mutating func add(_ act: ValidityAct) {
    var date = act.date
    switch act.kind {
    case .repealed: repealed.append(date)
    case .partlyRepealed: partly.append(date)
    case .amended: amended.append(date)
    case .extended:
      date = act.until ?? act.years.flatMap { end?.adding(years: $0) }
      if let date { end = end.map { max($0, date) } ?? date }
    default: break
    }
    reasons.append(
      .init(kind: act.kind, date: date, evidence: act.evidence, document: act.document, scope: act.scope))
  }

  // MARK: The history

  private var validity: Validity {
    guard !Applicability.isNotApplicable(document) else {
      return Validity(spans: [.init(from: nil, status: .notApplicable)], reasons: [])
    }
    var spans = [Validity.Span(from: nil, status: status(on: nil))]
    for date in turningDays {
      let status = status(on: date)
      if spans.last?.status != status { spans.append(.init(from: date, status: status)) }
    }
    return Validity(spans: spans, reasons: sortedReasons)
  }

  /// The days on which something can change, earliest first.
  private var turningDays: [GazetteDate] {
    let after = end.flatMap { $0.adding(days: 1) }
    let days = ([document.effective?.date, after] + repealed + partly + amended).compactMap { $0 }
    return Set(days).sorted()
  }

  /// The status on a day, or before all days; the first rule that holds counts.
  private func status(on date: GazetteDate?) -> Validity.Status {
    if let effective = document.effective?.date, date.map({ $0 < effective }) ?? true { return .pending }
    if Self.hasHappened(repealed, by: date) { return .repealed }
    if let end, let date, date > end { return .expired }
    if Self.hasHappened(partly, by: date) { return .partlyRepealed }
    if Self.hasHappened(amended, by: date) { return .amended }
    let isStated = document.registration != nil || document.effective != nil || end != nil
    return isStated ? .inForce : .unstated
  }

  /// Whether one of the events was on or before a day; an event without a day always was.
  private static func hasHappened(_ events: [GazetteDate?], by date: GazetteDate?) -> Bool {
    events.contains { event in
      guard let event else { return true }
      return date.map { event <= $0 } ?? false
    }
  }

  /// By kind, in the order of a document's life; then by date, those without one first; else in the order of the texts.
  private var sortedReasons: [Validity.Reason] {
    Validity.Reason.Kind.allCases.flatMap { kind in
      reasons.filter { $0.kind == kind }.enumerated().sorted(by: Self.isEarlier).map(\.element)
    }
  }

  private static func isEarlier(
    _ left: (offset: Int, element: Validity.Reason), _ right: (offset: Int, element: Validity.Reason)
  ) -> Bool {
    switch (left.element.date, right.element.date) {
    case (let one?, let two?) where one != two: one < two
    case (nil, _?): true
    case (_?, nil): false
    default: left.offset < right.offset
    }
  }
}
