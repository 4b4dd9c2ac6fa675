/// A block of Markdown: a paragraph, a heading or a table.
///
/// The builders escape what is special where their line starts and ends, so that each block renders to exactly one
/// element, whatever text it holds.
public struct MarkdownBlock: Hashable, Sendable {
  /// The block as it is written to `index.md`: one line, or one for each row of a table; no line is blank.
  public let source: String
  /// How many lines the source has; 0 where there is nothing.
  let lineCount: Int
  /// Whether it is a paragraph of escaped text alone, which may be rendered in pieces.
  let isPlainParagraph: Bool

  init(trusted source: String, lineCount: Int, isPlainParagraph: Bool = false) {
    self.source = source
    self.isPlainParagraph = isPlainParagraph
    self.lineCount = source.isEmpty ? 0 : lineCount
  }

  /// A paragraph on one line; without a text it is no block and renders to no HTML.
  public static func paragraph(_ text: Markdown) -> MarkdownBlock {
    MarkdownBlock(
      trusted: MarkdownLine.paragraph(text.source), lineCount: 1, isPlainParagraph: !text.holdsLink)
  }

  /// A heading; levels outside 1 to 6 become the nearest.
  public static func heading(_ level: Int, _ text: Markdown) -> MarkdownBlock {
    let marks = String(repeating: "#", count: min(max(level, 1), 6))
    let line = String(decoding: MarkdownLine.heading(text.source), as: UTF8.self)
    return MarkdownBlock(trusted: marks + " " + line, lineCount: 1)
  }

  /// The whole of a document: its blocks, a blank line between each, and a line feed at the end.
  public static func document(_ blocks: [MarkdownBlock]) -> String {
    var document = ""
    document.reserveCapacity(blocks.reduce(0) { $0 + $1.source.utf8.count + 2 })
    for block in blocks where !block.source.isEmpty {
      if !document.isEmpty { document += "\n" }
      document += block.source
      document += "\n"
    }
    return document
  }
}
