/// Where a file stands in the output folder: pieces of `[a-z0-9.-]` joined by `/`, none of them `.` or `..`.
///
/// Sample: `documents/jizhengbanzi-2023-8/index.html`. As it can name no other place, whoever writes it need not look.
public struct OutputPath: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The characters of the path.
  public let text: String

  /// The path with these characters; nil if a piece is empty, `.`, `..`, too long or outside the alphabet.
  public init?(_ text: String) {
    let pieces = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard pieces.allSatisfy(Self.allows) else { return nil }
    self.text = text
  }

  /// The path of pieces that are known to be of the alphabet: ids and names that stand in the source.
  init(trusted text: String) { self.text = text }

  /// The characters themselves.
  public var description: String { text }

  /// By code units, so that no locale plays a part.
  public static func < (left: Self, right: Self) -> Bool { left.text.utf8.lexicographicallyPrecedes(right.text.utf8) }

  private static func allows(_ piece: Substring.UTF8View.SubSequence) -> Bool {
    guard !piece.isEmpty, piece.count <= 220, piece.contains(where: { $0 != UInt8(ascii: ".") }) else { return false }
    return piece.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
      default: byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
      }
    }
  }
}
