/// A run of inline Markdown: a type of its own, which text enters by escaping only.
///
/// Any one-line text goes text → Markdown → HTML → text unchanged. Pieces can be cut and joined at will: each is
/// escaped so that no neighbour can change what it means. What is special at a line's start only (`5.`, `#`, blanks)
/// is escaped by the block that makes a line of it, see ``MarkdownBlock``.
public struct Markdown: Hashable, Sendable {
  /// The Markdown as it is written to `index.md`, one line.
  public private(set) var source: String
  /// Whether a link stands in it; links do not nest.
  private(set) var holdsLink: Bool

  init(trusted source: String, holdsLink: Bool) {
    self.source = source
    self.holdsLink = holdsLink
  }

  /// Nothing.
  public static let empty = Markdown(trusted: "", holdsLink: false)

  /// Whether nothing stands here.
  public var isEmpty: Bool { source.isEmpty }

  /// One piece after the other.
  public static func + (left: Markdown, right: Markdown) -> Markdown {
    var joined = left
    joined += right
    return joined
  }

  /// Appends a piece.
  public static func += (left: inout Markdown, right: Markdown) {
    // An exclamation mark before a link would make an image of it.
    if left.source.utf8.last == UInt8(ascii: "!"), right.source.utf8.first == UInt8(ascii: "[") {
      left.source.unicodeScalars.removeLast()
      left.source += "\\!"
    }
    left.source += right.source
    left.holdsLink = left.holdsLink || right.holdsLink
  }

  /// A link; a text that holds a link already stays as it is, since links do not nest.
  ///
  /// - Parameters:
  ///   - text: what is shown.
  ///   - destination: the address; what may not stand in one is percent-encoded, `%` is left as it is. A scheme that
  ///     could run a script is dropped by the renderer.
  public static func link(text: Markdown, destination: String) -> Markdown {
    guard !text.holdsLink else { return text }
    return Markdown(trusted: "[\(text.source)](\(escaped(destination: destination)))", holdsLink: true)
  }

  private static func escaped(destination: String) -> String {
    let hexadecimal = Array("0123456789ABCDEF".utf8)
    var output: [UInt8] = []
    for byte in destination.utf8 {
      switch byte {
      case UInt8(ascii: "&"): output += "&amp;".utf8
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: output.append(byte)
      case _ where addressPunctuation.contains(byte): output.append(byte)
      default: output += [UInt8(ascii: "%"), hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 15)]]
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static let addressPunctuation = Set("-._~:/?#@!$'+,;=%".utf8)
}
