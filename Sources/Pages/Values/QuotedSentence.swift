import Gazette

/// A sentence that is quoted once, with all raw lines on which what it proves begins: it may name two instruments.
struct QuotedSentence {
  /// The sentence, with the first of the lines.
  let evidence: Evidence
  /// The lines, each once, in order.
  let lines: [Int]

  /// The sentences of some evidence, each once, in the order in which they first come.
  static func distinct(_ all: [Evidence]) -> [QuotedSentence] {
    var order = [Key]()
    var groups = [Key: [Evidence]]()
    for evidence in all {
      let key = Key(quote: evidence.quote, anchor: evidence.anchor)
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(evidence)
    }
    return order.compactMap { key in
      guard let group = groups[key], let first = group.first else { return nil }
      return QuotedSentence(evidence: first, lines: Set(group.map(\.line)).sorted())
    }
  }

  private struct Key: Hashable {
    let quote: String
    let anchor: Anchor
  }
}
