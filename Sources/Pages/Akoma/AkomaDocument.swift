import Gazette
import Markup

/// `index.xml`: a document in Akoma Ntoso 3.0, for programs that keep laws.
///
/// Each block of the document stands in it once, its anchor as `GUID`; `eId`s follow the naming convention.
struct AkomaDocument {
  private let document: Document
  private let index: SiteIndex
  private let name: AkomaName
  private let references: References

  init(_ document: Document, references: References, index: SiteIndex) {
    self.document = document
    self.references = references
    self.index = index
    name = AkomaName(document, index: index)
  }

  /// The whole file.
  var bytes: [UInt8] {
    let root: [XMLTree.Attribute] = [.init("xmlns", "http://docs.oasis-open.org/legaldocml/ns/akn/3.0")]
    return XMLTree("akomaNtoso", root, [tree]).bytes()
  }

  private var tree: XMLTree {
    var writer = AkomaWriter(document, references: references, index: index)
    let enclosed = Dictionary(grouping: document.blocks) { $0.enclosure }
    let parts = self.parts(enclosed[nil] ?? [], prefix: nil, &writer)
    let numbers = enclosed.keys.compactMap { $0 }.filter(document.enclosures.indices.contains).sorted()
    let attachments = numbers.map { attachment($0, enclosed[$0] ?? [], &writer) }
    // Blocks of an enclosure that the list of enclosures does not name would be lost otherwise.
    let stray = enclosed.keys.compactMap { $0 }.filter { !document.enclosures.indices.contains($0) }.sorted()
    let others = stray.flatMap { enclosed[$0] ?? [] }
    let rest = others.isEmpty ? [] : [strays(others, &writer)]
    let meta = AkomaMeta(document: document, index: index, name: name, places: writer.places).tree
    let all = attachments + rest
    return XMLTree(
      "doc", [.init("name", name.subtype)],
      [meta] + parts + (all.isEmpty ? [] : [XMLTree("attachments", all)]))
  }

  private func attachment(_ number: Int, _ blocks: [Block], _ writer: inout AkomaWriter) -> XMLTree {
    let id = writer.ids.next("att", number: number + 1, in: nil)
    let meta = AkomaMeta(document: document, index: index, name: name, places: [:])
      .tree(enclosure: document.enclosures[number], component: id)
    return attachment(id, meta, blocks, &writer)
  }

  private func strays(_ blocks: [Block], _ writer: inout AkomaWriter) -> XMLTree {
    let id = writer.ids.next("att", number: document.enclosures.count + 1, in: nil)
    let meta = AkomaMeta(document: document, index: index, name: name, places: [:])
      .tree(enclosure: Enclosure(title: document.title, kind: .annex), component: id)
    return attachment(id, meta, blocks, &writer)
  }

  private func attachment(_ id: String, _ meta: XMLTree, _ blocks: [Block], _ writer: inout AkomaWriter) -> XMLTree {
    let doc = XMLTree("doc", [.init("name", "attachment")], [meta] + parts(blocks, prefix: id, &writer))
    return XMLTree("attachment", [.init("eId", id)], [doc])
  }

  /// 标题 and what stands with it, the text, and what stands below it.
  private func parts(_ blocks: [Block], prefix: String?, _ writer: inout AkomaWriter) -> [XMLTree] {
    let head = blocks.prefix { Self.headKinds.contains($0.kind) }
    let rest = blocks.dropFirst(head.count)
    let foot = rest.reversed().prefix { Self.footKinds.contains($0.kind) }.reversed()
    let preface = head.map { writer.block($0, in: prefix) }
    let body = AkomaBody(
      Array(rest.dropLast(foot.count)), outline: document.outline, prefix: prefix, writer: &writer
    ).elements
    let conclusions = foot.map { writer.block($0, in: prefix) }
    let empty = body.isEmpty ? [XMLTree("p", [.init("eId", writer.ids.next("p", in: prefix))], [])] : []
    return [
      preface.isEmpty ? nil : XMLTree("preface", preface), XMLTree("mainBody", body + empty),
      conclusions.isEmpty ? nil : XMLTree("conclusions", conclusions),
    ].compactMap { $0 }
  }

  private static let headKinds: Set<Block.Kind> = [
    .registration, .title, .number, .byline, .addressee, .enclosureTitle,
  ]
  private static let footKinds: Set<Block.Kind> = [.signature, .date, .printed, .note, .enclosureList]
}
