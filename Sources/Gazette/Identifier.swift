/// The stable name of an issue, a document or an instrument in addresses and data: `[a-z0-9-]+`, at most 200 characters.
///
/// `jizhengbanzi-2023-8` names 济政办字〔2023〕8号. The owner's type keeps an issue's id from passing as a document's.
public struct Identifier<Owner>: Hashable, Comparable, Encodable, Sendable, CustomStringConvertible {
  /// The characters of the id, all of `[a-z0-9-]`.
  public let text: String

  /// The id with these characters; nil if one is outside the alphabet, or there are none or too many.
  public init?(_ text: String) {
    guard !text.isEmpty, text.utf8.count <= 200, text.utf8.allSatisfy(Self.allows) else { return nil }
    self.text = text
  }

  /// The id nearest to any text: letters lowered, Han spelt in pinyin, every other run of characters one hyphen.
  ///
  /// A text without a letter, digit or Han character becomes `x`.
  public init(spelling text: String) {
    var spelt = [UInt8]()
    for scalar in text.unicodeScalars where spelt.count < 180 {
      if let syllable = Pinyin.syllable(of: scalar) {
        spelt.append(contentsOf: syllable.utf8)
      } else if scalar.isASCII, let byte = Self.lowered(scalar) {
        spelt.append(byte)
      } else if let last = spelt.last, last != Self.hyphen {
        spelt.append(Self.hyphen)
      }
    }
    while spelt.last == Self.hyphen { spelt.removeLast() }
    self.text = spelt.isEmpty ? "x" : String(decoding: spelt, as: UTF8.self)
  }

  /// This id with a hyphen and another's characters behind it.
  public func appending(_ other: String) -> Self { Self(spelling: text + "-" + other) }

  /// The characters themselves.
  public var description: String { text }

  /// By code units, so that no locale plays a part.
  public static func < (left: Self, right: Self) -> Bool { left.text.utf8.lexicographicallyPrecedes(right.text.utf8) }

  private static var hyphen: UInt8 { UInt8(ascii: "-") }

  private static func allows(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), hyphen: true
    default: false
    }
  }

  private static func lowered(_ scalar: Unicode.Scalar) -> UInt8? {
    let byte = UInt8(truncatingIfNeeded: scalar.value)
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): return byte | 0x20
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): return byte
    default: return nil
    }
  }
}
