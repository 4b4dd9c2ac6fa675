import Gazette

/// Where a document's text refers to instruments: what its page makes links of.
struct References: Sendable {
  /// One reference in a block.
  struct Reference: Sendable {
    /// Where it stands in the block's text, in Unicode scalars.
    let range: Range<Int>
    let kind: Relation.Kind
    let target: Relation.Target
  }

  private let byAnchor: [Anchor: [Reference]]

  init(_ relations: [Relation]) {
    var found = [Anchor: [Reference]]()
    for relation in relations {
      for place in relation.places {
        let reference = Reference(range: place.range, kind: place.kind, target: relation.target)
        found[place.evidence.anchor, default: []].append(reference)
      }
    }
    byAnchor = found.mapValues(Self.apart)
  }

  /// The references in a block, none over another, in order.
  subscript(anchor: Anchor) -> [Reference] { byAnchor[anchor] ?? [] }

  /// Whether a reference in a block stands over a range.
  func cover(_ range: Range<Int>, at anchor: Anchor) -> Bool { Self.cover(range, self[anchor]) }

  /// Whether one of some references, which are apart and in order, stands over a range.
  static func cover(_ range: Range<Int>, _ references: [Reference]) -> Bool {
    var (low, high) = (0, references.count)
    while low < high {
      let middle = (low + high) / 2
      if references[middle].range.upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < references.count && references[low].range.overlaps(range)
  }

  /// Links do not nest: of two references that overlap the first and longest stays.
  private static func apart(_ references: [Reference]) -> [Reference] {
    let sorted = references.enumerated().sorted { left, right in
      (left.element.range.lowerBound, -left.element.range.upperBound, left.offset)
        < (right.element.range.lowerBound, -right.element.range.upperBound, right.offset)
    }
    var end = 0
    return sorted.compactMap { _, reference in
      guard !reference.range.isEmpty, reference.range.lowerBound >= end else { return nil }
      end = reference.range.upperBound
      return reference
    }
  }
}
