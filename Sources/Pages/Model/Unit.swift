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

  /// How many duties stand on a page of it; a document's stay together, and the front may have half as many more.
  private static let pageSize = 100

  /// Its pages: its duties, document by document.
  var leaves: Leaves<[Duty]> {
    var groups = [[Duty]]()
    for duty in duties {
      if let last = groups.last?.last, last.document.id == duty.document.id {
        groups[groups.count - 1].append(duty)
      } else {
        groups.append([duty])
      }
    }
    return Leaves(growingAtHead: groups, size: Self.pageSize) { $0.count }
  }

  /// On which of its further pages documents stand.
  var places: [Document.ID: Int] {
    var places = [Document.ID: Int]()
    for leaf in leaves.leaves {
      guard let number = leaf.number else { continue }
      for duty in leaf.items.compactMap(\.first) { places[duty.document.id] = number }
    }
    return places
  }
}
