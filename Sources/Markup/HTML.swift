/// A piece of well-formed HTML: a type of its own, so that text can never become markup by mistake.
///
/// Text enters by ``init(escaping:)`` only, markup by a literal in our own source, by the element builder, by the
/// Markdown renderer and by templates. There is no way from a `String` at run time to HTML that is not escaped.
public struct HTML: Hashable, Sendable {
  /// The HTML as it is written to a file.
  public private(set) var source: String

  /// HTML that shows this text and nothing else.
  ///
  /// `& < > " '` become references, so the result is right in content and in quoted attributes. Controls but tab and
  /// line feed, and noncharacters, become U+FFFD: visible, and allowed in HTML and XML alike.
  public init(escaping text: String) {
    guard !EntityEscaping.isPlain(text) else {
      source = text
      return
    }
    var bytes: [UInt8] = []
    EntityEscaping.append(text, to: &bytes)
    source = String(decoding: bytes, as: UTF8.self)
  }

  /// Markup that stands in our own source code; a string made at run time is not accepted.
  public init(_ literal: StaticString) {
    source = String(describing: literal)
  }

  /// Markup that another part of this room made and answers for.
  init(trusted source: String) {
    self.source = source
  }

  /// Markup that another part of this room made, as UTF-8.
  init(trusted bytes: some Collection<UInt8>) {
    source = String(decoding: bytes, as: UTF8.self)
  }

  /// Pieces one after the other, with a separator between them.
  public init(joining pieces: [HTML], separator: HTML = .empty) {
    var joined = ""
    joined.reserveCapacity(pieces.reduce(0) { $0 + $1.source.utf8.count + separator.source.utf8.count })
    for (index, piece) in pieces.enumerated() {
      if index > 0 { joined += separator.source }
      joined += piece.source
    }
    source = joined
  }

  /// No HTML at all.
  public static let empty = HTML("")

  /// Whether nothing stands here.
  public var isEmpty: Bool { source.isEmpty }

  /// One piece after the other.
  public static func + (left: HTML, right: HTML) -> HTML { HTML(trusted: left.source + right.source) }

  /// Appends a piece.
  public static func += (left: inout HTML, right: HTML) { left.source += right.source }
}
