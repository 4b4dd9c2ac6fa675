extension JSONValue {
  /// How a value is laid out.
  public enum Layout: Sendable {
    /// Without blanks, on one line.
    case compact
    /// A member a line, two blanks a level, short arrays of plain values on one line; ends with a line feed.
    case pretty
  }

  /// The value as JSON in UTF-8, the same bytes each time.
  ///
  /// Safe inside a script element and in JavaScript: `</` is written `<\/`, `<!` with an escape, U+2028, U+2029 and U+FEFF too.
  public func bytes(_ layout: Layout) -> [UInt8] {
    var writer = JSONWriter(isPretty: layout == .pretty)
    writer.write(self, level: 0)
    if layout == .pretty { writer.output.append(0x0A) }
    return writer.output
  }

  /// The value as JSON, see ``bytes(_:)``.
  public func text(_ layout: Layout) -> String { String(decoding: bytes(layout), as: UTF8.self) }

  /// The value as a JSON-LD block, the one script that may stand in a page, since nothing of it runs.
  ///
  /// No `<` stands in it, so that whoever scans a page for tags finds none here.
  public var linkedDataBlock: HTML {
    var escaped: [UInt8] = []
    for byte in bytes(.pretty).dropLast() {
      if byte == UInt8(ascii: "<") { escaped += "\\u003c".utf8 } else { escaped.append(byte) }
    }
    return HTML("<script type=\"application/ld+json\">\n") + HTML(trusted: escaped) + HTML("\n</script>")
  }
}

private struct JSONWriter {
  /// Arrays whose one-line form is longer than this many bytes get a line for each value.
  private static let lineLimit = 100

  let isPretty: Bool
  var output: [UInt8] = []

  mutating func write(_ value: JSONValue, level: Int) {
    switch value {
    case .null: output += "null".utf8
    case .bool(let flag): output += (flag ? "true" : "false").utf8
    case .integer(let number): output += String(number).utf8
    case .string(let text): write(text)
    case .array(let values): writeArray(values, level: level)
    case .object(let members):
      writeList(members, level: level, open: "{", close: "}") { writer, member in
        writer.write(member.name)
        writer.output += (writer.isPretty ? ": " : ":").utf8
        writer.write(member.value, level: level + 1)
      }
    }
  }

  private mutating func writeArray(_ values: [JSONValue], level: Int) {
    if isPretty, let line = shortLine(values) {
      output += line
      return
    }
    writeList(values, level: level, open: "[", close: "]") { $0.write($1, level: level + 1) }
  }

  private mutating func writeList<Element>(
    _ elements: [Element], level: Int, open: Unicode.Scalar, close: Unicode.Scalar,
    write: (inout JSONWriter, Element) -> Void
  ) {
    output.append(UInt8(ascii: open))
    for (index, element) in elements.enumerated() {
      if index > 0 { output.append(UInt8(ascii: ",")) }
      breakLine(level: level + 1)
      write(&self, element)
    }
    if !elements.isEmpty { breakLine(level: level) }
    output.append(UInt8(ascii: close))
  }

  private mutating func breakLine(level: Int) {
    guard isPretty else { return }
    output.append(0x0A)
    output.append(contentsOf: repeatElement(0x20, count: 2 * level))
  }

  /// An array of plain values on one line, nil where one is not plain or the line would be long.
  private func shortLine(_ values: [JSONValue]) -> [UInt8]? {
    var writer = JSONWriter(isPretty: false)
    writer.output.append(UInt8(ascii: "["))
    for (index, value) in values.enumerated() {
      switch value {
      case .array, .object: return nil
      case .null, .bool, .integer, .string:
        if index > 0 { writer.output += ", ".utf8 }
        writer.write(value, level: 0)
      }
      if writer.output.count >= JSONWriter.lineLimit { return nil }
    }
    return writer.output + [UInt8(ascii: "]")]
  }

  private mutating func write(_ text: String) {
    var text = text
    output.append(UInt8(ascii: "\""))
    text.withUTF8 { bytes in
      var copied = 0
      var index = 0
      while index < bytes.count {
        guard !JSONWriter.isPlain(bytes[index]) else {
          index += 1
          continue
        }
        let (length, escape) = JSONWriter.escape(bytes, at: index)
        if length > 0 {
          output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied..<index]))
          output += escape.utf8
          copied = index + length
        }
        index += max(length, 1)
      }
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied...]))
    }
    output.append(UInt8(ascii: "\""))
  }

  /// Whether nothing that is replaced begins with this byte, for the bytes that most of a text is made of.
  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    (0xE3...0xEE).contains(byte) || (0x80...0xE1).contains(byte) || (0x5D...0x7E).contains(byte)
      || (0x3D...0x5B).contains(byte) || (0x23...0x3B).contains(byte) || byte == 0x20
  }

  /// How many bytes at the index are replaced (0 for none), and by what.
  private static func escape(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (length: Int, escape: String) {
    let next = index + 1 < bytes.count ? bytes[index + 1] : 0
    switch bytes[index] {
    case UInt8(ascii: "\""): return (1, "\\\"")
    case UInt8(ascii: "\\"): return (1, "\\\\")
    case 0x09: return (1, "\\t")
    case 0x0A: return (1, "\\n")
    case 0x0D: return (1, "\\r")
    case 0..<0x20, 0x7F: return (1, "\\u" + hexadecimal(bytes[index]))
    case UInt8(ascii: "<") where next == UInt8(ascii: "/"): return (2, "<\\/")
    case UInt8(ascii: "<") where next == UInt8(ascii: "!"): return (1, "\\u003C")
    case 0xE2 where next == 0x80 && index + 2 < bytes.count && bytes[index + 2] & 0xFE == 0xA8:
      return (3, bytes[index + 2] == 0xA8 ? "\\u2028" : "\\u2029")
    // Readers drop a byte order mark where a text begins.
    case 0xEF where next == 0xBB && index + 2 < bytes.count && bytes[index + 2] == 0xBF: return (3, "\\uFEFF")
    default: return (0, "")
    }
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return String(repeating: "0", count: 4 - digits.utf8.count) + digits
  }
}
