import Markup

/// The data of the site that stands and of the one that a build would make, side by side.
struct DataPair: Sendable {
  let old: SiteData
  let new: SiteData
  /// The documents of the old site by id.
  let oldDocuments: [String: SiteData.Document]
  /// The documents of the new site by id.
  let newDocuments: [String: SiteData.Document]

  init(old: SiteData, new: SiteData) {
    self.old = old
    self.new = new
    oldDocuments = Dictionary(old.documents.map { ($0.id, $0) }) { first, _ in first }
    newDocuments = Dictionary(new.documents.map { ($0.id, $0) }) { first, _ in first }
  }

  /// The documents that are in both, in the order of the new collection.
  var both: [(old: SiteData.Document, new: SiteData.Document)] {
    new.documents.compactMap { document in oldDocuments[document.id].map { ($0, document) } }
  }

  /// How a reader calls a document or instrument: number and title, as far as there are any.
  static func name(_ entry: LocatedJSON) -> String {
    let title = entry.text("title").map { "\u{300A}\($0)\u{300B}" }
    let words = [entry.text("number"), title].compactMap { $0 }
    return words.isEmpty ? entry.text("id") ?? "" : words.joined(separator: " ")
  }

  /// How a reader calls a document of either site, by id.
  func name(ofDocument id: String) -> String {
    (newDocuments[id] ?? oldDocuments[id]).map { Self.name($0.entry) } ?? id
  }
}

/// A value as a person reads it in a message.
extension LocatedJSON {
  /// The text or number itself, `none` for what is not stated, lists joined by commas.
  var shown: String {
    switch value {
    case .null: "none"
    case .bool(let flag): flag ? "yes" : "no"
    case .integer(let number): String(number)
    case .fraction: "a number"
    case .text(let text): text
    case .list(let values): values.isEmpty ? "none" : values.map(\.shown).joined(separator: ", ")
    case .object(let members): members.filter { !$0.value.isNull }.map(\.value.shown).joined(separator: " ")
    }
  }
}
