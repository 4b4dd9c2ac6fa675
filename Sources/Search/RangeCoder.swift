/// Arithmetic coding of single bits whose likelihood is known: a bit that was to be expected takes next to no room.
struct RangeCoder: Sendable {
  /// How likely a bit is 1, learnt from those before it in the same situation.
  struct Odds: Sendable {
    /// In 1/65536. Without 127 at either end nothing changes any more, so that it never is none or all.
    fileprivate var ones: UInt32 = 32_768
    /// How many bits it learnt from, plus 1.
    fileprivate var seen: UInt32 = 1

    /// Goes a part of the way to what came: a half, a fourth twice, an eighth four times, and so on to a 128th. Powers of two
    /// need no division, which a writer and a reader would do for each bit.
    @inline(__always) fileprivate mutating func learn(_ bit: Bool) {
      let shift = UInt32(32 - seen.leadingZeroBitCount)
      if bit { ones += (65_536 - ones) >> shift } else { ones -= ones >> shift }
      if seen < 127 { seen += 1 }
    }
  }

  /// Bounds have 30 bits, since a browser keeps no more in a number that needs no memory of its own.
  private static let all: UInt32 = 0x3FFF_FFFF

  private var low: UInt32 = 0
  private var high: UInt32 = Self.all
  private var bits: BitWriter
  /// What was told since, whole bytes.
  private var told: [UInt8] = []

  /// How likely the numbers of one kind are: how long they are, and of each length each bit.
  struct NumberOdds: Sendable {
    fileprivate var lengths = [Odds](repeating: Odds(), count: 32)
    fileprivate var digits = [Odds](repeating: Odds(), count: 32 * 32)
  }

  /// Goes on behind what was written.
  init(after bits: BitWriter) { self.bits = bits }

  /// Writes a bit, and learns from it.
  @inline(__always) mutating func write(_ bit: Bool, _ odds: inout Odds) {
    let middle = low + ((high - low) >> 12) * (odds.ones >> 4)
    if bit { high = middle } else { low = middle + 1 }
    odds.learn(bit)
    while (low ^ high) >> 22 == 0 {
      told.append(UInt8(truncatingIfNeeded: high >> 22))
      low = low << 8 & Self.all
      high = (high << 8 | 0xFF) & Self.all
    }
  }

  /// Writes a number from 0, 1 added, as Elias's gamma code has it: how long it is in unary, then all but its first bit.
  mutating func write(_ number: UInt32, _ odds: inout NumberOdds) {
    let whole = number &+ 1
    let length = max(0, 31 - whole.leadingZeroBitCount)
    for place in 0..<length { write(true, &odds.lengths[place]) }
    if length < 31 { write(false, &odds.lengths[length]) }
    for place in 0..<length {
      write(whole >> UInt32(length - 1 - place) & 1 == 1, &odds.digits[length * 32 + place])
    }
  }

  /// Writes what tells the last bits, and returns all. A reader finds noughts behind the end.
  mutating func finish() -> BitWriter {
    told.append(UInt8(truncatingIfNeeded: high >> 22))
    for byte in told { bits.write(UInt32(byte), bits: 8) }
    return bits
  }
}

/// A `PredictiveCode` at work on one row.
///
/// It looks at the model's arrays in place, for as long as the row takes: most of the time of an index is spent here, and a
/// third of that went into counting references and asking whether an array is shared. Its places are its own: slots begin
/// where `PredictiveCode.Table` says, and each lies in one line of the processor's cache. It stands beside the coder because rooms are
/// compiled file by file, and a call for each bit would take a sixth of all time.
struct PredictiveWalk {
  /// Those of the longest contexts first.
  let tables: UnsafeBufferPointer<PredictiveCode.Table>
  /// The slots of all tables.
  let cells: UnsafeMutableBufferPointer<UInt16>
  /// By table, streak (8) and rank of the guess (8).
  let verdicts: UnsafeMutableBufferPointer<RangeCoder.Odds>

  /// Codes letters, told by their places among those known, learns what followed what, and returns those that no guess
  /// told. A place beyond 65,535 is never guessed.
  func encode(_ row: [Int32], with coder: inout RangeCoder) -> [Int32] {
    var homes = [Int](repeating: 0, count: tables.count)
    var context: (Int32, Int32, Int32) = (0, 0, 0)
    var spelt = [Int32]()
    spelt.reserveCapacity(row.count / 2)
    homes.withUnsafeMutableBufferPointer { homes in
      for place in row {
        find(homes, after: context)
        let letter = UInt16(exactly: place) ?? 0
        if !guess(letter, at: homes, with: &coder) { spelt.append(place) }
        if letter > 0 {
          for table in tables.indices { learn(letter, at: homes[table]) }
        }
        context = (place, context.0, context.1)
      }
    }
    return spelt
  }

  /// The slots that the last three characters name, the latest first, in the order of the tables.
  private func find(_ homes: UnsafeMutableBufferPointer<Int>, after context: (Int32, Int32, Int32)) {
    let one = UInt32(bitPattern: context.0) & 0x7FFF
    let two = one &* 10_007 &+ (UInt32(bitPattern: context.1) & 0x7FFF) &* 7_919
    let three = two ^ (UInt32(bitPattern: context.2) & 0x7FFF) &* 5_003
    let last = tables.count - 1
    homes[last] = home(one, in: tables[last])
    if last > 0 { homes[last - 1] = home(two, in: tables[last - 1]) }
    if last > 1 { homes[0] = home(three, in: tables[0]) }
  }

  /// Where the slot of a table begins that a hash names.
  private func home(_ hash: UInt32, in table: PredictiveCode.Table) -> Int {
    table.start + 8 * Int(hash & table.mask)
  }

  private func guess(_ letter: UInt16, at homes: UnsafeMutableBufferPointer<Int>, with coder: inout RangeCoder) -> Bool
  {
    for table in tables.indices {
      let home = homes[table]
      let situation = table * 64 + Int(cells[home + 7]) * 8
      for rank in 0..<7 {
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
  private func isRefused(_ guess: UInt16, before table: Int, at homes: UnsafeMutableBufferPointer<Int>) -> Bool {
    for earlier in 0..<table {
      let home = homes[earlier]
      for rank in 0..<7 where cells[home + rank] == guess { return true }
    }
    return false
  }

  private func learn(_ letter: UInt16, at home: Int) {
    if cells[home] == letter {
      cells[home + 7] = min(7, cells[home + 7] + 1)
      return
    }
    var place = 0
    while place < 6, cells[home + place] != 0, cells[home + place] != letter { place += 1 }
    let goal = place / 2
    while place > goal {
      cells[home + place] = cells[home + place - 1]
      place -= 1
    }
    cells[home + goal] = letter
    cells[home + 7] = 0
  }
}
