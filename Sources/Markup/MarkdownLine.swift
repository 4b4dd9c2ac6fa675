/// What is special where a line of Markdown starts or ends, made plain.
enum MarkdownLine {
  private static let backslash = UInt8(ascii: "\\")

  /// A paragraph's line: nothing at its start opens another block, and blanks at both ends stay.
  static func paragraph(_ inline: String) -> String {
    guard mayNeedMark(inline.utf8) else { return inline }
    var bytes = keepingOuterBlanks(Array(inline.utf8))
    if let index = blockMark(bytes) {
      bytes.insert(backslash, at: index)
    } else if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      // A byte order mark is dropped where a document begins.
      bytes.replaceSubrange(0..<3, with: Array("&#65279;".utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a paragraph's first or last byte is one of those that most lines do not begin or end with.
  private static func mayNeedMark(_ bytes: String.UTF8View) -> Bool {
    guard let first = bytes.first, let last = bytes.last else { return false }
    return first < 0x40 || first == 0xEF || isBlank(last)
  }

  /// A heading's text: blanks at both ends and number signs at the end stay.
  static func heading(_ inline: String) -> [UInt8] {
    var bytes = keepingOuterBlanks(Array(inline.utf8))
    if bytes.last == UInt8(ascii: "#") {
      let start = bytes.lastIndex { $0 != UInt8(ascii: "#") }.map { $0 + 1 } ?? 0
      if start == 0 || isBlank(bytes[start - 1]) { bytes.insert(backslash, at: start) }
    }
    return bytes
  }

  /// A cell's text: no bar in it ends the cell, and blanks at both ends stay.
  static func cell(_ inline: String) -> [UInt8] {
    let bytes = keepingOuterBlanks(Array(inline.utf8))
    guard bytes.contains(UInt8(ascii: "|")) else { return bytes }
    return bytes.flatMap { $0 == UInt8(ascii: "|") ? [backslash, $0] : [$0] }
  }

  /// Where a backslash keeps the line from opening a quote, a heading, a list or a rule; nil where none would open.
  private static func blockMark(_ bytes: [UInt8]) -> Int? {
    guard let first = bytes.first else { return nil }
    switch first {
    case UInt8(ascii: "#"), UInt8(ascii: ">"): return 0
    case UInt8(ascii: "-"): return endsOrIsBlank(bytes, 1) || bytes[1] == first ? 0 : nil
    case UInt8(ascii: "+"): return endsOrIsBlank(bytes, 1) ? 0 : nil
    case UInt8(ascii: "="): return bytes.allSatisfy { $0 == first } ? 0 : nil
    case 0x30...0x39: return listMark(bytes)
    default: return nil
    }
  }

  /// Where the `.` or `)` of `5. ` stands: one to nine digits, the mark, and a blank or the end.
  private static func listMark(_ bytes: [UInt8]) -> Int? {
    let digits = bytes.prefix(10).prefix { (0x30...0x39).contains($0) }.count
    guard digits < 10, digits < bytes.count, bytes[digits] == UInt8(ascii: ".") || bytes[digits] == UInt8(ascii: ")")
    else { return nil }
    return endsOrIsBlank(bytes, digits + 1) ? digits : nil
  }

  /// The outermost blanks as references, because Markdown trims them and makes code of four.
  private static func keepingOuterBlanks(_ bytes: [UInt8]) -> [UInt8] {
    guard let first = bytes.first, let last = bytes.last, isBlank(first) || isBlank(last) else { return bytes }
    var kept = bytes
    if isBlank(last) { kept.replaceSubrange((kept.count - 1)..., with: reference(last)) }
    if isBlank(first), bytes.count > 1 { kept.replaceSubrange(0..<1, with: reference(first)) }
    return kept
  }

  private static func reference(_ blank: UInt8) -> [UInt8] { Array((blank == 0x09 ? "&#9;" : "&#32;").utf8) }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private static func endsOrIsBlank(_ bytes: [UInt8], _ index: Int) -> Bool {
    index >= bytes.count || isBlank(bytes[index])
  }
}
