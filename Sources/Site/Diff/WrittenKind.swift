import Gazette

/// The kind of a relation as the data of a site write it: `repeals`.
///
/// The site that stands may be another version's, so a word that is no kind here is kept and told.
enum WrittenKind: Hashable {
  case known(Relation.Kind)
  case unknown(String)

  /// Reads the word of the data.
  init(_ word: String) { self = Relation.Kind(rawValue: word).map(Self.known) ?? .unknown(word) }

  /// The word of the data.
  var word: String {
    switch self {
    case .known(let kind): kind.rawValue
    case .unknown(let word): word
    }
  }

  /// Whether it says that a document does something to the instrument; a word that is not known may.
  var mayBeDeed: Bool {
    switch self {
    case .known(let kind): kind.isDeed
    case .unknown: true
    }
  }

  /// What is said where the word is no kind.
  var remark: Change.Detail? {
    switch self {
    case .known: nil
    case .unknown(let word): .remark("\u{201C}\(word)\u{201D} is no kind of relation that this version knows")
    }
  }
}

extension LocatedJSON {
  /// The kind of a relation, or of a link from its other end.
  var relationKind: WrittenKind { WrittenKind(text("type") ?? "") }
}
