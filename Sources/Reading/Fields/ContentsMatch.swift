import Gazette

/// Which entry of the table of contents stands for which document: by number, then by likeness of title.
struct ContentsMatch {
  /// The entry of each document; nil where the table has none.
  private(set) var entries: [ContentsTable.Entry?]
  /// The entries that no document answers.
  private(set) var unanswered = [ContentsTable.Entry]()

  /// Matches the entries of a table to documents.
  init(_ contents: [ContentsTable.Entry], _ readers: [(head: Head, reader: DocumentReader)]) {
    entries = [ContentsTable.Entry?](repeating: nil, count: readers.count)
    var open = [ContentsTable.Entry]()
    for entry in contents {
      let place = readers.indices.first { index in
        entries[index] == nil && entry.number != nil && readers[index].head.documentNumber == entry.number
      }
      if let place { entries[place] = entry } else { open.append(entry) }
    }
    for entry in open {
      let pairs = Self.pairs(entry.title)
      let best = readers.indices.filter { entries[$0] == nil }
        .map { (place: $0, likeness: Self.likeness(pairs, Self.pairs(readers[$0].reader.title))) }
        .max { ($0.likeness, $1.place) < ($1.likeness, $0.place) }
      if let best, best.likeness >= 0.5 { entries[best.place] = entry } else { unanswered.append(entry) }
    }
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
