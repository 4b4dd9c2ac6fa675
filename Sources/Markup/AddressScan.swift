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
        if end < buffer.count { take(name: buffer[nameStart..<index], value: buffer[index + 2..<end]) }
        index = end
      }
      index += 1
    }
    return min(index + 1, buffer.count)
  }

  private mutating func take(name: Slice<UnsafeBufferPointer<UInt8>>, value: Slice<UnsafeBufferPointer<UInt8>>) {
    if name.elementsEqual("id".utf8) {
      anchors.append(Found(value: EntityEscaping.decoded(value), line: line))
    } else if name.elementsEqual("href".utf8) || name.elementsEqual("src".utf8) {
      links.append(Found(value: EntityEscaping.decoded(value), line: line))
    }
    line += value.count { $0 == UInt8(ascii: "\n") }
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
