/// Whether a number at a line's head begins a paragraph there, or is a false start.
extension ParagraphJoiner {
  /// Whether a number at a line's head begins a paragraph there.
  func begins(_ marker: Marker, at next: Int, behind last: Int, _ tail: Sheet.Tail, _ paragraph: Paragraph)
    -> Bool
  {
    let follows = numbering.follows(marker)
    switch tail {
    case .full: return follows || !isDecimal(marker, next)
    case .semicolon, .colon: return follows || !isDecimal(marker, next)
    // A comma before the next number is the OCR's, unless a narrow column cut the line there.
    case .comma: return follows && sheet.columns[last] == 0 && !isDecimal(marker, next)
    case .open: break
    }
    if isDecimal(marker, next) && !follows || isSpan(marker, next) || continuesOrdinal(last) { return false }
    if Marker(at: marker.length, of: sheet.lines[next].text) != nil { return false }
    if endsInDigit(last), sheet.lines[next].text[0].isDigit { return false }
    if sheet.columns[last] > 0, !sheet.isShort(last) {
      if marker.value == 1, let above = paragraph.marker, above.kind < marker.kind { return isHeadingLike(paragraph) }
      return follows
    }
    return follows || isHeadingLike(paragraph)
      || marker.value == 1 && (isTitleLike(paragraph) || isWrappedHeading(paragraph))
  }

  /// `２．５个`: what looks like a number with its dot is a decimal.
  func isDecimal(_ marker: Marker, _ index: Int) -> Bool {
    let text = sheet.lines[index].text
    return marker.kind == .digit && marker.length < text.count && text[marker.length].isDigit
  }

  /// A number cut at the line's end: `超3⏎1.4亿元`.
  func endsInDigit(_ index: Int) -> Bool { sheet.lines[index].text.last?.isDigit ?? false }

  /// `二、三产业`, `一、二名`: neighbouring numbers named together.
  func isSpan(_ marker: Marker, _ index: Int) -> Bool {
    guard marker.kind == .han, let second = Marker.numeral(in: sheet.lines[index].text, at: marker.length) else {
      return false
    }
    return second == marker.value + 1
  }

  /// A heading over two or three lines.
  func isWrappedHeading(_ paragraph: Paragraph) -> Bool {
    guard paragraph.marker != nil, paragraph.lines.count <= 3 else { return false }
    let text = paragraph.lines.flatMap { sheet.lines[$0].text }
    return text.count <= 60 && !text.contains { $0 == "。" || $0 == "；" }
  }

  /// A short line by itself, as above a list.
  func isTitleLike(_ paragraph: Paragraph) -> Bool {
    paragraph.lines.count == 1 && sheet.lines[paragraph.lines[0]].text.count <= 40
  }

  /// `倒数第` before `一、二名`.
  func continuesOrdinal(_ index: Int) -> Bool { sheet.lines[index].text.last == "第" }
}
