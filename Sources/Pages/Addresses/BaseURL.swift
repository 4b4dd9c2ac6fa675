/// The address at which a site is published: `https://www.example.gov.cn/gongbao/`.
///
/// Only the files that their formats ask absolute addresses of depend on it.
public struct BaseURL: Hashable, Sendable, CustomStringConvertible {
  /// Scheme, host and port: `https://www.example.gov.cn`.
  let origin: String
  /// The path, with a slash at both ends.
  public let path: String

  /// The base that a text spells: http or https, a host, and a path of letters, digits and `-._~/`; nil for any other
  /// text, so that no query, fragment, user name or markup can come in.
  public init?(_ text: String) {
    guard let scheme = ["https://", "http://"].first(where: text.hasPrefix) else { return nil }
    let rest = text.utf8.dropFirst(scheme.utf8.count)
    let host = rest.prefix { $0 != UInt8(ascii: "/") }
    let tail = rest.dropFirst(host.count)
    guard Self.isHost(host), tail.allSatisfy(Self.allowsInPath), !Self.hasDots(tail) else { return nil }
    self.origin = scheme + String(decoding: host, as: UTF8.self)
    let pieces = tail.split(separator: UInt8(ascii: "/")).map { String(decoding: $0, as: UTF8.self) }
    self.path = pieces.isEmpty ? "/" : "/" + pieces.joined(separator: "/") + "/"
  }

  /// Origin and path.
  public var description: String { origin + path }

  /// The absolute address of a page; an `index.html` at its end is left out, as servers add it.
  func absolute(_ address: PageAddress) -> String {
    let text = address.path.text
    let short = text == "index.html" ? "" : text.hasSuffix("/index.html") ? String(text.dropLast(10)) : text
    return origin + path + short
  }

  private static func isHost(_ host: some Swift.Collection<UInt8>) -> Bool {
    let parts = host.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard let name = parts.first, !name.isEmpty, parts.count <= 2 else { return false }
    let named = name.allSatisfy { isWordByte($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }
    let ported = parts.count == 1 || (!parts[1].isEmpty && parts[1].count <= 5 && parts[1].allSatisfy(isDigit))
    return named && ported && name.first != UInt8(ascii: ".")
  }

  private static func hasDots(_ path: some Swift.Collection<UInt8>) -> Bool {
    path.split(separator: UInt8(ascii: "/")).contains { $0.allSatisfy { $0 == UInt8(ascii: ".") } }
  }

  private static func allowsInPath(_ byte: UInt8) -> Bool { isWordByte(byte) || "-._~/".utf8.contains(byte) }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
