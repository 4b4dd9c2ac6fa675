/// The addresses and anchors of an HTML page, found by one pass over its bytes.
///
/// Home-made because each build looks at every page it made: this reads a page in a hundredth of the time that a
/// parser takes. It is for pages of our own templates; strangers' pages are for `HTMLInspection`.
public struct AddressScan: Sendable {
  /// An attribute's value and where it stands.
  public struct Found: Hashable, Sendable {
    /// The value, character references as our own pages hold them resolved.
    public let value: String
    /// The line, from 1.
    public let line: Int
  }

  /// The values of `id`, in order.
  public private(set) var anchors = [Found]()
  /// The values of `href` and `src`, in order.
  public private(set) var links = [Found]()

  private var line = 1

  /// Scans the bytes of a page.
  public init(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { buffer in
      var index = 0
      while index < buffer.count {
        let byte = buffer[index]
        index += 1
        if byte == UInt8(ascii: "\n") { line += 1 }
        if byte == UInt8(ascii: "<"), index < buffer.count, Self.isLetter(buffer[index]) {
          index = readTag(buffer, from: index)
        }
      }
    }
  }

  /// Reads from behind a `<` to behind its `>`.
  private mutating func readTag(_ buffer: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    var nameStart = start
    while index < buffer.count, buffer[index] != UInt8(ascii: ">") {
      let byte = buffer[index]
      if byte == UInt8(ascii: "\n") { line += 1 }
      if byte <= 0x20 {
        nameStart = index + 1
      } else if byte == UInt8(ascii: "="), index + 1 < buffer.count, buffer[index + 1] == UInt8(ascii: "\"") {
        let end = Self.closingQuote(buffer, from: index + 2)
        if end < buffer.count { take(buffer, name: nameStart..<index, value: index + 2..<end) }
        index = end
      }
      index += 1
    }
    return min(index + 1, buffer.count)
  }

  private mutating func take(_ buffer: UnsafeBufferPointer<UInt8>, name: Range<Int>, value: Range<Int>) {
    switch Self.kind(buffer, name) {
    case .anchor: anchors.append(found(buffer, value))
    case .link: links.append(found(buffer, value))
    case .other: break
    }
    for index in value where buffer[index] == UInt8(ascii: "\n") { line += 1 }
  }

  private func found(_ buffer: UnsafeBufferPointer<UInt8>, _ value: Range<Int>) -> Found {
    Found(value: EntityEscaping.decoded(UnsafeBufferPointer(rebasing: buffer[value])), line: line)
  }

  private enum Kind { case anchor, link, other }

  private static func kind(_ buffer: UnsafeBufferPointer<UInt8>, _ name: Range<Int>) -> Kind {
    switch name.count {
    case 2: spells(buffer, name, "id") ? .anchor : .other
    case 3: spells(buffer, name, "src") ? .link : .other
    case 4: spells(buffer, name, "href") ? .link : .other
    default: .other
    }
  }

  /// Whether these bytes are those of a word as long as they are.
  private static func spells(_ buffer: UnsafeBufferPointer<UInt8>, _ name: Range<Int>, _ word: StaticString) -> Bool {
    for (offset, index) in name.enumerated() where buffer[index] != word.utf8Start[offset] { return false }
    return true
  }

  private static func closingQuote(_ buffer: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index < buffer.count, buffer[index] != UInt8(ascii: "\"") { index += 1 }
    return index
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
