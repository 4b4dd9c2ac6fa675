/// Finds the ends of notes in square brackets: `【责任单位：市科技局】`. Asked in order of the text, so that it stays linear.
struct SquareNotes {
  private let scalars: [Unicode.Scalar]
  private var next = 0

  init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

  /// The first closing bracket behind an offset; nil where there is none.
  mutating func closing(of offset: Int) -> Int? {
    next = max(next, offset + 1)
    while next < scalars.count, !"】]〕］".unicodeScalars.contains(scalars[next]) { next += 1 }
    return next < scalars.count ? next : nil
  }
}
