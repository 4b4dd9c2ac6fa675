/// An argument of the call that an index file is: a string or a number, or the strings of a list one after another.
struct ScriptArgument {
  /// Its scalar values, escapes undone.
  var scalars: [UInt32] = []

  /// The argument as a string.
  var text: String { String(String.UnicodeScalarView(scalars.compactMap { Unicode.Scalar($0) })) }

  /// The arguments of `gazetteIndex(…);`
  static func all(in bytes: [UInt8]) -> [ScriptArgument] {
    let source = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars.map(\.value))
    var arguments = [ScriptArgument()]
    var inString = false
    var index = "gazetteIndex(".unicodeScalars.count
    while index < source.count {
      let scalar = source[index]
      if scalar == 0x22 {
        inString.toggle()
      } else if inString, scalar == 0x5C {
        index += 1
        arguments[arguments.count - 1].scalars.append(source[index] == 0x6E ? 0x0A : source[index])
      } else if inString || (0x30...0x39).contains(scalar) {
        arguments[arguments.count - 1].scalars.append(scalar)
      } else if scalar == 0x2C {
        arguments.append(ScriptArgument())
      }
      index += 1
    }
    return arguments
  }
}

/// Reads what `BitWriter` wrote.
struct BitReader {
  private let bits: [UInt8]
  private var position = 0

  /// The bits of a string of an index file, seven to a character.
  init(_ scalars: [UInt32]) {
    bits = scalars.flatMap { scalar in (0..<7).map { UInt8(scalar >> (6 - $0) & 1) } }
  }

  /// A number of so many bits.
  mutating func read(_ count: Int) -> Int {
    let value = bits[position..<position + count].reduce(0) { $0 << 1 | Int($1) }
    position += count
    return value
  }

  /// A number in Elias's gamma code.
  mutating func gamma() -> Int {
    var width = 0
    while bits[position + width] == 0 { width += 1 }
    position += width
    return read(width + 1)
  }

  /// A number in Rice's code.
  mutating func rice(_ parameter: Int) -> Int {
    var high = 0
    while high < 24, read(1) == 1 { high += 1 }
    return high == 24 ? read(32) : high << parameter | read(parameter)
  }
}
