/// A table as RFC 4180 has it, in UTF-8 with the mark by which spreadsheets know it.
struct CommaSeparated {
  let header: [String]
  let rows: [[String]]

  /// The whole file.
  var bytes: [UInt8] {
    var bytes = Array("\u{FEFF}".utf8)
    for row in [header] + rows {
      for (column, cell) in row.enumerated() {
        if column > 0 { bytes.append(UInt8(ascii: ",")) }
        Self.append(cell, to: &bytes)
      }
      bytes += "\r\n".utf8
    }
    return bytes
  }

  /// A cell in quotes, its controls as blanks; one that a spreadsheet would take for a formula gets an apostrophe before
  /// it.
  private static func append(_ text: String, to bytes: inout [UInt8]) {
    let quote = UInt8(ascii: "\"")
    bytes.append(quote)
    if let first = text.utf8.first, "=+-@\t\r".utf8.contains(first) { bytes.append(UInt8(ascii: "'")) }
    var text = text
    text.withUTF8 { cell in
      var copied = 0
      var index = 0
      while index < cell.count {
        let byte = cell[index]
        guard !isPlain(byte) else {
          index += 1
          continue
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: cell[copied..<index]))
        // The C1 controls, U+0080 to U+009F, are C2 80 to C2 9F.
        let isSecondControl = byte == 0xC2 && index + 1 < cell.count && cell[index + 1] < 0xA0
        let isControl = byte < 0x20 || byte == 0x7F || isSecondControl
        if byte == quote { bytes.append(quote) }
        bytes.append(isControl ? UInt8(ascii: " ") : byte)
        index += isSecondControl ? 2 : 1
        copied = index
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: cell[copied...]))
    }
    bytes.append(quote)
  }

  /// Whether a byte stands for itself whatever follows it.
  private static func isPlain(_ byte: UInt8) -> Bool { byte > 0x22 && byte != 0x7F && byte != 0xC2 }
}
