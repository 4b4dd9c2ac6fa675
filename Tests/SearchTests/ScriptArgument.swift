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

/// Reads what `BitWriter` wrote and `IndexScript` spelt.
struct BitReader {
  private let bits: [UInt8]
  private var position = 0

  /// The bits of a string of an index file: seven to a character, six to those that stand for a forbidden one as well.
  init(_ scalars: [UInt32]) {
    bits = scalars.flatMap { scalar -> [UInt8] in
      let isShort = [0x01, 0x0B, 0x0C, 0x23, 0x5D].contains(scalar)
      return (0..<(isShort ? 6 : 7)).map { UInt8(scalar >> (6 - $0) & 1) }
    }
  }

  /// A number of so many bits. Behind the end are noughts.
  mutating func read(_ count: Int) -> Int {
    defer { position += count }
    return (position..<position + count).reduce(0) { $0 << 1 | ($1 < bits.count ? Int(bits[$1]) : 0) }
  }

  /// A number in Elias's gamma code.
  mutating func gamma() -> Int {
    var width = 0
    while width < 32, read(1) == 0 { width += 1 }
    return 1 << width | read(width)
  }

  /// A number in Rice's code.
  mutating func rice(_ parameter: Int) -> Int {
    var high = 0
    while high < 24, read(1) == 1 { high += 1 }
    return high == 24 ? read(32) : high << parameter | read(parameter)
  }

  /// Ascending numbers in interpolative code.
  mutating func ascending(_ count: Int, in bounds: Range<Int>) -> [Int] {
    guard count > 0 else { return [] }
    let left = count / 2
    let number = bounds.lowerBound + left + centred(below: bounds.count - count + 1)
    let before = ascending(left, in: bounds.lowerBound..<number)
    return before + [number] + ascending(count - left - 1, in: number + 1..<bounds.upperBound)
  }

  private mutating func centred(below limit: Int) -> Int {
    guard limit > 1 else { return 0 }
    var width = 0
    while 1 << width < limit { width += 1 }
    let short = 1 << width - limit
    var turned = read(width - 1)
    if turned >= short { turned = turned << 1 + read(1) - short }
    return (turned + (limit - short) / 2) % limit
  }

  /// A list of grams.
  mutating func grams() -> [String] {
    var last = [Int]()
    let end = gamma()
    let isRound = read(1) == 1
    return (1..<end).map { _ in
      let shared = gamma() - 1
      var gram = Array(last.prefix(shared))
      let count = gamma()
      let noughts = isRound ? read(4) : 0
      let step = (gamma() - 1) << 5 + read(5)
      gram.append((shared < last.count ? last[shared] >> noughts + 1 + step : step) << noughts)
      for _ in 1..<count { gram.append(read(21)) }
      last = gram
      return String(String.UnicodeScalarView(gram.compactMap { Unicode.Scalar(UInt32($0)) }))
    }
  }
}
