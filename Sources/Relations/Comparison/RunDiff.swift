/// The characters that two versions of a paragraph share, in runs that can be read.
///
/// The best alignment is the one with the most common characters less a price for each change, so that a lone common
/// character between two changes is no run of its own. Numbers and Latin words are never cut. What is too large for a
/// table is aligned by clauses, and what is too large even so is taken out and put in whole.
struct RunDiff {
  /// How many cells of tables a whole comparison may still take.
  private var cells = 40_000_000

  private static let largestTable = 1_500_000
  private static let price = 4
  /// In paragraphs that share less than a quarter, only longer runs tell something.
  private static let priceAmongStrangers = 14

  /// The runs that lead from one text to the other.
  mutating func runs(from old: [Unicode.Scalar], to new: [Unicode.Scalar]) -> [Comparison.Run] {
    let close = joined(from: old, to: new, price: Self.price)
    let same = close.reduce(0) { $1.kind == .same ? $0 + $1.text.unicodeScalars.count : $0 }
    guard same * 4 < max(old.count, new.count) else { return close }
    return joined(from: old, to: new, price: Self.priceAmongStrangers)
  }

  private mutating func joined(
    from old: [Unicode.Scalar], to new: [Unicode.Scalar], price: Int
  ) -> [Comparison.Run] {
    let found = pieces(old, new, price: price, cut: Self.words) ?? pieces(old, new, price: price, cut: Self.clauses)
    var runs = RunCollector()
    for piece in found ?? Self.whole(old, new) { runs.add(piece) }
    return runs.runs
  }

  /// A stretch of one or both texts.
  struct Piece {
    let kind: Comparison.Run.Kind
    let scalars: ArraySlice<Unicode.Scalar>
  }

  private static func whole(_ old: [Unicode.Scalar], _ new: [Unicode.Scalar]) -> [Piece] {
    [Piece(kind: .deleted, scalars: old[...]), Piece(kind: .inserted, scalars: new[...])]
  }

  /// The pieces by one way of cutting; nil where the table would be too large.
  private mutating func pieces(
    _ old: [Unicode.Scalar], _ new: [Unicode.Scalar], price: Int,
    cut: (ArraySlice<Unicode.Scalar>) -> [ArraySlice<Unicode.Scalar>]
  ) -> [Piece]? {
    let olds = cut(old[...])
    let news = cut(new[...])
    let least = min(olds.count, news.count)
    var head = 0
    while head < least, olds[head] == news[head] { head += 1 }
    var tail = 0
    while tail < least - head, olds[olds.count - 1 - tail] == news[news.count - 1 - tail] { tail += 1 }
    let left = Array(olds[head..<olds.count - tail])
    let right = Array(news[head..<news.count - tail])
    let limit = min(Self.largestTable, cells)
    guard left.isEmpty || right.isEmpty || left.count <= limit / right.count else { return nil }
    cells -= left.count * right.count
    let middle = RunTable(left, right, price: price).pieces
    return olds[..<head].map { Piece(kind: .same, scalars: $0) } + middle
      + olds[(olds.count - tail)...].map { Piece(kind: .same, scalars: $0) }
  }

  /// Single characters, but numbers and Latin words whole.
  static func words(_ text: ArraySlice<Unicode.Scalar>) -> [ArraySlice<Unicode.Scalar>] {
    var words = [ArraySlice<Unicode.Scalar>]()
    var start = text.startIndex
    for index in text.indices {
      let next = index + 1
      if next < text.endIndex, isWordPart(text[index]), isWordPart(text[next]) { continue }
      words.append(text[start..<next])
      start = next
    }
    return words
  }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "A"..."Z", "a"..."z", ".", "%": true
    default: false
    }
  }

  /// Stretches that end behind ，。；： or at a cell's end.
  static func clauses(_ text: ArraySlice<Unicode.Scalar>) -> [ArraySlice<Unicode.Scalar>] {
    var clauses = [ArraySlice<Unicode.Scalar>]()
    var start = text.startIndex
    for index in text.indices where Passage.endsClause(text[index]) || index + 1 == text.endIndex {
      clauses.append(text[start...index])
      start = index + 1
    }
    return clauses
  }
}
