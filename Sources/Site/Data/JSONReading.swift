/// Reads JSON by its standard (RFC 8259), strictly, and says on which line it stops to be JSON.
///
/// Home-made because Foundation's reader tells no lines, and messages about a site's data name them.
struct JSONReading {
  /// Why bytes are no JSON.
  struct Fault: Error, Hashable {
    /// The line, from 1.
    let line: Int
    /// What is wrong there.
    let problem: String
  }

  /// The value that the bytes spell; a byte order mark before it, which some editors write, says nothing.
  static func read(_ bytes: [UInt8]) throws(Fault) -> LocatedJSON {
    var reading = JSONReading(bytes: bytes)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reading.position = 3 }
    let value = try reading.value(depth: 0)
    reading.skipBlanks()
    guard reading.position == bytes.count else { throw reading.fault("something stands behind the value") }
    return value
  }

  private static let deepest = 200

  private let bytes: [UInt8]
  private var position = 0
  private var line = 1

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private func fault(_ problem: String) -> Fault { Fault(line: line, problem: problem) }

  private mutating func skipBlanks() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      if byte == 0x0A { line += 1 }
      position += 1
    }
  }

  private mutating func takes(_ mark: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard next == UInt8(ascii: mark) else { return false }
    position += 1
    return true
  }

  private mutating func value(depth: Int) throws(Fault) -> LocatedJSON {
    guard depth < Self.deepest else { throw fault("the values are nested too deeply") }
    skipBlanks()
    let start = line
    guard let byte = next else { throw fault("the file ends where a value should stand") }
    switch byte {
    case UInt8(ascii: "{"): return LocatedJSON(line: start, value: .object(try members(depth: depth)))
    case UInt8(ascii: "["): return LocatedJSON(line: start, value: .list(try values(depth: depth)))
    case UInt8(ascii: "\""): return LocatedJSON(line: start, value: .text(try string()))
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return LocatedJSON(line: start, value: try number())
    default: return LocatedJSON(line: start, value: try word())
    }
  }

  private mutating func members(depth: Int) throws(Fault) -> [LocatedJSON.Member] {
    position += 1
    var members = [LocatedJSON.Member]()
    var names = Set<String>()
    if takes("}") { return members }
    repeat {
      skipBlanks()
      guard next == UInt8(ascii: "\"") else { throw fault("a name in quotes is missing") }
      let name = try string()
      guard names.insert(name).inserted else { throw fault("the name `\(name)` stands twice in one object") }
      guard takes(":") else { throw fault("a colon is missing behind `\(name)`") }
      members.append(LocatedJSON.Member(name: name, value: try value(depth: depth + 1)))
    } while takes(",")
    guard takes("}") else { throw fault("a comma or } is missing") }
    return members
  }

  private mutating func values(depth: Int) throws(Fault) -> [LocatedJSON] {
    position += 1
    var values = [LocatedJSON]()
    if takes("]") { return values }
    repeat { values.append(try value(depth: depth + 1)) } while takes(",")
    guard takes("]") else { throw fault("a comma or ] is missing") }
    return values
  }

  private mutating func word() throws(Fault) -> LocatedJSON.Value {
    let words: [(String, LocatedJSON.Value)] = [("null", .null), ("true", .bool(true)), ("false", .bool(false))]
    for (word, value) in words where bytes[position...].starts(with: word.utf8) {
      position += word.utf8.count
      return value
    }
    throw fault("no value begins like this")
  }

  private mutating func number() throws(Fault) -> LocatedJSON.Value {
    let start = position
    while let byte = next, "+-.eE0123456789".utf8.contains(byte) { position += 1 }
    let digits = String(decoding: bytes[start..<position], as: UTF8.self)
    let bare = digits.hasPrefix("-") ? digits.dropFirst() : digits[...]
    guard Double(digits) != nil, bare == "0" || !bare.hasPrefix("0") || bare.hasPrefix("0.") || bare.hasPrefix("0e")
    else { throw fault("`\(digits)` is not a number") }
    return Int(digits).map { .integer($0) } ?? .fraction
  }
}

extension JSONReading {
  fileprivate mutating func string() throws(Fault) -> String {
    position += 1
    var text = [UInt8]()
    while let byte = next {
      position += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let string = String(validating: text, as: UTF8.self) else { throw fault("a text is not UTF-8") }
        return string
      case UInt8(ascii: "\\"): try escape(into: &text)
      case 0..<0x20: throw fault("a text holds a control character")
      default: text.append(byte)
      }
    }
    throw fault("a text has no end")
  }

  private mutating func escape(into text: inout [UInt8]) throws(Fault) {
    guard let byte = next else { throw fault("a text has no end") }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"): text.append(contentsOf: Array(String(try unicode()).utf8))
    default: throw fault("a text holds an escape that JSON does not know")
    }
  }

  private mutating func unicode() throws(Fault) -> Unicode.Scalar {
    let unit = try codeUnit()
    if let scalar = Unicode.Scalar(unit) { return scalar }
    guard bytes[position...].starts(with: "\\u".utf8) else { throw fault("half of a surrogate pair stands alone") }
    position += 2
    let low = try codeUnit()
    guard (0xD800..<0xDC00).contains(unit), (0xDC00..<0xE000).contains(low),
      let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
    else { throw fault("half of a surrogate pair stands alone") }
    return scalar
  }

  private mutating func codeUnit() throws(Fault) -> UInt32 {
    let digits = bytes[position..<min(position + 4, bytes.count)]
    guard digits.count == 4, digits.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }),
      let unit = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw fault("an escape \\u needs four digits") }
    position += 4
    return unit
  }
}
