/// The one rule by which text becomes HTML or XML: `& < > " '` as references, forbidden characters as U+FFFD.
enum EntityEscaping {
  /// Appends a text, escaped; linear, and a plain copy where nothing is to escape.
  ///
  /// - Parameter isXMLAttribute: whether tab and line feed become references too, as XML folds them in attributes.
  static func append(_ text: String, to output: inout [UInt8], isXMLAttribute: Bool = false) {
    var text = text
    text.withUTF8 { append($0, to: &output, isXMLAttribute: isXMLAttribute) }
  }

  /// Whether the text stands for itself, so that it need not be copied.
  static func isPlain(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      for index in bytes.indices where !isPlain(bytes[index]) && needsLook(bytes[index]) {
        if reference(for: bytes[index]) != nil || ForbiddenCharacter.length(in: bytes, at: index) > 0 { return false }
      }
      return true
    }
  }

  /// The text that was escaped, here or by cmark-gfm, or `&#32;`, by which a word of the interface begins or ends with a
  /// blank; references of other kinds stay as they are.
  static func decoded(_ bytes: some Collection<UInt8>) -> String {
    guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
    var decoded: [UInt8] = []
    var rest = bytes[...]
    while let byte = rest.first {
      let written = byte == UInt8(ascii: "&") ? written.first { rest.starts(with: $0.reference) } : nil
      decoded.append(written?.byte ?? byte)
      rest = rest.dropFirst(written?.reference.count ?? 1)
    }
    return String(decoding: decoded, as: UTF8.self)
  }

  /// The same for bytes in memory; nearly all of them hold no reference.
  static func decoded(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    for byte in bytes where byte == UInt8(ascii: "&") { return decoded(Array(bytes)) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let written: [(reference: [UInt8], byte: UInt8)] = [
    (ampersand, UInt8(ascii: "&")), (less, UInt8(ascii: "<")), (greater, UInt8(ascii: ">")),
    (quote, UInt8(ascii: "\"")), (apostrophe, UInt8(ascii: "'")), (Array("&#x27;".utf8), UInt8(ascii: "'")),
    (Array("&#32;".utf8), UInt8(ascii: " ")),
  ]

  private static func append(
    _ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8], isXMLAttribute: Bool
  ) {
    var copied = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      guard !isPlain(byte), needsLook(byte) || (isXMLAttribute && byte < 0x20) else {
        index += 1
        continue
      }
      let (length, replacement) = escape(bytes, at: index, isXMLAttribute: isXMLAttribute)
      if length > 0 {
        output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied..<index]))
        output.append(contentsOf: replacement)
        copied = index + length
      }
      index += max(length, 1)
    }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied...]))
  }

  /// How many bytes at the index are replaced (0 for none), and by what.
  private static func escape(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, isXMLAttribute: Bool
  ) -> (length: Int, replacement: [UInt8]) {
    if let reference = reference(for: bytes[index]) { return (1, reference) }
    if isXMLAttribute, bytes[index] == 0x09 { return (1, Array("&#9;".utf8)) }
    if isXMLAttribute, bytes[index] == 0x0A { return (1, Array("&#10;".utf8)) }
    return (ForbiddenCharacter.length(in: bytes, at: index), ForbiddenCharacter.replacement)
  }

  /// Whether nothing that is replaced begins with this byte, for the bytes that most of a text is made of.
  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    (0xC3...0xEE).contains(byte) || (0x80...0xC1).contains(byte) || (0x3F...0x7E).contains(byte)
      || (0x28...0x3B).contains(byte)
  }

  @inline(__always)
  private static func needsLook(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
    default: ForbiddenCharacter.mayBegin(with: byte)
    }
  }

  private static let ampersand = Array("&amp;".utf8)
  private static let less = Array("&lt;".utf8)
  private static let greater = Array("&gt;".utf8)
  private static let quote = Array("&quot;".utf8)
  private static let apostrophe = Array("&#39;".utf8)

  private static func reference(for byte: UInt8) -> [UInt8]? {
    switch byte {
    case UInt8(ascii: "&"): ampersand
    case UInt8(ascii: "<"): less
    case UInt8(ascii: ">"): greater
    case UInt8(ascii: "\""): quote
    case UInt8(ascii: "'"): apostrophe
    default: nil
    }
  }
}
