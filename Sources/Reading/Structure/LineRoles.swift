import Gazette

/// What the lines of a document are to their neighbours: ends of paragraphs, signatures, titles that it names.
struct LineRoles {
  /// The lines.
  let sheet: Sheet
  /// The line behind the document's last.
  let end: Int
  /// The titles that the document names as what it brings along.
  var expected: ExpectedEnclosures

  /// Whether a line begins something else than a paragraph.
  func isBreak(_ index: Int) -> Bool {
    switch sheet.kinds[index] {
    case .printed, .note, .enclosureLabel, .contentsHead, .glossaryHead, .registration: return true
    case .enclosureList: return index == 0 || sheet.tail(index - 1) != .comma
    case .date: return isSignatureDate(index)
    case .organs: return signatureEnd(from: index) != nil
    default: return TableLines.isRow(sheet.lines[index]) || isSignatory(index)
    }
  }

  /// A person who signs, above the date: `市长　于海田`.
  func isSignatory(_ index: Int) -> Bool {
    guard index + 1 < end, sheet.isDate(index + 1) else { return false }
    return Signatory.matches(sheet.lines[index].text)
  }

  /// A date by itself: behind organs, a person or the end of a sentence.
  func isSignatureDate(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    switch sheet.kinds[index - 1] {
    case .organs, .date, .enclosureList, .note: return true
    default: break
    }
    switch sheet.tail(index - 1) {
    case .full, .colon, .semicolon: return true
    case .comma: return false
    case .open:
      return sheet.columns[index - 1] == 0 ? sheet.lines[index - 1].text.count <= 30 : sheet.isShort(index - 1)
    }
  }

  /// The line of the date below organs' names; nil if there is none.
  func signatureEnd(from start: Int) -> Int? {
    var place = start
    while place < sheet.lines.count, place - start < 40, sheet.isOrgans(place) { place += 1 }
    guard place < sheet.lines.count, sheet.isDate(place) else { return nil }
    return place
  }

  /// Whether the lines from one on are a title that the document names.
  func namesEnclosure(_ start: Int) -> Bool {
    sheet.lines[start].text.count >= 2 && expected.begins(with: sheet.lines[start].text) && namedTitle(start) != nil
  }

  /// Whether what looks like a title fills a line of a sentence that goes on: `济南市2025年国民经济和社会发展计划⏎已经市政府同意，…`
  private func fillsLine(_ index: Int) -> Bool {
    guard index + 1 < end, sheet.columns[index] > 0, !sheet.isShort(index, by: 30), !isBreak(index + 1) else {
      return false
    }
    return sheet.lines[index + 1].text.contains { $0 == "，" || $0 == "。" }
      && Self.predicates.beginning(sheet.lines[index + 1].text) != nil
  }
  private static let predicates = Phrases("已经 经 业经 已 等")

  /// The lines, from one on, that are together a title which the document names.
  func namedTitle(_ start: Int) -> Range<Int>? {
    var text = Scalars()
    for place in start..<max(start, min(start + 6, end)) {
      text += sheet.lines[place].text
      if expected.kind(of: text) != nil { return fillsLine(place) ? nil : start..<place + 1 }
      if text.count > 200 || !expected.begins(with: text) { return nil }
    }
    return nil
  }
}
