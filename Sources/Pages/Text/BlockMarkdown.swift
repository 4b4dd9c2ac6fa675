import Gazette
import Markup

/// How one block of a document becomes Markdown, its references linked.
struct BlockMarkdown: Sendable {
  let references: References
  /// The page on which the links stand.
  let page: PageAddress

  /// A block as Markdown; a level above 0 makes a heading of it.
  func markdown(_ block: Block, level: Int) -> MarkdownBlock {
    if block.kind == .table, let header = block.rows.first {
      let cells = cells(of: block)
      return .table(header: Array(cells.prefix(header.count)), rows: Self.rows(cells, like: block.rows))
    }
    var text = LinkedText(block, references: references[block.anchor], on: page)
    return level > 0 ? .heading(level, text.whole()) : .paragraph(text.whole())
  }

  /// The cells of a table one after the other; in the block's text a tab or a line feed stands behind each.
  private func cells(of block: Block) -> [Markdown] {
    guard block.rows.map({ $0.joined(separator: "\t") }).joined(separator: "\n") == block.text else {
      return block.rows.joined().map { Markdown(escaping: $0) }
    }
    var text = LinkedText(block, references: references[block.anchor], on: page)
    var start = 0
    return block.rows.joined().map { cell in
      let end = start + cell.unicodeScalars.count
      defer { start = end + 1 }
      return text.take(start..<end)
    }
  }

  private static func rows(_ cells: [Markdown], like rows: [[String]]) -> [[Markdown]] {
    var rest = cells.dropFirst(rows.first?.count ?? 0)
    return rows.dropFirst().map { row in
      defer { rest = rest.dropFirst(row.count) }
      return Array(rest.prefix(row.count))
    }
  }
}
