import Gazette

/// The documents that share a year, an issuer, a type or a status: one way into the collection.
struct Facet: Sendable {
  typealias ID = Identifier<Facet>

  /// By what documents are put together, in the order in which pages offer it.
  enum Kind: String, Sendable, CaseIterable {
    case year
    case issuer
    case type
    case status

    /// The folder of its lists.
    var folder: String {
      switch self {
      case .year: "years"
      case .issuer: "issuers"
      case .type: "types"
      case .status: "status"
      }
    }
  }

  let kind: Kind
  let id: ID
  /// What its documents share, `2023年`, `济南市人民政府办公厅`, `意见`, `废止`.
  let label: String
  /// Its documents, the latest first.
  let documents: [Document]
}
