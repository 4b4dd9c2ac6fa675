/// A row of bits. `IndexScript` spells it as a string.
struct BitWriter: Sendable {
  /// The full bytes so far, the first bit of each the highest.
  private(set) var bytes: [UInt8] = []
  private var pending: UInt64 = 0
  private var pendingCount = 0

  /// How many bits were written.
  var count: Int { bytes.count * 8 + pendingCount }

  /// Writes the lowest bits of a value, the highest of them first; at most 32.
  mutating func write(_ value: UInt32, bits: Int) {
    guard bits > 0 else { return }
    let kept = bits >= 32 ? UInt64(value) : UInt64(value) & (1 << UInt64(bits) - 1)
    pending = pending << UInt64(bits) | kept
    pendingCount += bits
    while pendingCount >= 8 {
      pendingCount -= 8
      bytes.append(UInt8(truncatingIfNeeded: pending >> UInt64(pendingCount)))
    }
  }

  /// Elias's gamma code of a number from 1 (Elias 1975): as many noughts as the number has bits but one, then the number.
  mutating func writeGamma(_ number: UInt32) {
    let width = 32 - number.leadingZeroBitCount
    write(0, bits: width - 1)
    write(number, bits: width)
  }

  /// Rice's code of a number from 0 (Rice 1979): the part above the lowest `parameter` bits in unary, then those bits.
  ///
  /// From 24 ones on, the number follows whole in 32 bits, so that no outlier makes a long row.
  mutating func writeRice(_ number: UInt32, parameter: Int) {
    let high = number >> UInt32(parameter)
    guard high < 24 else {
      write(0xFF_FFFF, bits: 24)
      write(number, bits: 32)
      return
    }
    write((1 << high) - 1, bits: Int(high))
    write(0, bits: 1)
    write(number, bits: parameter)
  }

  /// Appends the bits of a full row from one place to another.
  mutating func append(_ full: [UInt8], bits range: Range<Int>) {
    var place = range.lowerBound
    while place < range.upperBound {
      let taken = min(8 - place % 8, range.upperBound - place)
      write(UInt32(full[place / 8]) >> UInt32(8 - place % 8 - taken), bits: taken)
      place += taken
    }
  }

  /// Appends another row.
  mutating func append(_ other: BitWriter) {
    var other = other
    let count = other.count
    append(other.finish(), bits: 0..<count)
  }

  /// Fills the last byte with noughts and returns all.
  mutating func finish() -> [UInt8] {
    if pendingCount > 0 { write(0, bits: 8 - pendingCount) }
    return bytes
  }

  /// The parameter at which gaps of this mean take the least room: the logarithm of seven tenths of the mean.
  static func riceParameter(span: Int, count: Int) -> Int {
    var mean = count > 0 ? span * 7 / (10 * count) : 0
    var parameter = 0
    while mean > 1, parameter < 30 {
      mean >>= 1
      parameter += 1
    }
    return parameter
  }
}
