import Gazette

/// Which entry of the table of contents stands for which document: by number, then by likeness of title.
struct ContentsMatch {
  /// The entry of each document; nil where the table has none.
  private(set) var entries: [ContentsTable.Entry?]
  /// The entries that no document answers.
  private(set) var unanswered = [ContentsTable.Entry]()

  /// How far from its place in the table a document may stand; titles further off are not compared.
  private static let reach = 30

  /// Matches the entries of a table to documents.
  init(_ contents: [ContentsTable.Entry], _ readers: [(head: Head, reader: DocumentReader)]) {
    entries = [ContentsTable.Entry?](repeating: nil, count: readers.count)
    var places = [DocumentNumber: Int]()
    for (place, document) in readers.enumerated().reversed() {
      if let number = document.head.documentNumber { places[number] = place }
    }
    var open = [(place: Int, entry: ContentsTable.Entry)]()
    for (order, entry) in contents.enumerated() {
      if let number = entry.number, let place = places[number], entries[place] == nil {
        entries[place] = entry
      } else {
        open.append((order, entry))
      }
    }
    if open.isEmpty { return }
    let titles = readers.map { Self.pairs($0.reader.title) }
    for (order, entry) in open { matchByTitle(entry, near: order, titles) }
  }

  private mutating func matchByTitle(_ entry: ContentsTable.Entry, near order: Int, _ titles: [Set<UInt64>]) {
    let pairs = Self.pairs(entry.title)
    var best: (place: Int, likeness: Double)?
    let low = max(0, order - Self.reach)
    for place in low..<max(low, min(titles.count, order + Self.reach)) where entries[place] == nil {
      let likeness = Self.likeness(pairs, titles[place])
      if likeness >= 0.5, likeness > best?.likeness ?? 0 { best = (place, likeness) }
    }
    if let best { entries[best.place] = entry } else { unanswered.append(entry) }
  }

  private static func pairs(_ text: Scalars) -> Set<UInt64> {
    let bare = text.filter { $0.isHan || $0.isAlphanumeric }
    return Set(zip(bare, bare.dropFirst()).map { UInt64($0.value) << 32 | UInt64($1.value) })
  }

  /// The share of the smaller set that is in the other.
  private static func likeness(_ left: Set<UInt64>, _ right: Set<UInt64>) -> Double {
    let least = min(left.count, right.count)
    return least == 0 ? 0 : Double(left.intersection(right).count) / Double(least)
  }
}
