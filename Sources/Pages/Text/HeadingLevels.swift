import Gazette

/// The heading levels of a document's page, in order and without gaps, so that a reader can walk them.
enum HeadingLevels {
  /// The level of each block, 1 for the title, 2 to 6 below it, and 0 for a block that is no heading.
  static func of(_ document: Document) -> [Int] {
    let depths = Dictionary(document.outline.map { ($0.anchor, $0.level) }) { first, _ in first }
    var titled = false
    var open = [Int]()
    var base = 2
    return document.blocks.map { block in
      switch block.kind {
      case .title where !titled && block.enclosure == nil:
        titled = true
        return 1
      case .enclosureTitle:
        (open, base) = ([], 3)
        return 2
      case .heading:
        let depth = depths[block.anchor] ?? (open.last ?? 1)
        while let last = open.last, last >= depth { open.removeLast() }
        open.append(depth)
        return min(base + open.count - 1, 6)
      default:
        return 0
      }
    }
  }
}
