extension MarkdownRenderer {
  /// The HTML of a paragraph that is too long for one run of the parser, made piece by piece.
  func renderInPieces(_ paragraph: MarkdownBlock) -> HTML {
    let bytes = Array(paragraph.source.utf8)
    var html = HTML("<p>")
    var start = 0
    while start < bytes.count {
      let end = pieceEnd(in: bytes, from: start)
      let piece = String(decoding: bytes[start..<end], as: UTF8.self)
      html += render(Markdown(trusted: piece, holdsLink: true))
      start = end
    }
    return html + HTML("</p>")
  }

  /// Where the piece that starts here can end: neither inside an escape or a reference nor behind an underscore, which
  /// could close an emphasis at a piece's end and is not escaped inside a word.
  private func pieceEnd(in bytes: [UInt8], from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      if index - start >= runLimit, bytes[index - 1] != UInt8(ascii: "_"), startsPiece(bytes[index]) { return index }
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return bytes.count
  }

  private func startsPiece(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xBF: false
    case UInt8(ascii: "#"), UInt8(ascii: ";"): false
    default: true
    }
  }
}
