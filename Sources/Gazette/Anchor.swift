/// The structural name of a block within its document, for links: `s1-2`, `art-12`, `p-1-2-3`; `[a-z0-9-]+`.
///
/// It is made of the block's place in the structure, so that an edit elsewhere does not move it. Blocks of the first
/// enclosure begin with `e1-`.
public struct Anchor: Hashable, Encodable, Sendable, CustomStringConvertible {
  /// The characters of the anchor.
  public let text: String

  /// The anchor with these characters; each one outside `[a-z0-9-]` becomes a hyphen.
  public init(_ text: String) {
    guard !text.utf8.allSatisfy(Self.allows) else {
      self.text = text
      return
    }
    self.text = String(decoding: text.utf8.map { Self.allows($0) ? $0 : UInt8(ascii: "-") }, as: UTF8.self)
  }

  private static func allows(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
    default: false
    }
  }

  /// Whether it is that of a term in a 名词解释: `glossary-s1`, `e1-glossary-s1`.
  public var isInGlossary: Bool { text.contains("glossary-") }

  /// The characters themselves.
  public var description: String { text }
}
