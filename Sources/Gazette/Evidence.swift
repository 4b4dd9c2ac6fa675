/// What a text says, word for word, and where: the proof that each status, date and relation carries.
public struct Evidence: Hashable, Encodable, Sendable {
  /// The exact canonical sentence or clause.
  public let quote: String
  /// The block it stands in.
  public let anchor: Anchor
  /// The raw line on which the thing said begins.
  public let line: Int

  /// A quoted sentence with its place.
  public init(quote: String, anchor: Anchor, line: Int) {
    self.quote = quote
    self.anchor = anchor
    self.line = line
  }
}

/// A day that a text states, with the sentence that states it.
public struct StatedDate: Hashable, Sendable {
  /// The day.
  public let date: GazetteDate
  /// Who says so.
  public let evidence: Evidence

  /// A day and the sentence that states it.
  public init(date: GazetteDate, evidence: Evidence) {
    self.date = date
    self.evidence = evidence
  }
}
