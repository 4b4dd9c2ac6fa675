/// The start tags of a page of ours with their attributes, by one pass over its bytes; texts hold no `<` of their own.
struct TagScan {
  /// A start tag.
  struct Tag {
    /// Its name in small letters.
    let name: String
    /// The line, from 1, on which it begins.
    let line: Int
    /// Its attributes in order, names in small letters.
    fileprivate(set) var attributes: [(name: String, value: String)] = []

    /// The value of the first attribute of a name.
    func value(of name: String) -> String? { attributes.first { $0.name == name }?.value }
  }

  /// The tags in order.
  private(set) var tags = [Tag]()

  private let bytes: [UInt8]
  private var index = 0
  private var line = 1

  /// Scans a page.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "<"), index + 1 < bytes.count, Self.isLetter(bytes[index + 1]) {
        index += 1
        readTag()
      } else {
        advance()
      }
    }
  }

  private mutating func advance() {
    if bytes[index] == 0x0A { line += 1 }
    index += 1
  }

  private mutating func readTag() {
    var tag = Tag(name: word(), line: line)
    while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
      if bytes[index] <= 0x20 || bytes[index] == UInt8(ascii: "/") {
        advance()
      } else {
        let name = word()
        if name.isEmpty { advance() }
        tag.attributes.append((name, takesEquals() ? value() : ""))
      }
    }
    tags.append(tag)
  }

  /// The bytes up to a blank, `=`, `/` or `>`.
  private mutating func word() -> String {
    let start = index
    while index < bytes.count, bytes[index] > 0x20, !"=/>".utf8.contains(bytes[index]) { index += 1 }
    return String(decoding: bytes[start..<index], as: UTF8.self).lowercased()
  }

  private mutating func takesEquals() -> Bool {
    guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else { return false }
    index += 1
    return true
  }

  private mutating func value() -> String {
    guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") else {
      let start = index
      while index < bytes.count, bytes[index] > 0x20, bytes[index] != UInt8(ascii: ">") { index += 1 }
      return String(decoding: bytes[start..<index], as: UTF8.self)
    }
    let quote = bytes[index]
    index += 1
    let start = index
    while index < bytes.count, bytes[index] != quote { advance() }
    let value = bytes[start..<index]
    if index < bytes.count { index += 1 }
    return String(decoding: value, as: UTF8.self)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
