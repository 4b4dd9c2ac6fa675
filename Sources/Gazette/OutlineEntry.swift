/// A heading of a document: 一、, （一）, chapters and articles.
public struct OutlineEntry: Hashable, Sendable {
  /// Depth, 1 for 一、 and 第一章, 2 for （一）, and so on.
  public let level: Int
  /// The number as printed, `（一）`.
  public let label: String
  /// Its text to the first 。 (left out) or to the paragraph's end: `指导思想`.
  public let title: String
  /// The block it stands in.
  public let anchor: Anchor
  /// Whether text follows it in the same paragraph: `（一）指导思想。坚持…`.
  public let runIn: Bool

  /// A heading in a block.
  public init(level: Int, label: String, title: String, anchor: Anchor, runIn: Bool) {
    self.level = level
    self.label = label
    self.title = title
    self.anchor = anchor
    self.runIn = runIn
  }
}
