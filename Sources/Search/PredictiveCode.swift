/// Writes a text so that a character that stood behind the same characters before takes little room: prediction by
/// partial matching (Cleary & Witten 1984), with a few guesses in place of counts, so that a browser reads it fast.
///
/// The row of bits: how many characters (gamma, plus 1), how many of them are new to the model (gamma, plus 1), of each
/// of these, ascending, the step from the last (gamma, the first plus 1); from there on bits of `RangeCoder`. For each
/// character, the last few before it, longest first, name a slot each, which holds characters that followed them,
/// the likeliest first. Of each guess that was not yet refused, a bit tells whether it is the one; how often the
/// slot's first guess was right in a row says how likely. If none is, the place of the character among those known
/// follows in 12 bits or as many as that takes, highest bit first. Every slot then moves it half the way to its front,
/// or takes it in half-way between front and end.
///
/// A model that has read one row goes on with another: `Primer` makes use of that.
struct PredictiveCode: Sendable {
  /// What followed so many characters: slots of some guesses and how often in a row the first was right.
  private struct Table: Sendable {
    /// Where its slots begin among all cells.
    let start: Int
    let guesses: Int
    let mask: UInt32

    func home(_ hash: UInt32) -> Int { start + Int((hash ^ hash >> 15) & mask) * (guesses + 1) }
  }

  /// Those of the longest contexts first.
  private let tables: [Table]
  /// The slots of all tables.
  private var cells: [Int32]
  /// By table, streak (8) and rank of the guess (16).
  private var verdicts: [RangeCoder.Odds]
  /// By the bits of a place that are told, 1 before them.
  private var spellings: [RangeCoder.Odds] = []
  private var letters = LetterTable()

  /// A model that knows nothing and looks at so many characters, one to three; for rows of about 5,000 characters, or
  /// for long ones.
  init(orders: Int, isLong: Bool) {
    var start = 0
    tables = (1...orders).reversed().map { order in
      let guesses = order == 1 ? 12 : 4
      let slots = 1 << (order == 1 ? 12 : isLong ? 16 : 14)
      defer { start += slots * (guesses + 1) }
      return Table(start: start, guesses: guesses, mask: UInt32(slots - 1))
    }
    cells = Array(repeating: 0, count: start)
    verdicts = Array(repeating: .init(), count: orders * 128)
  }

  /// Codes a row of scalar values, and learns it.
  ///
  /// - Parameter alphabet: what a later row will be written with.
  mutating func encode(_ row: [UInt32], alphabet: [UInt32] = []) -> BitWriter {
    var bits = BitWriter()
    bits.writeGamma(UInt32(row.count) + 1)
    learnLetters(of: alphabet + row, in: &bits)
    var coder = RangeCoder(after: bits)
    let width = UInt32(max(12, 32 - UInt32(letters.count).leadingZeroBitCount))
    if spellings.count < 1 << width { spellings = Array(repeating: .init(), count: 1 << width) }
    var context: (Int32, Int32) = (0, 0)
    var homes = tables.map(\.start)
    for letter in row.map({ letters[$0] }) {
      if !guess(letter, at: homes, with: &coder) { spell(letter, width, with: &coder) }
      for (table, home) in zip(tables, homes) { learn(letter, at: home, of: table.guesses) }
      find(&homes, after: letter, context.0, context.1)
      context = (letter, context.0)
    }
    return coder.finish()
  }

  private mutating func learnLetters(of row: [UInt32], in bits: inout BitWriter) {
    var unknown = Set<UInt32>()
    for scalar in row where letters[scalar] == 0 { unknown.insert(scalar) }
    let new = unknown.sorted()
    bits.writeGamma(UInt32(new.count) + 1)
    var last: UInt32 = 0
    for (place, scalar) in new.enumerated() {
      bits.writeGamma(scalar - last + (place == 0 ? 1 : 0))
      letters.append(scalar)
      last = scalar
    }
  }

  /// The slots that the last three characters name, the latest first, in the order of the tables.
  private func find(_ homes: inout [Int], after first: Int32, _ second: Int32, _ third: Int32) {
    let one = UInt32(bitPattern: first) &* 0x9E37_79B1
    let two = (one ^ UInt32(bitPattern: second)) &* 0x85EB_CA6B
    let three = (two ^ UInt32(bitPattern: third)) &* 0xC2B2_AE35
    let last = tables.count - 1
    homes[last] = tables[last].home(one)
    if last > 0 { homes[last - 1] = tables[last - 1].home(two) }
    if last > 1 { homes[0] = tables[0].home(three) }
  }

  private mutating func guess(_ letter: Int32, at homes: [Int], with coder: inout RangeCoder) -> Bool {
    for table in tables.indices {
      let home = homes[table]
      let guesses = tables[table].guesses
      let situation = table * 128 + Int(cells[home + guesses]) * 16
      for rank in 0..<guesses {
        let guess = cells[home + rank]
        if guess == 0 { break }
        if isRefused(guess, before: table, at: homes) { continue }
        coder.write(guess == letter, &verdicts[situation + rank])
        if guess == letter { return true }
      }
    }
    return false
  }

  /// Whether a guess stands in a slot of an earlier table, whose guesses all were wrong.
  private func isRefused(_ guess: Int32, before table: Int, at homes: [Int]) -> Bool {
    for earlier in 0..<table {
      let home = homes[earlier]
      for rank in home..<home + tables[earlier].guesses where cells[rank] == guess { return true }
    }
    return false
  }

  private mutating func learn(_ letter: Int32, at home: Int, of guesses: Int) {
    let streak = home + guesses
    if cells[home] == letter {
      cells[streak] = min(7, cells[streak] + 1)
      return
    }
    var place = home
    while place < streak - 1, cells[place] != 0, cells[place] != letter { place += 1 }
    let goal = home + (place - home) / 2
    while place > goal {
      cells[place] = cells[place - 1]
      place -= 1
    }
    cells[goal] = letter
    cells[streak] = 0
  }

  private mutating func spell(_ letter: Int32, _ width: UInt32, with coder: inout RangeCoder) {
    var node = 1
    for shift in (0..<Int32(width)).reversed() {
      let bit = letter >> shift & 1 == 1
      coder.write(bit, &spellings[node])
      node = node * 2 + (bit ? 1 : 0)
    }
  }
}
