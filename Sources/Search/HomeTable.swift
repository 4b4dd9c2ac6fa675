/// Which document a position lies in.
struct HomeTable: Sendable {
  /// How often and where a document holds a gram.
  struct Hit: Sendable {
    let document: Int
    var count: Int
    var inTitle: Bool
    var inHeading: Bool
  }

  private let extents: [TextStream.Extent]

  /// The table of a stream.
  init(_ stream: TextStream) { extents = stream.extents }

  /// The documents that hold these positions, ascending as the positions are.
  func hits(at positions: ArraySlice<UInt32>) -> [Hit] {
    var hits = [Hit]()
    var document = 0
    for position in positions.lazy.map(Int.init) {
      while extents[document].end <= position { document += 1 }
      if hits.last?.document != document {
        hits.append(Hit(document: document, count: 0, inTitle: false, inHeading: false))
      }
      let extent = extents[document]
      hits[hits.count - 1].count += 1
      if position < extent.titleEnd {
        hits[hits.count - 1].inTitle = true
      } else if position < extent.headingEnd {
        hits[hits.count - 1].inHeading = true
      }
    }
    return hits
  }
}
