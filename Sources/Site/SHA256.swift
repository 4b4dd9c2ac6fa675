import CSHA256

/// SHA-256 (FIPS 180-4) of bytes, for `SHA256SUMS`.
///
/// Home-made because the only libraries that the project may count on, cmark-gfm and libxml2, have none, and a third
/// package for sixty lines would be one more thing to install; held to the standard's vectors by its tests. Where the
/// processor has rounds of its own they are used, since every byte of a site goes through here.
struct SHA256 {
  private var state: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]
  private var schedule = [UInt32](repeating: 0, count: 64)

  /// The digest of bytes, 64 lower-case hexadecimal digits.
  static func hexDigest(of bytes: [UInt8]) -> String { hexDigest(of: bytes[...], onOwnRounds: hasRounds) }

  /// The digest of a stretch of bytes.
  static func hexDigest(of bytes: ArraySlice<UInt8>) -> String { hexDigest(of: bytes, onOwnRounds: hasRounds) }

  /// - Parameter onOwnRounds: whether the processor's rounds are used; false where it has none.
  static func hexDigest(of bytes: ArraySlice<UInt8>, onOwnRounds: Bool) -> String {
    var hash = SHA256()
    let whole = bytes.count / 64 * 64
    bytes.withUnsafeBufferPointer { hash.take(UnsafeBufferPointer(rebasing: $0[..<whole]), onOwnRounds) }
    padded(bytes.dropFirst(whole), total: bytes.count).withUnsafeBufferPointer { hash.take($0, onOwnRounds) }
    return hash.hex
  }

  /// Whether this processor has rounds of its own.
  static let hasRounds = gazette_sha256_has_rounds() != 0

  /// Takes whole blocks of 64 bytes.
  private mutating func take(_ blocks: UnsafeBufferPointer<UInt8>, _ onOwnRounds: Bool) {
    guard onOwnRounds else {
      for start in stride(from: 0, to: blocks.count, by: 64) { compress(blocks[start..<start + 64]) }
      return
    }
    gazette_sha256_blocks(&state, Self.constants, blocks.baseAddress, blocks.count / 64)
  }

  private static func padded(_ rest: ArraySlice<UInt8>, total: Int) -> [UInt8] {
    var tail = Array(rest)
    tail.append(0x80)
    while tail.count % 64 != 56 { tail.append(0) }
    let bits = UInt64(total) &* 8
    for shift in stride(from: 56, through: 0, by: -8) { tail.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift))) }
    return tail
  }

  private mutating func compress(_ block: Slice<UnsafeBufferPointer<UInt8>>) {
    expand(block)
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for round in 0..<64 {
      let sum1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
      let first = h &+ sum1 &+ ((e & f) ^ (~e & g)) &+ Self.constants[round] &+ schedule[round]
      let sum0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
      let second = sum0 &+ ((a & b) ^ (a & c) ^ (b & c))
      (h, g, f, e, d, c, b, a) = (g, f, e, d &+ first, c, b, a, first &+ second)
    }
    for (index, value) in [a, b, c, d, e, f, g, h].enumerated() { state[index] = state[index] &+ value }
  }

  private mutating func expand(_ block: Slice<UnsafeBufferPointer<UInt8>>) {
    let start = block.startIndex
    for word in 0..<16 {
      let at = start + word * 4
      schedule[word] =
        UInt32(block[at]) << 24 | UInt32(block[at + 1]) << 16 | UInt32(block[at + 2]) << 8 | UInt32(block[at + 3])
    }
    for word in 16..<64 {
      let (old, new) = (schedule[word - 15], schedule[word - 2])
      let sigma0 = rotate(old, 7) ^ rotate(old, 18) ^ (old >> 3)
      let sigma1 = rotate(new, 17) ^ rotate(new, 19) ^ (new >> 10)
      schedule[word] = schedule[word - 16] &+ sigma0 &+ schedule[word - 7] &+ sigma1
    }
  }

  private func rotate(_ word: UInt32, _ count: UInt32) -> UInt32 { word >> count | word << (32 - count) }

  private var hex: String {
    let digits = Array("0123456789abcdef".utf8)
    let bytes = state.flatMap { word in (0..<8).map { digits[Int(word >> (28 - 4 * UInt32($0)) & 15)] } }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
    0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
    0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
    0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
    0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
  ]
}
