/// How the index is spelt as classic scripts, which work from disk and under a strict Content-Security-Policy.
///
/// Each file is one call, `gazetteIndex("name", …);`, with strings for arguments. Rows of bits travel as ASCII: seven
/// bits to a byte, and the five values that may not stand in a string as U+0100 and up, whose lowest bits are the same.
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

  /// Adds a row of bits as `BitWriter` has it.
  mutating func add(bits: [UInt8]) {
    bytes.append(contentsOf: [UInt8(ascii: ","), UInt8(ascii: "\"")])
    for byte in bits {
      switch byte {
      case 0x00, 0x0A, 0x0D, 0x22, 0x5C: bytes.append(contentsOf: [0xC4 | byte >> 6, 0x80 | byte & 0x3F])
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
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
