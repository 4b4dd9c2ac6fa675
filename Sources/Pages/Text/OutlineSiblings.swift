import Gazette

/// The entries of an outline that a page's 目录 lists: brothers stand together, or not at all.
///
/// Of （一）…（九） below one heading some may run into their text and others be a sentence each. If most read as
/// headings, all are listed, so that no number is missing; else only those that are headings without doubt.
struct OutlineSiblings {
  private let outline: [OutlineEntry]
  private let headings: Set<Anchor>

  /// An outline, and the blocks whose own words read as headings.
  init(_ outline: [OutlineEntry], headings: Set<Anchor>) {
    self.outline = outline
    self.headings = headings
  }

  /// The entries to list, in order.
  var shown: [OutlineEntry] {
    let parents = Self.parents(of: outline)
    var families = [Family: (all: Int, headings: Int)]()
    for (entry, parent) in zip(outline, parents) {
      families[Family(parent: parent, level: entry.level), default: (0, 0)].all += 1
      if headings.contains(entry.anchor) {
        families[Family(parent: parent, level: entry.level), default: (0, 0)].headings += 1
      }
    }
    return zip(outline, parents).compactMap { entry, parent in
      let family = families[Family(parent: parent, level: entry.level)] ?? (0, 0)
      let isMost = family.headings * 2 > family.all
      return isMost || (headings.contains(entry.anchor) && !entry.runIn) ? entry : nil
    }
  }

  private struct Family: Hashable {
    let parent: Int?
    let level: Int
  }

  /// The place in the outline of the heading that each entry stands below.
  private static func parents(of outline: [OutlineEntry]) -> [Int?] {
    var open = [Int]()
    return outline.indices.map { index in
      while let last = open.last, outline[last].level >= outline[index].level { open.removeLast() }
      defer { open.append(index) }
      return open.last
    }
  }
}
