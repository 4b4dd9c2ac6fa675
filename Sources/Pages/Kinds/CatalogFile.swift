import Gazette
import Markup

extension PageKind {
  /// `catalog.json`: issues, documents and instruments for programs.
  static let catalog = PageKind("catalog.json") { drawing in
    let index = drawing.index
    let collection = index.model.collection
    let data: JSONValue = [
      "site": ["title": .string(index.facts.title), "asOf": .optional(index.model.asOf?.iso)],
      "issues": .array(collection.issues.map { issue($0, index) }),
      "documents": .array(collection.documents.map { .object(DocumentData(document: $0, index: index).members) }),
      "instruments": .array(index.model.graph.instruments.map(instrument)),
    ]
    return [OutputFile(path: PageAddress.catalog.path, bytes: data.bytes(.pretty))]
  }

  private static func issue(_ issue: Issue, _ index: SiteIndex) -> JSONValue {
    [
      "id": .string(issue.id.text),
      "year": .optional(issue.year),
      "number": .optional(issue.number),
      "total": .optional(issue.total),
      "published": .optional(issue.published?.iso),
      "source": .string(issue.file),
      "documents": .strings((index.contents[issue.id] ?? []).map(\.id.text)),
    ]
  }

  private static func instrument(_ instrument: Instrument) -> JSONValue {
    [
      "id": .string(instrument.id.text),
      "url": .string(PageAddress.instrument(instrument.id).path.text),
      "number": .optional(instrument.number),
      "title": .optional(instrument.title),
      "citedBy": .strings(instrument.citedBy.map(\.text)),
    ]
  }
}
