import Gazette
import Markup

/// The text of a block as content of an element, its references to instruments marked.
struct AkomaText {
  let block: Block
  /// How many scalars the text has.
  private let count: Int
  /// The scalars of a text with references, which is cut in many places.
  private let scalars: [Unicode.Scalar]
  /// The stretches that are an element: references, and terms where no reference is; apart, in order.
  private let marks: [Mark]

  private struct Mark {
    let range: Range<Int>
    let element: StaticString
    let attribute: XMLTree.Attribute
  }

  /// - Parameters:
  ///   - terms: where terms of the document stand, with their numbers.
  ///   - addresses: what each of the references points at.
  init(
    _ block: Block, references: [References.Reference], terms: [(range: Range<Int>, number: Int)],
    addresses: [String]
  ) {
    self.block = block
    let links = zip(references, addresses).map { reference, address in
      Mark(range: reference.range, element: "ref", attribute: .init("href", address))
    }
    let names = terms.filter { !References.cover($0.range, references) }.map {
      Mark(range: $0.range, element: "term", attribute: .init("refersTo", "#" + AkomaMeta.termID($0.number)))
    }
    marks = (links + names).sorted { $0.range.lowerBound < $1.range.lowerBound }
    scalars = references.isEmpty ? [] : block.text.scalars
    count = references.isEmpty ? block.text.unicodeScalars.count : scalars.count
  }

  /// The whole of it.
  var whole: [XMLTree.Node] { nodes(0..<count) }

  /// A stretch of it; a reference or term that it does not hold whole is not marked.
  func nodes(_ stretch: Range<Int>) -> [XMLTree.Node] {
    let stretch = stretch.clamped(to: 0..<count)
    var nodes = [XMLTree.Node]()
    var done = stretch.lowerBound
    for mark in marks where mark.range.lowerBound >= done && mark.range.upperBound <= stretch.upperBound {
      add(done..<mark.range.lowerBound, to: &nodes)
      nodes.append(.element(XMLTree(mark.element, [mark.attribute], text: piece(mark.range))))
      done = mark.range.upperBound
    }
    add(done..<stretch.upperBound, to: &nodes)
    return nodes
  }

  /// Number, heading and the rest, by an entry of the outline: `（一）`, `指导思想。`, `坚持…`.
  func parts(_ entry: OutlineEntry?) -> (label: String, heading: Range<Int>, rest: Range<Int>) {
    let text = block.text.unicodeScalars
    let label = block.label.map { text.starts(with: $0.unicodeScalars) ? $0 : "" } ?? ""
    var start = label.unicodeScalars.count
    var rest = text.dropFirst(start)
    while rest.first?.properties.isWhitespace == true {
      rest.removeFirst()
      start += 1
    }
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
    guard scalars.isEmpty else { return String(scalars: scalars[range]) }
    let rest = block.text.unicodeScalars.dropFirst(range.lowerBound)
    return String(range.upperBound == count ? rest : rest.prefix(range.count))
  }
}
