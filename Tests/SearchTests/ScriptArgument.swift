import Testing

/// An argument of the call that an index file is.
struct ScriptArgument {
  /// Its scalar values, escapes undone.
  var scalars: [UInt32] = []

  /// The argument as a string.
  var text: String { String(String.UnicodeScalarView(scalars.compactMap { Unicode.Scalar($0) })) }

  /// A script as a browser decodes it: a byte order mark tells more than anything else.
  private static func text(of bytes: [UInt8]) -> String {
    guard bytes.starts(with: [0xFF, 0xFE]) else { return String(decoding: bytes, as: UTF8.self) }
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { UInt16(bytes[$0 + 1]) << 8 | UInt16(bytes[$0]) }
    return String(decoding: units, as: UTF16.self)
  }

  /// The arguments of `g(…)`
  static func all(in bytes: [UInt8]) -> [ScriptArgument] {
    let source = text(of: bytes).unicodeScalars.map(\.value)
    var arguments = [ScriptArgument()]
    var inString = false
    var index = "g(".unicodeScalars.count
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

  /// The bits of a string of an index file: 15 to each of the first 2,400 characters that may stand there, 16 to the others.
  init(_ scalars: [UInt32]) {
    #expect(scalars.allSatisfy { (0x5D..<0xFEFF).contains($0) && !(0x2028..<0x202A).contains($0) })
    bits = scalars.flatMap { scalar -> [UInt8] in
      let place = Int(scalar) - 0x5D - (scalar > 0xDFFF ? 0x802 : scalar > 0x2029 ? 2 : 0)
      let (count, value) = place < 2_400 ? (15, place) : (16, place + 2_400)
      return (0..<count).map { UInt8(value >> (count - 1 - $0) & 1) }
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
