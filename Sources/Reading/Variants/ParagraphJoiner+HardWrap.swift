/// Hard-wrapped lines (see `HardWrap`): what goes on shows by widths and marks.
///
/// Sample, the first line of an indented paragraph, full at 16 characters, and the second at 18:
/// ```
/// （三）加大财政资金支持力度。本行
///
/// 动计划涉及的相关支持资金纳入 《济南市
/// ```
extension ParagraphJoiner {
  func wrappedGoesOn(_ paragraph: Paragraph, _ last: Int, _ tail: Sheet.Tail, to next: Int) -> Bool {
    switch tail {
    case .comma: return true
    case .open:
      // An opening mark may not end a line: it was carried over, with what it opens.
      let opens = sheet.lines[next].text.first.map { Self.openers.contains($0) } ?? false
      if sheet.isShort(last, by: opens ? 66 : 46), !isTailOf(paragraph, last) { return false }
      if opens, isHeadingLike(paragraph), !sheet.isShort(last, by: 45) { return true }
      return !isHeadingLike(paragraph) || itsLikeRunIn(paragraph) || headingGoesOn(last, to: next)
    case .full, .semicolon, .colon:
      // The first line of an indented paragraph is full when two characters short.
      let isFirst = paragraph.lines.count == 1
      if isFirst, itsLikeRunIn(paragraph), !sheet.isShort(last, by: 60) { return !beginsParagraph(next) }
      if sheet.isShort(last, by: isFirst ? 30 : 18) { return false }
      if isFirst, sheet.isShort(last), sheet.isShort(next) { return false }
      return !beginsParagraph(next)
    }
  }

  /// Whether a numbered line that could be a heading, full or nearly so, goes on in the next line.
  ///
  /// A paragraph below a heading begins with a line two characters short; what goes on is full, or ends at once.
  func headingGoesOn(_ last: Int, to next: Int) -> Bool {
    guard sheet.isShort(last, by: 14) else { return true }
    let isFirstLine = beginsParagraph(next) && !sheet.isShort(next, by: 34)
    return !isFirstLine
  }

  /// A line cut short in the middle of its sentence, the paragraph being under way.
  func isTailOf(_ paragraph: Paragraph, _ last: Int) -> Bool {
    paragraph.lines.count > 1 && sheet.lines[last].width > 60 && !sheet.isShort(paragraph.lines[0])
  }

  private static let openers = Set("（《〈“‘〔\"".unicodeScalars)

  /// Whether a full line is two characters narrower than its column: the first of an indented paragraph.
  func beginsParagraph(_ index: Int) -> Bool {
    let line = sheet.lines[index]
    guard sheet.tail(index) == .open || sheet.tail(index) == .comma else { return false }
    guard line.width <= sheet.columns[index] - 14 else { return false }
    // What cannot be cut, or may not end a line, was carried over: the line is short for its sake.
    guard index + 1 < sheet.lines.count, let carried = sheet.lines[index + 1].text.first else { return true }
    return !carried.isAlphanumeric && !Self.openers.contains(carried)
  }
}
