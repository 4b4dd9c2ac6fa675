import Gazette

/// Answers what the mentions of a document point at, in a collection whose documents and instruments are known.
struct TargetResolver: Sendable {
  let documents: [Document]
  let register: DocumentRegister
  let naming: InstrumentNaming

  /// What each mention of a document means.
  func answers(of reading: DocumentReading, at index: Int) -> [DocumentRegister.Answer] {
    reading.mentions.map { register.answer(for: $0.reference, in: index) }
  }

  /// The mentions of a document with their targets; ambiguous ones are reported and become instruments of their own,
  /// and what the document says of itself is left out.
  func resolved(
    _ reading: DocumentReading, _ answers: [DocumentRegister.Answer], at index: Int, problems: inout RelationProblems
  ) -> [Resolution.Resolved] {
    var resolved = [Resolution.Resolved]()
    for (mention, answer) in zip(reading.mentions, answers) {
      if case .ambiguous(let candidates) = answer {
        problems.ambiguous(mention, in: documents[index], candidates: candidates.map { documents[$0].id })
      }
      if case .found(index) = answer {
        if mention.deed.kind == .repeals { problems.selfRepeal(mention, in: documents[index]) }
      } else if case .found(let target) = answer {
        resolved.append(.init(mention: mention, target: .document(documents[target].id), document: target))
      } else if let id = naming.ids[naming.identity(of: mention.reference)] {
        resolved.append(.init(mention: mention, target: .instrument(id), document: nil))
      }
    }
    return resolved
  }
}
