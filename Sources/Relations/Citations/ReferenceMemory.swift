import Gazette

/// What a document has named so far, for the short forms that lean on it: `（以下简称《意见》）` … 《意见》, `61号文件`.
struct ReferenceMemory: Sendable {
  /// An instrument under its short name.
  struct Known: Sendable {
    let number: String?
    let documentNumber: DocumentNumber?
    let title: String?
  }

  /// The document's number named last; its organ is that of `〔2020〕3号`.
  private(set) var lastNumber: DocumentNumber?
  private var aliases = [String: Known]()
  /// The numbers by sequence; nil where two differ.
  private var sequences = [Int: DocumentNumber?]()

  /// Nothing named yet.
  init() {}

  /// The instrument that a short name stands for.
  func named(_ alias: String) -> Known? { aliases[alias] }

  /// The one number with this sequence that was named; nil if there is none, or more than one.
  func onlyNumber(withSequence sequence: Int) -> DocumentNumber? { sequences[sequence] ?? nil }

  /// Remembers a reference.
  mutating func remember(_ reference: Reference) {
    if let alias = reference.alias {
      aliases[alias] = Known(
        number: reference.number, documentNumber: reference.documentNumber, title: reference.title)
    }
    guard let number = reference.documentNumber else { return }
    if number.year != nil { lastNumber = number }
    if let known = sequences[number.sequence], known != number {
      sequences[number.sequence] = .some(nil)
    } else {
      sequences[number.sequence] = number
    }
  }
}
