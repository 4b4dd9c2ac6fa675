extension HTML {
  /// This HTML with the words that its first element begins with put into an element of their own, as a run-in heading;
  /// unchanged where the element begins with other words, or with markup inside them.
  public func wrappingStart(_ words: String, in name: StaticString, _ attributes: [Attribute] = []) -> HTML {
    let piece = HTML(escaping: words)
    let bytes = source.utf8
    guard !words.isEmpty, bytes.first == UInt8(ascii: "<"), let close = bytes.firstIndex(of: UInt8(ascii: ">")) else {
      return self
    }
    let start = bytes.index(after: close)
    guard let end = bytes.index(start, offsetBy: piece.source.utf8.count, limitedBy: bytes.endIndex),
      bytes[start..<end].elementsEqual(piece.source.utf8)
    else { return self }
    var joined = String()
    joined.reserveCapacity(bytes.count + 64)
    joined += source[..<start]
    joined += HTML.element(name, attributes, piece).source
    joined += source[end...]
    return HTML(trusted: joined)
  }
}

extension HTML {
  /// This HTML with attributes added to its first element and a piece put before its last end tag: what `adding` and
  /// `appendingInside` do, in one copy, for the hundreds of thousands of paragraphs of a large site.
  public func adding(_ attributes: [Attribute], appendingInside piece: HTML) -> HTML {
    let bytes = source.utf8
    guard bytes.first == UInt8(ascii: "<"), let open = bytes.lastIndex(of: UInt8(ascii: "<")),
      let nameEnd = bytes.firstIndex(where: { $0 == UInt8(ascii: ">") || $0 == 0x20 }), nameEnd < open,
      bytes[open...].starts(with: "</".utf8)
    else { return adding(attributes).appendingInside(piece) }
    var joined = String()
    joined.reserveCapacity(bytes.count + piece.source.utf8.count + 64)
    joined += source[..<nameEnd]
    for attribute in attributes { attribute.write(to: &joined) }
    joined += source[nameEnd..<open]
    joined += piece.source
    joined += source[open...]
    return HTML(trusted: joined)
  }
}
