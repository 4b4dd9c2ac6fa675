/// The characters that no page, feed or data file of ours may hold, and what stands for them.
///
/// They are the C0 controls but tab and line feed, DEL, the C1 controls and the noncharacters: XML forbids some, HTML
/// calls the rest parse errors. Each becomes U+FFFD, so that a reader sees that something stood there.
enum ForbiddenCharacter {
  /// U+FFFD in UTF-8.
  static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  /// Whether a forbidden character can begin with this byte; all others need no further look.
  @inline(__always)
  static func mayBegin(with byte: UInt8) -> Bool {
    byte < 0x20 ? byte != 0x09 && byte != 0x0A : byte == 0x7F || byte == 0xC2 || byte == 0xEF || byte >= 0xF0
  }

  /// The length in bytes of the forbidden character that begins here, 0 where an allowed one does.
  static func length(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let byte = bytes[index]
    if byte < 0x20 { return byte == 0x09 || byte == 0x0A ? 0 : 1 }
    if byte == 0x7F { return 1 }
    if byte == 0xC2 { return (0x80...0x9F).contains(at(bytes, index + 1)) ? 2 : 0 }
    if byte == 0xEF { return isNoncharacterInBasicPlane(at(bytes, index + 1), at(bytes, index + 2)) ? 3 : 0 }
    guard byte >= 0xF0 else { return 0 }
    let endsPlane = at(bytes, index + 1) & 0x0F == 0x0F && at(bytes, index + 2) == 0xBF
    return endsPlane && at(bytes, index + 3) >= 0xBE ? 4 : 0
  }

  /// U+FDD0 to U+FDEF, U+FFFE and U+FFFF, told by their second and third byte.
  private static func isNoncharacterInBasicPlane(_ second: UInt8, _ third: UInt8) -> Bool {
    second == 0xB7 ? (0x90...0xAF).contains(third) : second == 0xBF && third >= 0xBE
  }

  private static func at(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> UInt8 {
    index < bytes.count ? bytes[index] : 0
  }
}
