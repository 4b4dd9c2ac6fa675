import Gazette
import Markup

/// Writes blocks as elements, and remembers under which `eId` each block stands.
struct AkomaWriter {
  let document: Document
  let references: References
  let index: SiteIndex
  var ids = AkomaIds()
  /// The `eId` of each block.
  var places = [Anchor: String]()
  /// Where terms of the document stand.
  private let terms: [Anchor: [(range: Range<Int>, number: Int)]]

  init(_ document: Document, references: References, index: SiteIndex) {
    self.document = document
    self.references = references
    self.index = index
    var terms = [Anchor: [(range: Range<Int>, number: Int)]]()
    for (number, definition) in (index.model.graph.definitions[document.id] ?? []).enumerated() {
      for use in definition.uses { terms[use.anchor, default: []].append((use.range, number)) }
    }
    self.terms = terms
  }

  /// What a relation points at: a document of the collection by its name, anything else by its entry in `references`.
  func address(of target: Relation.Target) -> String {
    switch target {
    case .document(let id): index.documents[id].map { AkomaName($0, index: index).work } ?? "#ref_" + id.text
    case .instrument(let id): "#ref_" + id.text
    }
  }

  func text(_ block: Block) -> AkomaText {
    let references = self.references[block.anchor]
    return AkomaText(
      block, references: references, terms: terms[block.anchor] ?? [],
      addresses: references.map { address(of: $0.target) })
  }

  /// A block that is no part of the hierarchy.
  mutating func block(_ block: Block, in parent: String?) -> XMLTree {
    if block.kind == .table, !block.rows.isEmpty, block.rows.allSatisfy({ !$0.isEmpty }) {
      return table(block, in: parent)
    }
    let id = ids.next("p", in: parent)
    places[block.anchor] = id
    let attributes: [XMLTree.Attribute] = [
      .init("eId", id), .init("GUID", block.anchor.text), .init("class", block.kind.rawValue),
    ]
    let content = text(block).whole
    guard let role = role(of: block) else { return XMLTree("p", attributes, mixed: content) }
    return XMLTree("p", attributes, [XMLTree(role.element, role.attributes, mixed: content)])
  }

  /// What the whole of a block is: title, number, signature, date.
  private func role(of block: Block) -> (element: StaticString, attributes: [XMLTree.Attribute])? {
    switch block.kind {
    case .title, .enclosureTitle: ("docTitle", [])
    case .number, .registration: ("docNumber", [])
    case .signature: ("signature", [])
    case .date: day(document.signed, block)
    case .printed: day(document.printed, block)
    default: nil
    }
  }

  private func day(_ date: GazetteDate?, _ block: Block) -> (StaticString, [XMLTree.Attribute])? {
    guard block.enclosure == nil, let date else { return nil }
    return ("docDate", [.init("date", date.iso)])
  }

  private mutating func table(_ block: Block, in parent: String?) -> XMLTree {
    let id = ids.next("table", in: parent)
    places[block.anchor] = id
    let rows = block.rows.enumerated().map { number, row in
      XMLTree(
        "tr", [],
        row.map { cell in XMLTree(number == 0 ? "th" : "td", [], [XMLTree("p", text: cell)]) })
    }
    return XMLTree("table", [.init("eId", id), .init("GUID", block.anchor.text)], rows)
  }
}
