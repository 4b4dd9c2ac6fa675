/// What a browser asks for, as it wrote it.
struct Request: Sendable {
  /// `GET`, `HEAD` or what the server does not do.
  var method = "GET"
  /// The path before its `?`, not decoded: `/gongbao/documents/`.
  var target: String
  /// The header fields that matter here, nil where they are not given.
  var host: String?
  var ifNoneMatch: String?
  var ifModifiedSince: String?

  /// The path, its `%41` decoded; nil where it is none: a wrong escape, a control character, or not UTF-8.
  var path: String? {
    guard target.hasPrefix("/") else { return nil }
    var bytes = [UInt8]()
    var rest = Array(target.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(Self.digit), let low = rest.popFirst().flatMap(Self.digit) else {
        return nil
      }
      bytes.append(high << 4 | low)
    }
    guard bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else { return nil }
    return String(validating: bytes, as: UTF8.self)
  }

  /// Whether the browser means this machine. A page elsewhere whose name was made to lead here does not, and must not
  /// read what is not published yet.
  var isForThisMachine: Bool {
    guard let host else { return true }
    let name = host.hasPrefix("[") ? host.prefix { $0 != "]" }.dropFirst() : host.prefix { $0 != ":" }
    return ["localhost", "127.0.0.1", "::1"].contains(name.lowercased())
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
