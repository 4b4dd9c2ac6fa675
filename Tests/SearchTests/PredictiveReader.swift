/// Reads what `PredictiveCode` and `RangeCoder` write, as the client does.
struct PredictiveReader {
  private var letters: [UInt32] = [0]
  private var slots: [[Int]: (guesses: [Int], streak: Int)] = [:]
  private var verdicts: [[Int]: Odds] = [:]
  /// By length and code, the places.
  private var codes: [[Int]: Int] = [:]
  private let orders: Int
  private let sizes: [Int]

  /// A model that knows nothing.
  init(orders: Int) {
    self.orders = orders
    sizes = (0..<orders).map { $0 == 0 ? 4_096 : 32_768 }
  }

  /// The text of a row of bits.
  mutating func text(_ scalars: [UInt32]) -> String {
    var bits = BitReader(scalars)
    let length = bits.gamma() - 1
    var scalar = -1
    for _ in 1..<bits.gamma() {
      scalar += bits.gamma()
      letters.append(UInt32(scalar))
    }
    if codes.isEmpty { readCodes(from: &bits) }
    let size = bits.gamma() - 1
    var rest = bits
    _ = rest.read(size)
    var coder = RangeReader(rest)
    var found = [Int]()
    for _ in 0..<length {
      let homes = self.homes(behind: found)
      let letter = guess(at: homes, from: &coder) ?? spelled(from: &bits)
      for home in homes { learn(letter, at: home) }
      found.append(letter)
    }
    return String(String.UnicodeScalarView(found.compactMap { Unicode.Scalar(letters[$0]) }))
  }

  /// The slots that the characters before name, longest context first.
  private func homes(behind found: [Int]) -> [[Int]] {
    let last = (0..<3).map { $0 < found.count ? found[found.count - 1 - $0] % 32_768 : 0 }
    let both = last[0] * 10_007 + last[1] * 7_919
    return (0..<orders).map { order -> [Int] in
      [order, [last[0], both, both ^ (last[2] * 5_003)][order] % sizes[order]]
    }.reversed()
  }

  private mutating func guess(at homes: [[Int]], from coder: inout RangeReader) -> Int? {
    var refused = Set<Int>()
    for home in homes {
      let slot = slots[home] ?? ([], 0)
      for (rank, guess) in slot.guesses.enumerated() where refused.insert(guess).inserted {
        if coder.bit(&verdicts[[home[0], slot.streak, rank], default: Odds()]) == 1 { return guess }
      }
    }
    return nil
  }

  private mutating func readCodes(from bits: inout BitReader) {
    let lengths = letters.indices.map { _ in bits.read(4) + 2 }
    var code = 0
    for length in 2...17 {
      code *= 2
      for place in lengths.indices where lengths[place] == length {
        codes[[length, code]] = place
        code += 1
      }
    }
  }

  private func spelled(from bits: inout BitReader) -> Int {
    var code = 0
    for length in 1...17 {
      code = code * 2 + bits.read(1)
      if let place = codes[[length, code]] { return place > 0 ? place : codes.count + bits.gamma() - 1 }
    }
    return 0
  }

  private mutating func learn(_ letter: Int, at home: [Int]) {
    var (guesses, streak) = slots[home] ?? ([], 0)
    streak = guesses.first == letter ? min(7, streak + 1) : 0
    let place = guesses.firstIndex(of: letter) ?? min(6, guesses.count)
    if place < guesses.count { guesses.remove(at: place) }
    guesses.insert(letter, at: place / 2)
    slots[home] = (guesses, streak)
  }

  /// How likely a bit is 1.
  struct Odds {
    fileprivate var ones = 32_768
    fileprivate var seen = 0
  }

  /// Reads the bits of `RangeCoder`.
  struct RangeReader {
    private var bits: BitReader
    private var low: UInt64 = 0
    private var high: UInt64 = 0x3FFF_FFFF
    private var value: UInt64

    /// Goes on behind what was read.
    init(_ bits: BitReader) {
      self.bits = bits
      value = UInt64(self.bits.read(30))
    }

    /// A bit.
    mutating func bit(_ odds: inout Odds) -> Int {
      let middle = low + ((high - low) >> 12) * (UInt64(odds.ones) >> 4)
      let bit = value <= middle ? 1 : 0
      if bit == 1 { high = middle } else { low = middle + 1 }
      let part =
        odds.seen == 0
        ? 2
        : odds.seen < 3 ? 4 : odds.seen < 7 ? 8 : odds.seen < 15 ? 16 : odds.seen < 31 ? 32 : odds.seen < 63 ? 64 : 128
      let step = bit == 1 ? (65_536 - odds.ones) / part : -(odds.ones / part)
      odds = Odds(ones: odds.ones + step, seen: odds.seen + 1)
      while (low ^ high) >> 22 == 0 {
        low = (low << 8) & 0x3FFF_FFFF
        high = (high << 8) & 0x3FFF_FFFF | 0xFF
        value = (value << 8) & 0x3FFF_FFFF | UInt64(bits.read(8))
      }
      return bit
    }

    /// A number, of which kind these odds are.
    mutating func number(_ odds: inout [[Int]: Odds]) -> Int {
      var length = 0
      while length < 31, bit(&odds[[length], default: Odds()]) == 1 { length += 1 }
      return (0..<length).reduce(1) { $0 * 2 + bit(&odds[[length, $1], default: Odds()]) } - 1
    }
  }
}
