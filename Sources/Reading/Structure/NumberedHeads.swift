import Gazette

/// Heads that a number tells: a title with its 发文字号 below or above it, or an order.
struct NumberedHeads {
  let sheet: Sheet
  let titles: TitleLines

  init(_ sheet: Sheet) {
    self.sheet = sheet
    titles = TitleLines(sheet: sheet)
  }

  /// The head whose number stands at an index, its title at or below a floor.
  func head(of number: DocumentNumber, at index: Int, floor: Int) -> Head? {
    if isCited(index) { return nil }
    if case .order = number.form {
      if let start = ruleStart(above: index, floor: floor) {
        return Head(title: start..<index, number: index, documentNumber: number)
      }
      return Head(title: index..<index + 1, number: index, documentNumber: number, isOrder: true)
    }
    if let head = headBelow(number, at: index) { return head }
    let end = index > floor + 1 && sheet.isDated(index - 1) ? index - 1 : index
    guard let start = titles.start(above: end, floor: floor) else { return nil }
    if isRow(start..<end, number: index) || isAmongRows(start..<end, number: index) { return nil }
    return Head(title: start..<end, dateline: end < index ? end : nil, number: index, documentNumber: number)
  }

  /// The order whose head, `济南市人民政府令`, stands at an index, its number below.
  func order(at index: Int) -> Head? {
    guard index + 1 < sheet.lines.count, case .orderSequence(let sequence) = sheet.kinds[index + 1],
      let number = DocumentNumber(organCode: sheet.lines[index].text.string, form: .order, sequence: sequence)
    else { return nil }
    return Head(title: index..<index + 2, number: index + 1, documentNumber: number, isOrder: true)
  }

  /// Whether a number on a line by itself is that of an instrument named above it: `…的通知》⏎（济政办发〔2019〕29号）`.
  private func isCited(_ index: Int) -> Bool { index > 0 && sheet.lines[index - 1].text.last == "》" }

  /// Whether a number in brackets ends a wrapped row of a list: `六、…关于认真做好《⏎…法》宣传工作的通知⏎（济政办发〔1996〕31号）`
  private func isRow(_ title: Range<Int>, number: Int) -> Bool {
    guard sheet.lines[number].text.first == "（" else { return false }
    var depth = 0
    for scalar in sheet.lines[title].flatMap(\.text) {
      if scalar == "《" { depth += 1 }
      if scalar == "》" { depth -= 1 }
      if depth < 0 { return true }
    }
    return runsOn(title.lowerBound - 1)
  }

  /// Whether a line of running text fills its column, so that the next one goes on with it.
  func runsOn(_ index: Int) -> Bool {
    index >= 0 && sheet.columns[index] > 0 && !sheet.isShort(index) && sheet.isOpenText(index)
      && !TableLines.isCertainRow(sheet.lines[index])
  }

  /// The first line of a title above an order's number, as some gazettes print it: `济南市海绵城市建设管理办法⏎济南市人民政府令第291号`
  private func ruleStart(above index: Int, floor: Int) -> Int? {
    var start = index
    while start > floor, index - start < 4, titles.canBeTitle(start - 1) { start -= 1 }
    guard start < index, Genre.of(sheet.lines[start..<index].flatMap(\.text)) != nil else { return nil }
    if start == 0 { return start }
    switch sheet.kinds[start - 1] {
    case .date, .printed, .note, .registration: return start
    default: return nil
    }
  }
}
