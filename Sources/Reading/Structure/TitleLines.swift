/// Which lines of a sheet can be those of a title, and how far a title reaches.
struct TitleLines {
  let sheet: Sheet

  /// The first line of the title that ends above an index and begins at or below a floor: from the topmost organ over the
  /// words of the title.
  func start(above index: Int, floor: Int) -> Int? {
    var top = index
    while top > floor, index - top < 12, canBeTitle(top - 1) { top -= 1 }
    guard top < index else { return nil }
    let purposes = (top..<index).filter { TitleWording.opening.standIn(sheet.lines[$0].text) }
    let about = purposes.first {
      TitleWording.beginsWithOrgan(sheet.lines[$0].text) || ($0 > top && sheet.isOrgans($0 - 1))
    }
    var start = about ?? (top..<index).first { sheet.isOrgans($0) } ?? purposes.first ?? index - 1
    start = topOrgan(above: start, from: top, floor: floor)
    let title = sheet.lines[start..<index].flatMap(\.text)
    return Genre.of(title) != nil || TitleWording.opening.standIn(title) ? start : nil
  }

  /// The first of the organs' lines above a title's words; of rows that a list of names ends with, only the last line
  /// can be the title's.
  private func topOrgan(above start: Int, from top: Int, floor: Int) -> Int {
    var first = start
    while first > top, sheet.isOrgans(first - 1) { first -= 1 }
    guard first < start, first > floor, sheet.isOpenText(first - 1) else { return first }
    return TitleWording.beginsWithOrgan(sheet.lines[start].text) ? start : start - 1
  }

  /// The line behind a title that begins at a line; nil if there is none.
  func end(from start: Int) -> Int? {
    if let end = TellingTitle.end(in: sheet, from: start) { return end }
    var end = start
    var title = Scalars()
    while end < sheet.lines.count, end - start < 8, canBeTitle(end), sheet.lines[end].indent < 2 || end == start {
      let line = sheet.lines[end].text
      if end > start, Genre.of(title) != nil, !TitleWording.goesOn(line) { break }
      if line.begins(with: ["—", "—"]) || end > start && sheet.isDated(end) { break }
      title += line
      end += 1
    }
    while end > start, Genre.of(title) == nil {
      end -= 1
      title.removeLast(min(title.count, sheet.lines[end].text.count))
    }
    return end > start && (title.count >= 4 || TitleWording.standalone.contains(title)) ? end : nil
  }

  /// Whether a number stands below a title, so that it is a numbered one.
  func isNumbered(below end: Int) -> Bool {
    guard end < sheet.lines.count else { return false }
    switch sheet.kinds[end] {
    case .number: return true
    case .orderSequence: return !AnnouncementNumber.mayFollow(sheet.lines[end - 1].text)
    default: return sheet.isDated(end)
    }
  }

  /// Whether a line could be part of a title: short, without the end of a sentence, nothing else by itself.
  func canBeTitle(_ index: Int) -> Bool {
    let line = sheet.lines[index]
    switch sheet.kinds[index] {
    case .organs: return true
    case .text: break
    case .marked(let marker):
      return marker.kind == .digit && line.width < 400 && sheet.tail(index) == .open && line.text.count > 12
    default: return false
    }
    guard line.text.count <= 120, line.width <= 900, !isRow(line) else { return false }
    switch sheet.tail(index) {
    case .full: return line.text.last == "）"
    case .open: return true
    case .comma: return line.text.last == "、"
    default: return false
    }
  }

  /// Whether a line is a row of a table: one whose borders do not stand within a title's words.
  private func isRow(_ line: Line) -> Bool {
    TableLines.isCertainRow(line) && !(line.gaps.first?.offset != 0 && TitleWording.beginsWithOrgan(line.text))
  }
}
