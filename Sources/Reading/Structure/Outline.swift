import Gazette

/// 大纲: every paragraph numbered 一、 or （一）, chapters and articles; and 名词解释, its terms below it.
enum Outline {
  /// The entries of a document's blocks, which were drawn up from drafts.
  static func entries(_ blocks: [Block], _ drafts: [BlockDraft]) -> [OutlineEntry] {
    var entries = [OutlineEntry]()
    var articleLevel = 1
    var isInArticle = false
    for (block, draft) in zip(blocks, drafts) {
      guard block.kind != .contents, block.kind != .enclosureList else { continue }
      guard let marker = draft.marker else {
        if draft.isInGlossary, block.kind == .heading { entries.append(glossary(block)) }
        continue
      }
      let level: Int
      switch marker.kind {
      case .han where draft.isInGlossary, .bracketedHan where draft.isInGlossary: level = 2
      case .book, .chapter: level = 1
      case .section: level = 2
      case .article: level = articleLevel
      case .han: level = 1
      case .bracketedHan: level = isInArticle ? articleLevel + 1 : 2
      default: continue
      }
      if marker.kind < .article { articleLevel = level + 1 }
      if marker.kind <= .han { isInArticle = marker.kind == .article }
      entries.append(entry(block, marker, level: level))
    }
    return entries
  }

  private static func glossary(_ block: Block) -> OutlineEntry {
    OutlineEntry(level: 1, label: "", title: block.text, anchor: block.anchor, runIn: false)
  }

  /// One entry: its title is its text to the first 。, or to the paragraph's end.
  private static func entry(_ block: Block, _ marker: Marker, level: Int) -> OutlineEntry {
    var text = block.text.scalars[...]
    text = text.dropFirst(marker.length)
    while text.first == " " { text = text.dropFirst() }
    let stop = text.firstIndex(of: "。")
    let title = Array(stop.map { text[..<$0] } ?? text)
    let runIn = stop.map { $0 + 1 < text.endIndex } ?? false
    return OutlineEntry(
      level: level, label: block.label ?? "", title: title.string, anchor: block.anchor, runIn: runIn)
  }
}
