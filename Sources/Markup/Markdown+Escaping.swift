extension Markdown {
  /// Markdown that shows this text and nothing else.
  ///
  /// The text is one line: line feeds become blanks; controls and noncharacters become U+FFFD as in HTML. A backslash
  /// is put only where a character could mean something, so that the Markdown stays readable: `\ * [ ]`, backtick and
  /// `~` always, `_` unless inside an ASCII word, `<` and `&` where a tag or a reference could begin. `~` means
  /// nothing to our renderer, but strikes `3~5年…1~2年` through where people open `index.md`.
  public init(escaping text: String) {
    var text = text
    let bytes = text.withUTF8 { Markdown.escaped($0) }
    self.init(trusted: String(decoding: bytes, as: UTF8.self), holdsLink: false)
  }

  private static func escaped(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + 16)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let forbidden = ForbiddenCharacter.mayBegin(with: byte) ? ForbiddenCharacter.length(in: bytes, at: index) : 0
      if forbidden > 0 {
        output.append(contentsOf: ForbiddenCharacter.replacement)
        index += forbidden
        continue
      }
      if needsBackslash(bytes, at: index) { output.append(UInt8(ascii: "\\")) }
      output.append(byte == 0x0A ? 0x20 : byte)
      index += 1
    }
    return output
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
