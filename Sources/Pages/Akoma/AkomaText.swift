import Gazette
import Markup

/// The text of a block as content of an element, its references to instruments marked.
struct AkomaText {
  let block: Block
  /// How many scalars the text has.
  private let count: Int
  /// The scalars of a text with references, which is cut in many places.
  private let scalars: [Unicode.Scalar]
  private let references: [References.Reference]
  private let address: (Relation.Target) -> String

  /// - Parameter address: what a reference to an instrument points at.
  init(_ block: Block, references: [References.Reference], address: @escaping (Relation.Target) -> String) {
    self.block = block
    self.references = references
    self.address = address
    scalars = references.isEmpty ? [] : Array(block.text.unicodeScalars)
    count = references.isEmpty ? block.text.unicodeScalars.count : scalars.count
  }

  /// The whole of it.
  var whole: [XMLTree.Node] { nodes(0..<count) }

  /// A stretch of it; a reference that it does not hold whole is not marked.
  func nodes(_ stretch: Range<Int>) -> [XMLTree.Node] {
    let stretch = stretch.clamped(to: 0..<count)
    var nodes = [XMLTree.Node]()
    var done = stretch.lowerBound
    for reference in references
    where reference.range.lowerBound >= done && reference.range.upperBound <= stretch.upperBound {
      add(done..<reference.range.lowerBound, to: &nodes)
      let link = XMLTree("ref", [.init("href", address(reference.target))], text: piece(reference.range))
      nodes.append(.element(link))
      done = reference.range.upperBound
    }
    add(done..<stretch.upperBound, to: &nodes)
    return nodes
  }

  /// Number, heading and the rest, by an entry of the outline: `（一）`, `指导思想。`, `坚持…`.
  func parts(_ entry: OutlineEntry?) -> (label: String, heading: Range<Int>, rest: Range<Int>) {
    let text = block.text.unicodeScalars
    let label = block.label.map { text.starts(with: $0.unicodeScalars) ? $0 : "" } ?? ""
    var rest = text.dropFirst(label.unicodeScalars.count)
    while rest.first?.properties.isWhitespace == true { rest.removeFirst() }
    let start = count - rest.count
    let end = block.kind == .heading ? count : start + headingLength(entry, of: rest)
    return (label, start..<end, end..<count)
  }

  private func headingLength(_ entry: OutlineEntry?, of text: Substring.UnicodeScalarView) -> Int {
    guard block.kind == .item, let entry, entry.runIn else { return 0 }
    let title = (entry.title + "。").unicodeScalars
    return text.starts(with: title) ? title.count : 0
  }

  private func add(_ range: Range<Int>, to nodes: inout [XMLTree.Node]) {
    if !range.isEmpty { nodes.append(.text(piece(range))) }
  }

  private func piece(_ range: Range<Int>) -> String {
    guard range != 0..<count else { return block.text }
    guard scalars.isEmpty else { return String(String.UnicodeScalarView(scalars[range])) }
    return String(block.text.unicodeScalars.dropFirst(range.lowerBound).prefix(range.count))
  }
}
