/// How the index is spelt as classic scripts, which work from disk and under a strict Content-Security-Policy.
///
/// Each file is one call, `gazetteIndex("name", …);`, with strings for arguments. Rows of bits travel as ASCII, seven bits
/// to a character. Five characters may not stand in a string (U+0000, line feed, carriage return, quote, backslash): where
/// the next six bits begin one of these, the other character that they begin is written and stands for the six alone.
/// So a character carries 6.92 bits; whole bytes would need a charset that servers may deny.
struct IndexScript {
  private var bytes: [UInt8]

  /// A script that hands over a part of the index.
  init(name: String) {
    bytes = Array("gazetteIndex(".utf8)
    appendString(name)
  }

  /// Adds a string.
  mutating func add(text: String) {
    bytes.append(UInt8(ascii: ","))
    appendString(text)
  }

  /// Adds a row of bits.
  mutating func add(_ row: BitWriter) {
    var row = row
    let count = row.count
    let full = row.finish()
    bytes.append(contentsOf: [UInt8(ascii: ","), UInt8(ascii: "\"")])
    bytes.reserveCapacity(bytes.count + count / 6 + 8)
    var place = 0
    while place < count {
      let two = UInt16(full[place / 8]) << 8 | (place / 8 + 1 < full.count ? UInt16(full[place / 8 + 1]) : 0)
      let seven = UInt8(truncatingIfNeeded: two >> UInt16(9 - place % 8)) & 0x7F
      let isShort = Self.isForbidden(seven & 0x7E) || Self.isForbidden(seven | 1)
      bytes.append(!isShort ? seven : Self.isForbidden(seven | 1) ? seven & 0x7E : seven | 1)
      place += isShort ? 6 : 7
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func isForbidden(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x00, 0x0A, 0x0D, 0x22, 0x5C: true
    default: false
    }
  }

  /// Adds a list of strings without tabs as one string, parted by tabs.
  mutating func add(list: [String]) { add(text: list.joined(separator: "\t")) }

  /// The whole script.
  func finished() -> [UInt8] { bytes + Array(");\n".utf8) }

  private mutating func appendString(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(contentsOf: [UInt8(ascii: "\\"), byte])
      case UInt8(ascii: "\n"): bytes.append(contentsOf: "\\n".utf8)
      case UInt8(ascii: "\r"): bytes.append(contentsOf: "\\r".utf8)
      case 0: bytes.append(contentsOf: "\\u0000".utf8)
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
