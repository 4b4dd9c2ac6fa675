/// How far a build is, for whoever waits for it.
public struct BuildProgress: Sendable {
  /// What it does now: `read`, `relate`, `draw`, `texts`, `index`, `check`, `write`.
  public let phase: String
  /// How many of its pieces are done.
  public let done: Int
  /// How many pieces there are; 0 where they are not counted.
  public let total: Int
}
