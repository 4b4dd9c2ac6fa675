import Markup

/// Whether a script is a whole classic script, as far as a look at its ends can tell.
///
/// The search's files, those of lists and `as-of.js` are one statement each, made by a build; the others are written by hand and are
/// held by tests in a browser.
enum ScriptForm {
  /// The faults of a script, by line.
  static func faults(of bytes: [UInt8]) -> [MarkupFault] {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      return [MarkupFault(line: RawText.firstInvalidLine(of: bytes), message: "the bytes are not UTF-8")]
    }
    let isData = ["gazetteIndex(", "gazetteList("].contains { bytes.starts(with: $0.utf8) }
    if isData, !bytes.suffix(3).elementsEqual(");\n".utf8) || !quotesPair(bytes) {
      return [MarkupFault(line: 1, message: "the data of the search or of a list are cut")]
    }
    for opening in ["import ", "import{", "export "] {
      if let line = firstLine(beginning: opening, in: bytes) {
        return [MarkupFault(line: line, message: "a module's `\(opening)` stands in a classic script")]
      }
    }
    return []
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
