import Gazette
import Markup
import Relations

/// A document and its paragraphs as a search engine's `_bulk` address takes them (NDJSON): for each the line of an action
/// and the line of a source.
///
/// The engine is OpenSearch or Elasticsearch; ``EngineMapping`` says what every field is. The fields of a document are
/// those of `catalog.json`; a paragraph repeats those by which searches are narrowed, since engines do not join.
public struct EngineLines {
  private let document: Document
  private let standing: DocumentStanding
  private let data: DocumentData

  /// The lines of a document.
  public init(_ document: Document, _ standing: DocumentStanding) {
    self.document = document
    self.standing = standing
    data = DocumentData(document: document, standing: standing)
  }

  /// The lines, each with its line feed: the document's, then its paragraphs' in order of the text.
  public var bytes: [UInt8] {
    var bytes = [UInt8]()
    Self.append(document.id.text, whole, to: &bytes)
    for (position, block) in document.blocks.enumerated() {
      Self.append(document.id.text + "#" + block.anchor.text, paragraph(block, at: position), to: &bytes)
    }
    return bytes
  }

  private static func append(_ id: String, _ source: JSONValue, to bytes: inout [UInt8]) {
    let action: JSONValue = ["index": ["_id": .string(id)]]
    for line in [action, source] {
      bytes += line.bytes(.compact)
      bytes.append(UInt8(ascii: "\n"))
    }
  }

  /// The whole text is there too: words that are sought may stand in different paragraphs.
  private var whole: JSONValue {
    let text = document.blocks.map(\.text).joined(separator: "\n")
    let own: JSONValue = ["kind": "document", "text": .string(text)]
    return .object(own.members + data.members)
  }

  private func paragraph(_ block: Block, at position: Int) -> JSONValue {
    let address = PageAddress.document(document.id).path.text + "#" + block.anchor.text
    let enclosure = block.enclosure.flatMap { document.enclosures.indices.contains($0) ? document.enclosures[$0] : nil }
    let own: JSONValue = [
      "kind": "paragraph", "document": .string(document.id.text), "url": .string(address),
      "anchor": .string(block.anchor.text), "position": .integer(position), "block": .string(block.kind.rawValue),
      "label": .optional(block.label), "enclosure": .optional(enclosure?.title), "text": .string(block.text),
      "source": [
        "file": .string(document.file), "firstLine": .integer(block.lines.lowerBound),
        "lastLine": .integer(block.lines.upperBound),
      ],
    ]
    return .object(own.members + data.members.filter { Self.repeated.contains($0.name) })
  }

  /// What paragraphs say of their document.
  static let repeated: Set<String> = [
    "title", "number", "issuers", "type", "signed", "printed", "effective", "expires", "status", "statusSince", "issue",
  ]
}
