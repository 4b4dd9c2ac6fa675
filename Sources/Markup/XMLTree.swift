/// An XML element with its attributes and content: how sitemap, feeds, OpenSearch and Akoma Ntoso are made.
///
/// Names come from our own source, text is escaped, order is kept: the document is well-formed and the same bytes each
/// time.
public struct XMLTree: Hashable, Sendable {
  /// What stands in an element.
  public enum Node: Hashable, Sendable, ExpressibleByStringInterpolation {
    /// A text, escaped where it is written.
    case text(String)
    /// An element.
    case element(XMLTree)

    /// A text.
    public init(stringLiteral value: String) { self = .text(value) }
  }

  /// An attribute: a name from our own source, prefix included, and any text.
  public struct Attribute: Hashable, Sendable {
    let name: String
    let value: String

    /// An attribute.
    public init(_ name: StaticString, _ value: String) {
      self.name = String(describing: name)
      self.value = value
    }
  }

  let name: String
  let attributes: [Attribute]
  let content: [Node]

  /// An element with mixed content.
  public init(_ name: StaticString, _ attributes: [Attribute] = [], mixed content: [Node]) {
    self.name = String(describing: name)
    self.attributes = attributes
    self.content = content
  }

  /// An element with elements in it, or none.
  public init(_ name: StaticString, _ attributes: [Attribute] = [], _ children: [XMLTree] = []) {
    self.init(name, attributes, mixed: children.map { .element($0) })
  }

  /// An element without attributes and with elements in it.
  public init(_ name: StaticString, _ children: [XMLTree]) { self.init(name, [], children) }

  /// An element that holds a text.
  public init(_ name: StaticString, _ attributes: [Attribute] = [], text: String) {
    self.init(name, attributes, mixed: text.isEmpty ? [] : [.text(text)])
  }
}
