import Markup

/// Whether bytes are UTF-8 without control characters: what holds for every file that a person may read.
enum TextForm {
  /// The first line that is no text.
  static func faults(of bytes: [UInt8]) -> [MarkupFault] {
    if let line = firstLine(of: bytes, where: { $0 < 0x20 && $0 != 0x0A && $0 != 0x09 && $0 != 0x0D || $0 == 0x7F }) {
      return [MarkupFault(line: line, message: "a control character stands here")]
    }
    guard String(validating: bytes, as: UTF8.self) == nil else { return [] }
    return [MarkupFault(line: RawText.firstInvalidLine(of: bytes), message: "the bytes are not UTF-8")]
  }

  private static func firstLine(of bytes: [UInt8], where isBad: (UInt8) -> Bool) -> Int? {
    guard let index = bytes.firstIndex(where: isBad) else { return nil }
    return line(of: index, in: bytes)
  }

  /// The line on which a byte stands, from 1.
  static func line(of index: Int, in bytes: [UInt8]) -> Int { 1 + bytes[..<index].count { $0 == 0x0A } }
}
