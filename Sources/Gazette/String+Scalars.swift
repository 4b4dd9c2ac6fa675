// Spelt out for the types that texts are scanned as: generic code is not specialised across files in a debug build.
extension String {
  /// The text's scalars, read once: `Array` would count them before.
  public var scalars: [Unicode.Scalar] {
    var text = self
    return text.withUTF8 { bytes in
      var count = 0
      for byte in bytes where byte & 0xC0 != 0x80 { count += 1 }
      return Array(unsafeUninitializedCapacity: count) { buffer, filled in
        var index = 0
        var end = 0
        while index < bytes.count, end < count {
          let (scalar, length) = decode(bytes, at: index)
          buffer.initializeElement(at: end, to: scalar)
          index += length
          end += 1
        }
        filled = end
      }
    }
  }

  /// The text of a stretch of scalars, in no more room than it needs.
  public init(scalars: ArraySlice<Unicode.Scalar>) {
    var length = 0
    for scalar in scalars { length += UTF8.width(scalar) }
    self.init(unsafeUninitializedCapacity: length) { buffer in
      var end = 0
      for scalar in scalars {
        let value = scalar.value
        switch value {
        case 0..<0x80: buffer[end] = UInt8(truncatingIfNeeded: value)
        case 0x80..<0x800:
          buffer[end] = 0xC0 | UInt8(truncatingIfNeeded: value >> 6)
          buffer[end + 1] = continuation(value)
        case 0x800..<0x1_0000:
          buffer[end] = 0xE0 | UInt8(truncatingIfNeeded: value >> 12)
          buffer[end + 1] = continuation(value >> 6)
          buffer[end + 2] = continuation(value)
        default:
          buffer[end] = 0xF0 | UInt8(truncatingIfNeeded: value >> 18)
          buffer[end + 1] = continuation(value >> 12)
          buffer[end + 2] = continuation(value >> 6)
          buffer[end + 3] = continuation(value)
        }
        end += UTF8.width(scalar)
      }
      return end
    }
  }
}

/// The scalar that begins at a byte of a string, whose bytes are always whole, and how many bytes it takes.
@inline(__always)
private func decode(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (scalar: Unicode.Scalar, length: Int) {
  let first = UInt32(bytes[index])
  func bits(_ place: Int) -> UInt32 { UInt32(bytes[index + place] & 0x3F) }
  let (value, length): (UInt32, Int) =
    switch first {
    case 0..<0x80: (first, 1)
    case 0x80..<0xE0: ((first & 0x1F) << 6 | bits(1), 2)
    case 0xE0..<0xF0: ((first & 0x0F) << 12 | bits(1) << 6 | bits(2), 3)
    default: ((first & 0x07) << 18 | bits(1) << 12 | bits(2) << 6 | bits(3), 4)
    }
  return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
}

/// A byte of UTF-8 behind the first of a scalar.
private func continuation(_ bits: UInt32) -> UInt8 { 0x80 | UInt8(truncatingIfNeeded: bits & 0x3F) }
