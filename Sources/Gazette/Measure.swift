/// 责任单位: what a document gives one organ to do.
public struct Measure: Hashable, Sendable {
  /// The organ as printed, `市科技局`.
  public let unit: String
  /// Its part in it, `责任`, `牵头`, `配合`, `参与`.
  public let role: String
  /// By when, as printed; nil where none is named.
  public let deadline: String?
  /// The words that name the organ, with their place.
  public let evidence: Evidence

  /// A duty of one organ.
  public init(unit: String, role: String, deadline: String?, evidence: Evidence) {
    self.unit = unit
    self.role = role
    self.deadline = deadline
    self.evidence = evidence
  }

  /// The same duty in another part.
  public func taking(role: String) -> Measure {
    Measure(unit: unit, role: role, deadline: deadline, evidence: evidence)
  }

  /// The same duty with a deadline, where it has none.
  public func taking(deadline other: String) -> Measure {
    Measure(unit: unit, role: role, deadline: deadline ?? other, evidence: evidence)
  }
}
