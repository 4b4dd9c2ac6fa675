import Gazette

/// Gives blocks their structural names: `s1-2` for 一、（二）, `art-12` for 第十二条, `p-1-2-3` for the third paragraph
/// without a number below 一、（二）; `e1-` before all in the first enclosure, `glossary-` before all in a 名词解释.
struct AnchorMint {
  private var path = [(kind: Marker.Kind, value: Int)]()
  private var article: Int?
  private var plain = 0
  private var plainInArticle = 1
  private var used = [String: Int]()
  private var enclosure: Int?
  private var isInGlossary = false

  /// The next block's name.
  mutating func anchor(for draft: BlockDraft) -> Anchor {
    if draft.enclosure != enclosure || draft.isInGlossary != isInGlossary { restart(with: draft) }
    let prefix = enclosure.map { "e\($0 + 1)-" } ?? ""
    if draft.isInGlossary, draft.kind == .heading, draft.marker == nil { return unique(prefix + "glossary") }
    return unique(prefix + (isInGlossary ? "glossary-" : "") + name(of: draft))
  }

  private mutating func restart(with draft: BlockDraft) {
    path = []
    article = nil
    plain = 0
    enclosure = draft.enclosure
    isInGlossary = draft.isInGlossary
  }

  private mutating func name(of draft: BlockDraft) -> String {
    switch draft.kind {
    case .heading, .item, .article:
      if let marker = draft.marker { return numbered(marker) }
      return paragraph()
    case .paragraph: return paragraph()
    case .enclosureTitle: return "title"
    default: return draft.kind.rawValue
    }
  }

  private mutating func numbered(_ marker: Marker) -> String {
    if marker.kind == .article {
      article = marker.value
      plainInArticle = 1
      path.removeAll { $0.kind > .article }
      return "art-\(marker.value)"
    }
    if marker.kind < .article { article = nil }
    path.removeAll { $0.kind >= marker.kind }
    path.append((marker.kind, marker.value))
    plain = 0
    guard let article else { return "s" + dashed(path) }
    return "art-\(article)-" + dashed(path.filter { $0.kind > .article })
  }

  private mutating func paragraph() -> String {
    if let article {
      plainInArticle += 1
      return "art-\(article)-p\(plainInArticle)"
    }
    plain += 1
    return path.isEmpty ? "p-\(plain)" : "p-\(dashed(path))-\(plain)"
  }

  private func dashed(_ path: [(kind: Marker.Kind, value: Int)]) -> String {
    path.map { String($0.value) }.joined(separator: "-")
  }

  /// A name that stands already gets `-2`, `-3`.
  private mutating func unique(_ name: String) -> Anchor {
    var count = (used[name] ?? 0) + 1
    var candidate = count == 1 ? name : "\(name)-\(count)"
    while count > 1, used[candidate] != nil {
      count += 1
      candidate = "\(name)-\(count)"
    }
    used[name] = count
    if candidate != name { used[candidate] = 1 }
    return Anchor(candidate)
  }
}
