/// An address that letters are sent to: `gongbao@example.gov.cn`.
public struct MailAddress: Hashable, Sendable, CustomStringConvertible {
  /// The address as it was written.
  public let description: String

  /// The address that a text spells: letters, digits and `.-_+`, one `@`, a host with a dot; nil for any other text, so that
  /// nothing else can come into a link.
  public init?(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard parts.count == 2, text.utf8.count <= 254, parts.allSatisfy(Self.isName), parts[1].contains(Self.dot),
      parts[1].allSatisfy({ Self.isWordByte($0) || $0 == Self.dot || $0 == UInt8(ascii: "-") })
    else { return nil }
    description = text
  }

  /// A link that opens a letter to this address, with what already stands in it.
  func letter(subject: String, body: String) -> String {
    "mailto:\(description)?subject=\(Self.encoded(subject))&body=\(Self.encoded(body))"
  }

  /// By RFC 6068: UTF-8 in percent signs but for letters, digits and `-._~`; a line ends in CR LF.
  private static func encoded(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes = [UInt8]()
    for byte in text.utf8 {
      if isWordByte(byte) || "-._~".utf8.contains(byte) {
        bytes.append(byte)
      } else {
        if byte == UInt8(ascii: "\n") { bytes += "%0D".utf8 }
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let dot = UInt8(ascii: ".")

  /// Words apart by single dots.
  private static func isName(_ part: Substring.UTF8View) -> Bool {
    let words = part.split(separator: dot, omittingEmptySubsequences: false)
    return words.allSatisfy { word in !word.isEmpty && word.allSatisfy { isWordByte($0) || "-_+".utf8.contains($0) } }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
