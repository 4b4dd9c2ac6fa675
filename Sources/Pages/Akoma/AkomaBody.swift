import Gazette
import Markup

/// The main part of a text as a tree: headings and articles hold what follows them, in the order of the text.
struct AkomaBody {
  /// What stands in the body, in order.
  private(set) var elements = [XMLTree]()
  private var open = [Node]()
  private let prefix: String?
  private let entries: [Anchor: OutlineEntry]

  /// An element of the hierarchy that more may go into.
  private struct Node {
    let level: AkomaLevel
    let depth: Int
    let id: String
    let anchor: Anchor
    let head: [XMLTree]
    var blocks = [XMLTree]()
    var children = [XMLTree]()
  }

  /// Builds the tree of some blocks, in order.
  init(
    _ blocks: [Block], outline: [OutlineEntry], prefix: String?, writer: inout AkomaWriter
  ) {
    self.prefix = prefix
    entries = Dictionary(outline.map { ($0.anchor, $0) }) { first, _ in first }
    for block in blocks { add(block, &writer) }
    while !open.isEmpty { close(&writer) }
  }

  private mutating func add(_ block: Block, _ writer: inout AkomaWriter) {
    let entry = entries[block.anchor]
    if block.kind == .heading || entry != nil {
      let depth = entry?.level ?? open.last?.depth ?? 1
      while let last = open.last, last.depth >= depth { close(&writer) }
      open.append(node(block, entry, depth: depth, &writer))
    } else if block.kind == .item || block.kind == .article, block.label != nil {
      let leaf = node(block, nil, depth: .max, &writer)
      place(Self.tree(leaf, &writer))
    } else if open.last?.children.isEmpty == false {
      let id = writer.ids.next("hcontainer", in: open.last?.id)
      let content = XMLTree("content", [.init("eId", id + "__content")], [writer.block(block, in: id)])
      place(XMLTree("hcontainer", [.init("name", "text"), .init("eId", id)], [content]))
    } else if let last = open.last {
      open[open.count - 1].blocks.append(writer.block(block, in: last.id))
    } else {
      elements.append(writer.block(block, in: prefix))
    }
  }

  private func node(
    _ block: Block, _ entry: OutlineEntry?, depth: Int, _ writer: inout AkomaWriter
  ) -> Node {
    let text = writer.text(block)
    let parts = text.parts(entry)
    let level = AkomaLevel(label: parts.label, isInArticle: open.contains { $0.level == .article })
    let id = writer.ids.next(
      level.abbreviation, number: AkomaLevel.number(in: parts.label), in: open.last?.id ?? prefix)
    writer.places[block.anchor] = id
    var head = [XMLTree]()
    if !parts.label.isEmpty { head.append(XMLTree("num", text: parts.label)) }
    if !parts.heading.isEmpty { head.append(XMLTree("heading", mixed: text.nodes(parts.heading))) }
    var node = Node(level: level, depth: depth, id: id, anchor: block.anchor, head: head)
    if !parts.rest.isEmpty {
      let id = writer.ids.next("p", in: id)
      node.blocks.append(XMLTree("p", [.init("eId", id)], mixed: text.nodes(parts.rest)))
    }
    return node
  }

  private mutating func place(_ tree: XMLTree) {
    if open.isEmpty { elements.append(tree) } else { open[open.count - 1].children.append(tree) }
  }

  private mutating func close(_ writer: inout AkomaWriter) {
    guard let node = open.popLast() else { return }
    place(Self.tree(node, &writer))
  }

  private static func tree(_ node: Node, _ writer: inout AkomaWriter) -> XMLTree {
    let attributes: [XMLTree.Attribute] = [.init("eId", node.id), .init("GUID", node.anchor.text)]
    var content = node.head
    if node.children.isEmpty {
      content.append(XMLTree("content", [.init("eId", node.id + "__content")], node.blocks))
    } else {
      if !node.blocks.isEmpty { content.append(XMLTree("intro", [.init("eId", node.id + "__intro")], node.blocks)) }
      content += node.children
    }
    return XMLTree(node.level.element, attributes, content)
  }
}
