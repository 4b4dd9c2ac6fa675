/// A row of bits that was written.
struct BitRow: Sendable {
  /// The first bit of each the highest; behind the last bit are noughts.
  let words: [UInt32]
  /// How many bits there are.
  let count: Int

  /// The 32 bits from a place on; noughts behind the end.
  func bits(at place: Int) -> UInt32 {
    let word = place / 32
    let first = word < words.count ? UInt64(words[word]) << 32 : 0
    let both = word + 1 < words.count ? first | UInt64(words[word + 1]) : first
    return UInt32(truncatingIfNeeded: both >> UInt64(32 - place % 32))
  }
}
