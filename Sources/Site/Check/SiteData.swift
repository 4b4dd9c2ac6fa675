import Gazette

/// The data files of a built site, read: what the checks of their contents look at.
struct SiteData: Sendable {
  /// A document's entry in the catalogue, and its own file.
  struct Document: Sendable {
    let id: String
    let entry: LocatedJSON
    let file: String
    /// The file's contents; nil where it is missing or no JSON.
    let full: LocatedJSON?
  }

  let catalog: LocatedJSON?
  let audit: LocatedJSON?
  let documents: [Document]

  /// The name of the catalogue.
  static let catalogName = "catalog.json"
  /// The name of the account of the raw texts.
  static let auditName = "audit.json"

  /// Reads the data among files, given by path.
  init(_ bytes: @escaping @Sendable (String) -> [UInt8]?) {
    let read: @Sendable (String) -> LocatedJSON? = { name in bytes(name).flatMap { try? JSONReading.read($0) } }
    catalog = read(Self.catalogName)
    audit = read(Self.auditName)
    let entries = (catalog?.values("documents") ?? []).compactMap { entry in entry.text("id").map { ($0, entry) } }
    documents = concurrentMap(entries) { id, entry in
      let file = "documents/\(id)/index.json"
      return Document(id: id, entry: entry, file: file, full: read(file))
    }
  }
}
