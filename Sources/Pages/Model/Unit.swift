import Gazette

/// 责任单位: an organ with all that the documents in hand give it to do.
struct Unit: Sendable {
  typealias ID = Identifier<Unit>

  /// One thing to do, and where it stands.
  struct Duty: Sendable {
    let measure: Measure
    let document: Document
    /// Whether a text of another organ says so that the document only passes on.
    let isForwarded: Bool
    /// What is to be done, in the document's words, with the words that name the organ.
    let text: String
  }

  let id: ID
  /// The name under which it is listed.
  let name: String
  /// How the texts spell it, in order of code units.
  let spellings: [String]
  /// Its duties, those of documents in force first, the latest first, else in order of the text.
  let duties: [Duty]
}
