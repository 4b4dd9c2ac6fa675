import Gazette

/// What another document does to a document's being in force.
struct ValidityAct: Sendable {
  /// What is done.
  let kind: Validity.Reason.Kind
  /// From when; nil where nothing tells.
  let date: GazetteDate?
  /// The new last day, of an extension.
  let until: GazetteDate?
  /// By how many years the term is longer, of an extension.
  let years: Int?
  /// The sentence.
  let evidence: Evidence
  /// The document in which it stands.
  let document: Document.ID
  /// The part concerned.
  let scope: String?

  /// The act of a mention; nil if it changes nothing.
  ///
  /// It takes effect when the acting document does (else when that was printed, else signed), or on the day that its
  /// own clause names.
  init?(_ mention: Mention, of acting: Document) {
    switch mention.deed.kind {
    case .repeals: kind = mention.scope == nil ? .repealed : .partlyRepealed
    case .amends: kind = .amended
    case .extends: kind = .extended
    default: return nil
    }
    date = mention.deed.from ?? acting.effective?.date ?? acting.printed ?? acting.signed
    until = mention.deed.until
    years = mention.deed.years
    evidence = mention.evidence
    document = acting.id
    scope = mention.scope
  }
}
