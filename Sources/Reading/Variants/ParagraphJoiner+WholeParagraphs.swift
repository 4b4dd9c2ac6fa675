/// OCR, as Markdown or as text: a line is mostly a whole paragraph, but cut where a column or a page ended.
///
/// Sample, a paragraph cut in the middle of a word:
/// ```
/// （十二）支持高校建设科技成果转移转化平台，鼓励中小微企业购买高校科技
///
/// 成果。驻济高校新建设的国家级技术转移转化服务机构…可分别获得最高100万元、50万元补助。
/// ```
/// It is what is left where no column is found around a line.
extension ParagraphJoiner {
  func wholeGoesOn(_ paragraph: Paragraph, _ last: Int, _ tail: Sheet.Tail, to next: Int) -> Bool {
    switch tail {
    case .comma: return true
    // A long sentence was cut at a column's end; a short one is an item of a list without numbers.
    case .semicolon: return sheet.lines[last].text.count > 80
    case .full, .colon: return isHeadingAlone(paragraph) && sheet.lines[next].text.first != "本"
    case .open: break
    }
    let line = sheet.lines[next]
    if isHeadingLike(paragraph) {
      if sheet.tail(next) == .semicolon || isCut(paragraph, before: line.text) { return true }
      guard line.width <= 180, sheet.lines[last].width >= 120 else { return false }
      return !endsParagraphLine(next) || sheet.lines[last].text.contains("，")
    }
    if paragraph.lines.count == 1, paragraph.marker == nil, sheet.lines[last].width <= 120, line.width > 250 {
      return false
    }
    return true
  }

  /// `（二）扩大社区养老服务设施供给。` alone on its line, the one before it of its kind having its text run in.
  func isHeadingAlone(_ paragraph: Paragraph) -> Bool {
    guard paragraph.lines.count == 1, let marker = paragraph.marker, marker.kind > .article,
      runsIn[marker.kind.rawValue], marker.value > 1
    else { return false }
    let text = sheet.lines[paragraph.lines[0]].text
    return text.count <= 30 && text.firstIndex { $0 == "。" || $0 == "：" } == text.count - 1
  }

  /// Whether the paragraph before of the same numbering had its text run in behind its heading.
  func itsLikeRunIn(_ paragraph: Paragraph) -> Bool {
    guard let marker = paragraph.marker, marker.value > 1 else { return false }
    return runsIn[marker.kind.rawValue]
  }

  /// Whether a heading was cut at a column's end: it stands in an article, its like run in, or the next line ends its
  /// sentence at once (`…购买高校科技⏎成果。驻济高校…`).
  func isCut(_ paragraph: Paragraph, before next: Scalars) -> Bool {
    guard let marker = paragraph.marker, marker.kind > .article else { return false }
    if isInArticle && marker.kind == .bracketedHan { return true }
    if let stop = next.prefix(10).firstIndex(of: "。"), stop + 1 < next.count { return true }
    if itsLikeRunIn(paragraph) && next.contains("。") && next.count > 25 { return true }
    let text = sheet.lines[paragraph.lines[0]].text
    return text.count >= 26 && text.contains("，") && next.contains("。")
  }

  func endsParagraphLine(_ index: Int) -> Bool {
    sheet.tail(index) == .full || sheet.tail(index) == .colon
  }

  /// A numbered line that is a title by itself: short, with no end of a sentence in it.
  func isHeadingLike(_ paragraph: Paragraph) -> Bool {
    guard paragraph.lines.count == 1, let marker = paragraph.marker, marker.kind != .article else { return false }
    let text = sheet.lines[paragraph.lines[0]].text
    return text.count <= 45 && !text.contains { $0 == "。" || $0 == "；" } && !Glossary.explains(text)
  }
}
