extension HTML {
  /// Words of a text, to be put into an element of their own.
  public struct Mark: Sendable {
    /// How many Unicode scalars of text stand before the words; tags do not count, a reference counts as one.
    public let offset: Int
    /// The words.
    public let words: String
    /// The attributes of their element.
    public let attributes: [Attribute]

    /// Words at a place of a text.
    public init(offset: Int, words: String, attributes: [Attribute]) {
      self.offset = offset
      self.words = words
      self.attributes = attributes
    }
  }

  /// This HTML with words of its text put into elements. The marks come in order and apart; one whose words do not
  /// stand where it says, or with markup inside them, is left out.
  public func marking(_ marks: [Mark], in name: StaticString) -> HTML {
    guard !marks.isEmpty else { return self }
    let bytes = Array(source.utf8)
    var output = [UInt8]()
    var copied = 0
    var place = TextPlace()
    for mark in marks {
      place.advance(to: mark.offset, in: bytes)
      let piece = HTML(escaping: mark.words)
      guard place.scalars == mark.offset, place.byte >= copied, bytes[place.byte...].starts(with: piece.source.utf8)
      else {
        continue
      }
      output += bytes[copied..<place.byte]
      output += HTML.element(name, mark.attributes, piece).source.utf8
      copied = place.byte + piece.source.utf8.count
    }
    return copied == 0 ? self : HTML(trusted: output + bytes[copied...])
  }

  /// A place in HTML that goes forward over its text.
  private struct TextPlace {
    var byte = 0
    var scalars = 0

    /// Goes to the scalar of the text with this number, behind the tags before it; to the end, where there is none.
    mutating func advance(to target: Int, in bytes: [UInt8]) {
      while byte < bytes.count {
        if bytes[byte] == UInt8(ascii: "<") {
          skip(to: UInt8(ascii: ">"), in: bytes)
        } else if scalars >= target {
          return
        } else if bytes[byte] == UInt8(ascii: "&") {
          skip(to: UInt8(ascii: ";"), in: bytes)
          scalars += 1
        } else {
          byte += 1
          while byte < bytes.count, bytes[byte] & 0xC0 == 0x80 { byte += 1 }
          scalars += 1
        }
      }
    }

    private mutating func skip(to end: UInt8, in bytes: [UInt8]) {
      while byte < bytes.count, bytes[byte] != end { byte += 1 }
      byte = min(byte + 1, bytes.count)
    }
  }
}
