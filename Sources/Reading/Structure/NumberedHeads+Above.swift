import Gazette

/// Numbers above their titles, as other gazettes print them.
///
/// Sample: `郑政办〔2005〕58号⏎郑州市人民政府办公厅⏎关于进一步规范公文处理工作的通知`
extension NumberedHeads {
  /// The head whose title stands below its number, 主送机关 behind it.
  func headBelow(_ number: DocumentNumber, at index: Int) -> Head? {
    guard sheet.lines[index].text.first != "（", !runsOn(index - 1) else { return nil }
    // 主送机关 right below a number is that of a title above it.
    guard !hasAddressee(below: index + 1, within: 1) else { return nil }
    let start = sheet.isRegistration(index + 1) ? index + 2 : index + 1
    guard start < sheet.lines.count, let end = titles.end(from: start), !titles.isNumbered(below: end) else {
      return nil
    }
    let title = sheet.lines[start..<end].flatMap(\.text)
    guard TitleWording.opening.standIn(title), title.count >= 8, hasAddressee(below: end) else { return nil }
    return Head(
      registration: start > index + 1 ? index + 1 : nil, title: start..<end, number: index, documentNumber: number)
  }

  /// Whether titles and numbers stand in turn, as in a catalogue whose cells are lines: a number right above the title, or
  /// nothing but the next title between this number and the next.
  func isAmongRows(_ title: Range<Int>, number: Int) -> Bool {
    var next = number + 1
    while next < sheet.lines.count, next - number < 6, titles.canBeTitle(next) { next += 1 }
    let isFollowed = next > number + 1 && sheet.isNumber(next)
    return (isFollowed || sheet.isNumber(title.lowerBound - 1)) && !hasAddressee(below: number + 1)
  }

  /// Whether 主送机关 stands below a title, its registration between or not: the rows of a list have none.
  private func hasAddressee(below end: Int, within reach: Int = 8) -> Bool {
    var text = Scalars()
    for place in end..<max(end, min(end + reach, sheet.lines.count)) where !sheet.isRegistration(place) {
      text += sheet.lines[place].text
      if text.count > 400 || text.contains(where: { $0 == "。" || $0 == "；" }) { return false }
      if sheet.tail(place) == .colon { return DocumentReader.isAddressee(text) }
    }
    return false
  }
}
