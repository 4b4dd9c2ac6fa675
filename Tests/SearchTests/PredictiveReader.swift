/// Reads what `PredictiveCode` writes, as the client does.
struct PredictiveReader {
  private var bits: BitReader
  private var low: UInt64 = 0
  private var high: UInt64 = 0xFFFF_FFFF
  private var value: UInt64 = 0
  private var odds: [String: (ones: Int, seen: Int)] = [:]

  /// The text of a row of bits.
  static func text(_ scalars: [UInt32]) -> String {
    // A reader finds noughts behind the end.
    var bits = BitReader(scalars + [0, 0, 0, 0, 0, 0])
    let length = bits.read(32)
    let distinct = bits.gamma() - 1
    var letters: [UInt32] = [0]
    var scalar = -1
    for _ in 0..<distinct {
      scalar += bits.gamma()
      letters.append(UInt32(scalar))
    }
    var reader = PredictiveReader(bits: bits)
    reader.value = UInt64(reader.bits.read(32))
    let row = reader.letters(length, distinct: distinct).map { letters[$0] }
    return String(String.UnicodeScalarView(row.compactMap { Unicode.Scalar($0) }))
  }

  private init(bits: BitReader) { self.bits = bits }

  private mutating func letters(_ length: Int, distinct: Int) -> [Int] {
    var size = 1024
    while size < length, size < 1 << 18 { size *= 2 }
    var width = 1
    while 1 << width < distinct { width += 1 }
    var slots = [Int: (latest: Int, former: Int, streak: Int)]()
    var found = [Int]()
    for index in 0..<length {
      var hash: UInt32 = 0
      var homes = [Int]()
      for (back, factor) in [0x9E37_79B1, 0x85EB_CA6B, 0xC2B2_AE35].enumerated() {
        let before = index - 1 - back
        hash = (hash ^ UInt32(before >= 0 ? found[before] : 0)) &* UInt32(factor)
        homes.insert((2 - back) * size + Int(hash ^ hash >> 15) % size, at: 0)
      }
      let letter = next(homes.map { slots[$0] ?? (0, 0, 0) }, width: width)
      for home in homes {
        let slot = slots[home] ?? (0, 0, 0)
        slots[home] =
          slot.latest == letter ? (letter, slot.former, min(7, slot.streak + 1)) : (letter, slot.latest, 0)
      }
      found.append(letter)
    }
    return found
  }

  private mutating func next(_ slots: [(latest: Int, former: Int, streak: Int)], width: Int) -> Int {
    var refused = Set([0])
    for (order, slot) in slots.enumerated() {
      for (rank, candidate) in [slot.latest, slot.former].enumerated() where !refused.contains(candidate) {
        if bit("verdict \(order) \(slot.streak) \(rank)") == 1 { return candidate }
        refused.insert(candidate)
      }
    }
    var node = 1
    for _ in 0..<width { node = node * 2 + bit("spelling \(node)") }
    return node - (1 << width) + 1
  }

  private mutating func bit(_ situation: String) -> Int {
    var (ones, seen) = odds[situation] ?? (32_768, 0)
    let middle = low + (((high - low) * UInt64(ones)) >> 16)
    let bit = value <= middle ? 1 : 0
    if bit == 1 { high = middle } else { low = middle + 1 }
    ones = min(65_472, max(64, ones + ((((bit == 1 ? 65_535 : 0) - ones) * (131_072 / (2 * seen + 3))) >> 16)))
    seen = min(29, seen + 1)
    odds[situation] = (ones, seen)
    while (low ^ high) >> 24 == 0 {
      low = (low << 8) & 0xFFFF_FFFF
      high = (high << 8) & 0xFFFF_FFFF | 0xFF
      value = (value << 8) & 0xFFFF_FFFF | UInt64(bits.read(8))
    }
    return bit
  }
}
