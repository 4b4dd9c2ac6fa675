import Markup

/// Whether a script is a whole classic script, as far as a look at its ends can tell.
///
/// The search's files, those of lists and `as-of.js` are one statement each, made by a build; the others are written by hand and are
/// held by tests in a browser.
enum ScriptForm {
  /// The faults of a script, by line.
  static func faults(of bytes: [UInt8]) -> [MarkupFault] {
    if bytes.starts(with: [0xFF, 0xFE]) { return faults(ofUTF16: bytes) }
    guard String(validating: bytes, as: UTF8.self) != nil else {
      return [MarkupFault(line: RawText.firstInvalidLine(of: bytes), message: "the bytes are not UTF-8")]
    }
    let ends = [("g(", "\")"), ("gazetteList(", ");\n")]
    let end = ends.first { bytes.starts(with: $0.0.utf8) }?.1
    if let end, !bytes.suffix(end.utf8.count).elementsEqual(end.utf8) || !quotesPair(bytes) {
      return [MarkupFault(line: 1, message: "the data of the search or of a list are cut")]
    }
    for opening in ["import ", "import{", "export "] {
      if let line = firstLine(beginning: opening, in: bytes) {
        return [MarkupFault(line: line, message: "a module's `\(opening)` stands in a classic script")]
      }
    }
    return []
  }

  /// The faults of a script in UTF-16 with a byte order mark, which the search's files with rows of bits are.
  private static func faults(ofUTF16 bytes: [UInt8]) -> [MarkupFault] {
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8 }
    guard bytes.count % 2 == 0, let text = String(validating: units, as: UTF16.self) else {
      return [MarkupFault(line: 1, message: "the bytes are not UTF-16")]
    }
    return faults(of: Array(text.utf8))
  }

  private static func quotesPair(_ bytes: [UInt8]) -> Bool {
    var isEscaped = false
    var isOpen = false
    for byte in bytes {
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = isOpen
      } else if byte == UInt8(ascii: "\"") {
        isOpen.toggle()
      }
    }
    return !isOpen
  }

  private static func firstLine(beginning word: String, in bytes: [UInt8]) -> Int? {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    return lines.firstIndex { $0.starts(with: word.utf8) }.map { $0 + 1 }
  }
}
