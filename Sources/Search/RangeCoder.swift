/// Arithmetic coding of single bits whose likelihood is known: a bit that was to be expected takes next to no room.
struct RangeCoder: Sendable {
  /// How likely a bit is 1, learnt from those before it in the same situation.
  struct Odds: Sendable {
    /// In 1/65536.
    fileprivate(set) var ones: Int32 = 32_768
    fileprivate var seen: Int32 = 0

    /// What part of the distance to certainty is gone after so many bits, in 1/65536: 1/1.5, 1/2.5, …
    private var step: UInt32 { 131_072 / (2 * UInt32(truncatingIfNeeded: seen) + 3) }

    fileprivate mutating func learn(_ bit: Bool) {
      let goal: Int64 = bit ? 65_535 : 0
      let step = Int64(step)
      ones = min(65_472, max(64, ones + Int32(((goal - Int64(ones)) * step) >> 16)))
      if seen < 119 { seen += 1 }
    }
  }

  private var low: UInt32 = 0
  private var high: UInt32 = .max
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
  mutating func write(_ bit: Bool, _ odds: inout Odds) {
    let middle = low + UInt32((UInt64(high - low) * UInt64(odds.ones)) >> 16)
    if bit { high = middle } else { low = middle + 1 }
    odds.learn(bit)
    while (low ^ high) >> 24 == 0 {
      told.append(UInt8(truncatingIfNeeded: high >> 24))
      low <<= 8
      high = high << 8 | 0xFF
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
    told.append(UInt8(truncatingIfNeeded: high >> 24))
    bits.append(told, bits: 0..<told.count * 8)
    return bits
  }
}
