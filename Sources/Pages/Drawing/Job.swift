/// A piece of drawing that depends on no other, so that jobs may run on any thread in any order.
public struct Job: Sendable {
  /// A job that knows what it will show.
  public struct Sheet: Sendable {
    /// All that its files show of the content, as bytes: with the same of them, the same templates, words and facts of the
    /// site, the files are the same. Nil where that cannot be said, as of lists, which show the whole collection.
    public let sight: [UInt8]?
    /// Draws its files; throws what is wrong with a template.
    public let draw: @Sendable () throws -> [OutputFile]
  }

  /// The kind of page that it draws.
  public let kind: String
  /// Looks at what is to be shown.
  public let look: @Sendable () -> Sheet

  init(_ kind: String, look: @escaping @Sendable () -> Sheet) {
    self.kind = kind
    self.look = look
  }

  init(_ kind: String, draw: @escaping @Sendable () throws -> [OutputFile]) {
    self.init(kind) { Sheet(sight: nil, draw: draw) }
  }

  /// Looks and draws.
  public func draw() throws -> [OutputFile] { try look().draw() }
}
