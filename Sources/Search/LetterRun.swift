/// Positions that have the same letter at some distance behind them.
struct LetterRun: Sendable {
  let letter: UInt32
  /// Ascending.
  let positions: [UInt32]

  /// The runs of letters and positions, 32 bits each, which are in order.
  static func all(in sorted: [UInt64]) -> [LetterRun] {
    var runs = [LetterRun]()
    var start = 0
    while start < sorted.count {
      let letter = UInt32(truncatingIfNeeded: sorted[start] >> 32)
      let end = sorted[start...].firstIndex { $0 >> 32 != letter } ?? sorted.count
      runs.append(LetterRun(letter: letter, positions: sorted[start..<end].map { UInt32(truncatingIfNeeded: $0) }))
      start = end
    }
    return runs
  }
}
