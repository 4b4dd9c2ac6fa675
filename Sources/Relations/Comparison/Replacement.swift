import Gazette

/// 修订: a document that takes the place of another: it repeals it, at most three in all, and bears a like title.
///
/// Sample: `《济南市人民政府办公厅关于…的实施意见》（…）同时废止。` in a document whose title is nearly the same.
public struct Replacement: Hashable, Encodable, Sendable {
  /// The document that takes the place.
  public let new: Document.ID
  /// The document whose place it takes.
  public let old: Document.ID

  private static let mostRepealed = 3
  private static let leastLikeness = 0.5

  /// All replacements within a collection, in its order.
  public static func all(in collection: Collection, _ graph: RelationGraph) -> [Replacement] {
    let documents = Dictionary(collection.documents.map { ($0.id, $0) }) { first, _ in first }
    return collection.documents.flatMap { new -> [Replacement] in
      let repealed = (graph.relations[new.id] ?? []).filter { $0.kind == .repeals }
      guard (1...mostRepealed).contains(repealed.count) else { return [] }
      let wholes = repealed.filter { relation in
        relation.places.contains { $0.kind == .repeals && $0.scope == nil }
      }
      return wholes.compactMap { relation in
        guard case .document(let id) = relation.target, id != new.id, let old = documents[id],
          hasLikeTitle(old, new)
        else { return nil }
        return Replacement(new: new.id, old: id)
      }
    }
  }

  private static func hasLikeTitle(_ old: Document, _ new: Document) -> Bool {
    let (left, right) = (subject(of: old), subject(of: new))
    let common = ComparedBlock.common(left, right)
    return common > 0 && Double(2 * common) >= leastLikeness * Double(left.count + right.count)
  }

  /// The pairs of neighbouring characters of a title behind its issuers and 关于, which many titles share.
  private static func subject(of document: Document) -> [UInt64] {
    let scalars = Array(document.title.unicodeScalars)
    let start = scalars.first(of: ["关于"], in: 0..<scalars.count).map { $0.offset + 2 } ?? 0
    return ComparedBlock.pairs(of: scalars[start...])
  }
}
