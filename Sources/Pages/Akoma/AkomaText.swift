import Gazette
import Markup

/// The text of a block as content of an element, its references to instruments marked.
struct AkomaText {
  let block: Block
  private let scalars: [Unicode.Scalar]
  private let references: [References.Reference]
  private let address: (Relation.Target) -> String

  /// - Parameter address: what a reference to an instrument points at.
  init(_ block: Block, references: [References.Reference], address: @escaping (Relation.Target) -> String) {
    self.block = block
    self.references = references
    self.address = address
    scalars = Array(block.text.unicodeScalars)
  }

  /// The whole of it.
  var whole: [XMLTree.Node] { nodes(0..<scalars.count) }

  /// A stretch of it; a reference that it does not hold whole is not marked.
  func nodes(_ stretch: Range<Int>) -> [XMLTree.Node] {
    let stretch = stretch.clamped(to: 0..<scalars.count)
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
    let label = block.label.map { Array($0.unicodeScalars) } ?? []
    let start = scalars.starts(with: label) ? label.count : 0
    let from = scalars[start...].firstIndex { !$0.properties.isWhitespace } ?? scalars.count
    let end = block.kind == .heading ? scalars.count : headingEnd(entry, from: from)
    return (start > 0 ? block.label ?? "" : "", from..<end, end..<scalars.count)
  }

  private func headingEnd(_ entry: OutlineEntry?, from start: Int) -> Int {
    guard block.kind == .item, let entry, entry.runIn else { return start }
    let title = Array((entry.title + "。").unicodeScalars)
    return scalars[start...].starts(with: title) ? start + title.count : start
  }

  private func add(_ range: Range<Int>, to nodes: inout [XMLTree.Node]) {
    if !range.isEmpty { nodes.append(.text(piece(range))) }
  }

  private func piece(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }
}
