import Gazette
import Markup

/// A day in a document's life, with the text that tells of it.
struct AkomaEvent {
  /// What happened.
  enum Kind: String, CaseIterable {
    case signing
    case entryIntoForce
    case expiry
    case prolongation
    case amendment
    case partialRepeal
    case repeal

    /// The field's word for it.
    func label(_ words: Words) -> String {
      switch self {
      case .signing: words(.signed)
      case .entryIntoForce: words.reason(.effective)
      case .expiry: words.reason(.term)
      case .prolongation: words.reason(.extended)
      case .amendment: words.reason(.amended)
      case .partialRepeal: words.reason(.partlyRepealed)
      case .repeal: words.reason(.repealed)
      }
    }

    /// The word of the schema that is nearest.
    var type: String {
      switch self {
      case .signing, .entryIntoForce: "generation"
      case .prolongation, .amendment, .partialRepeal: "amendment"
      case .expiry, .repeal: "repeal"
      }
    }
  }

  let kind: Kind
  let date: GazetteDate
  /// The name of the document that says so; nil for the document itself.
  let source: String?

  /// The event of a reason; nil where the text names no day, or the link of the chain is no event.
  init?(_ reason: Validity.Reason, of document: Document, index: SiteIndex) {
    guard let date = reason.date, let kind = Self.kind(of: reason.kind) else { return nil }
    let other = reason.document == document.id ? nil : index.documents[reason.document]
    self.init(kind: kind, date: date, source: other.map { AkomaName($0, index: index).work })
  }

  init(kind: Kind, date: GazetteDate, source: String?) {
    self.kind = kind
    self.date = date
    self.source = source
  }

  /// The event as an element; `number` is its place among the document's events, from 1.
  func tree(number: Int) -> XMLTree {
    XMLTree(
      "eventRef",
      [
        .init("eId", "evt_\(number)"), .init("date", date.iso), .init("type", kind.type),
        .init("source", source ?? "#this"), .init("refersTo", "#" + kind.rawValue),
      ])
  }

  private static func kind(of reason: Validity.Reason.Kind) -> Kind? {
    switch reason {
    case .registered: nil
    case .effective: .entryIntoForce
    case .term: .expiry
    case .extended: .prolongation
    case .amended: .amendment
    case .partlyRepealed: .partialRepeal
    case .repealed: .repeal
    }
  }
}
