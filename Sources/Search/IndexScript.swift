/// How the index is spelt as classic scripts, which work from disk and under a strict Content-Security-Policy.
///
/// Each file is one call, `g(…)`, with strings for arguments; whoever loads it knows its name. There are thousands of
/// files, so the call is short.
///
/// A file with rows of bits is UTF-16 with a byte order mark, which tells a browser more than any header of a server (HTML
/// Standard, "decode"), so that a row travels as two bytes for 15.94 bits. What may stand in a string as it is are the 63,136
/// code units from U+005D to U+FEFE without surrogates and line separators. They are told in truncated binary code: the
/// first 2,400 stand for 15 bits each, the others for 16. A file of words alone is UTF-8.
struct IndexScript {
  private var units = Array("g(".utf16)
  private var hasRows = false
  private var isFirst = true

  /// How many code units stand for 15 bits: the ones that 65,536 has more than there are.
  private static let shortCount: UInt32 = 2_400

  /// Adds a string.
  mutating func add(text: String) {
    begin()
    for unit in text.utf16 {
      switch unit {
      case 0x22, 0x5C: units.append(contentsOf: [0x5C, unit])
      case 0x00, 0x0A, 0x0D: units.append(contentsOf: (unit == 0 ? "\\u0000" : unit == 0x0A ? "\\n" : "\\r").utf16)
      default: units.append(unit)
      }
    }
    units.append(0x22)
  }

  /// Adds a list of strings without tabs as one string, parted by tabs.
  mutating func add(list: [String]) { add(text: list.joined(separator: "\t")) }

  /// Adds a row of bits.
  mutating func add(_ row: BitWriter) {
    let row = row.finished()
    let count = row.count
    begin()
    hasRows = true
    units.reserveCapacity(units.count + count / 15 + 8)
    var place = 0
    while place < count {
      let sixteen = row.bits(at: place) >> 16
      let isShort = sixteen >> 1 < Self.shortCount
      units.append(Self.unit(isShort ? sixteen >> 1 : sixteen - Self.shortCount))
      place += isShort ? 15 : 16
    }
    units.append(0x22)
  }

  /// The whole script.
  func finished() -> [UInt8] {
    let all = units + [0x29]
    guard hasRows else { return Array(String(decoding: all, as: UTF16.self).utf8) }
    var bytes: [UInt8] = [0xFF, 0xFE]
    bytes.reserveCapacity(2 * all.count + 2)
    for unit in all {
      bytes.append(UInt8(truncatingIfNeeded: unit))
      bytes.append(UInt8(truncatingIfNeeded: unit >> 8))
    }
    return bytes
  }

  private mutating func begin() {
    if !isFirst { units.append(0x2C) }
    isFirst = false
    units.append(0x22)
  }

  /// The code unit with so many allowed ones before it.
  private static func unit(_ symbol: UInt32) -> UInt16 {
    let unit = symbol + (symbol < 0x2028 - 0x5D ? 0x5D : symbol < 0xD800 - 0x5F ? 0x5F : 0x85F)
    return UInt16(truncatingIfNeeded: unit)
  }
}
