extension HTML {
  /// This HTML with the words that its first element begins with put into an element of their own, as a run-in heading;
  /// unchanged where the element begins with other words, or with markup inside them.
  public func wrappingStart(_ words: String, in name: StaticString, _ attributes: [Attribute] = []) -> HTML {
    let piece = HTML(escaping: words)
    let bytes = source.utf8
    guard !words.isEmpty, bytes.first == UInt8(ascii: "<"), let close = bytes.firstIndex(of: UInt8(ascii: ">")) else {
      return self
    }
    let content = bytes[bytes.index(after: close)...]
    guard content.starts(with: piece.source.utf8) else { return self }
    let rest = content.dropFirst(piece.source.utf8.count)
    let wrapped = HTML.element(name, attributes, piece)
    return HTML(trusted: Array(bytes[...close]) + Array(wrapped.source.utf8) + Array(rest))
  }
}
