/// A piece of drawing that depends on no other, so that jobs may run on any thread in any order.
public struct Job: Sendable {
  /// The kind of page that it draws, for messages.
  public let kind: String
  /// Draws its files; throws what is wrong with a template.
  public let draw: @Sendable () throws -> [OutputFile]

  init(_ kind: String, draw: @escaping @Sendable () throws -> [OutputFile]) {
    self.kind = kind
    self.draw = draw
  }
}
