// Spelt out for the types that texts are scanned as: generic code is not specialised across files in a debug build.
extension String {
  /// The text's scalars, read once: `Array` would count them before.
  public var scalars: [Unicode.Scalar] {
    var text = self
    let count = text.withUTF8 { bytes in
      var count = 0
      for byte in bytes where byte & 0xC0 != 0x80 { count += 1 }
      return count
    }
    return Array(unsafeUninitializedCapacity: count) { buffer, filled in
      for scalar in text.unicodeScalars where filled < count {
        buffer.initializeElement(at: filled, to: scalar)
        filled += 1
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

/// A byte of UTF-8 behind the first of a scalar.
private func continuation(_ bits: UInt32) -> UInt8 { 0x80 | UInt8(truncatingIfNeeded: bits & 0x3F) }
