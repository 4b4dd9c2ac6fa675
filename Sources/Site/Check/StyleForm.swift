import Markup

/// Whether a style sheet is whole and asks nothing of others.
enum StyleForm {
  /// The faults of a style sheet, by line.
  static func faults(of bytes: [UInt8]) -> [MarkupFault] {
    var depth = 0
    for byte in bytes {
      if byte == UInt8(ascii: "{") { depth += 1 }
      if byte == UInt8(ascii: "}") { depth -= 1 }
      if depth < 0 { break }
    }
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    var faults = [MarkupFault]()
    if depth != 0 { faults.append(MarkupFault(line: lines.count, message: "the braces { } do not pair")) }
    for (index, line) in lines.enumerated() {
      let text = String(decoding: line, as: UTF8.self)
      if ["@import", "url(http", "url(\"http", "url(//", "url('http"].contains(where: text.contains) {
        faults.append(MarkupFault(line: index + 1, message: "the style loads something from elsewhere"))
      }
    }
    return faults
  }
}
