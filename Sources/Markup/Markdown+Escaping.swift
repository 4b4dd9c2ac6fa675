extension Markdown {
  /// Markdown that shows this text and nothing else.
  ///
  /// The text is one line: line feeds become blanks; controls and noncharacters become U+FFFD as in HTML. A backslash
  /// is put only where a character could mean something, so that the Markdown stays readable: `\ * [ ]`, backtick and
  /// `~` always, `_` unless inside an ASCII word, `<` and `&` where a tag or a reference could begin. `~` means
  /// nothing to our renderer, but strikes `3~5年…1~2年` through where people open `index.md`.
  public init(escaping text: String) {
    var text = text
    let escaped = text.withUTF8 { Markdown.escaped($0) }
    self.init(trusted: escaped ?? text, holdsLink: false)
  }

  /// The text escaped; nil where nothing is to escape.
  private static func escaped(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    var output: [UInt8] = []
    var copied = 0
    var index = 0
    while index < bytes.count {
      guard !isPlain(bytes[index]), let (length, replacement) = escape(bytes, at: index) else {
        index += 1
        continue
      }
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied..<index]))
      output.append(contentsOf: replacement)
      copied = index + length
      index += max(length, 1)
    }
    guard !output.isEmpty else { return nil }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied...]))
    return String(decoding: output, as: UTF8.self)
  }

  /// What is put at the index, and how many bytes it replaces, none for a backslash; nil where nothing is put.
  private static func escape(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (length: Int, replacement: [UInt8])? {
    if bytes[index] == 0x0A { return (1, blank) }
    let forbidden = ForbiddenCharacter.length(in: bytes, at: index)
    if forbidden > 0 { return (forbidden, ForbiddenCharacter.replacement) }
    return needsBackslash(bytes, at: index) ? (0, backslash) : nil
  }

  private static let blank: [UInt8] = [0x20]
  private static let backslash: [UInt8] = [UInt8(ascii: "\\")]

  /// Whether nothing is put at a character that begins with this byte, for the bytes that most of a text is made of.
  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    (0xC3...0xEE).contains(byte) || (0x80...0xC1).contains(byte) || (0x61...0x7D).contains(byte)
      || (0x3D...0x5A).contains(byte) || (0x2B...0x3B).contains(byte) || byte == 0x20
  }

  private static func needsBackslash(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    switch bytes[index] {
    case UInt8(ascii: "\\"), UInt8(ascii: "*"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "`"),
      UInt8(ascii: "~"):
      true
    case UInt8(ascii: "_"): !(isAlphanumeric(bytes, index - 1) && isAlphanumeric(bytes, index + 1))
    case UInt8(ascii: "<"): mayBeginTag(bytes, index)
    case UInt8(ascii: "&"): mayBeginReference(bytes, index)
    default: false
    }
  }

  private static func isAlphanumeric(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    bytes.indices.contains(index) && isAlphanumeric(bytes[index])
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }

  /// Whether a tag, comment or autolink could begin with this `<`; at the piece's end the next piece decides.
  private static func mayBeginTag(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    guard index + 1 < bytes.count else { return true }
    let next = bytes[index + 1]
    return (0x61...0x7A).contains(next | 0x20) || next == UInt8(ascii: "/") || next == UInt8(ascii: "!")
      || next == UInt8(ascii: "?")
  }

  /// Whether `&…;` could begin here. Runs after different ampersands do not overlap, so this stays linear.
  private static func mayBeginReference(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    var end = index + 1
    while end < bytes.count, isAlphanumeric(bytes[end]) || bytes[end] == UInt8(ascii: "#") { end += 1 }
    return end == bytes.count || (bytes[end] == UInt8(ascii: ";") && end > index + 1)
  }
}
