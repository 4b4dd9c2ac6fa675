import Gazette

/// What a document brings along: 印发, 转发, 附件.
extension DocumentReader {
  /// Whether an enclosure could begin here: behind the signature, or below 附件.
  var mayOpenEnclosure: Bool {
    if head.isOrder, !(roles.expected.isAmending && roles.namesEnclosure(index)) {
      return wasSigned && title.isEmpty || afterLabel
    }
    return afterLabel || current == nil || roles.namesEnclosure(index)
  }

  /// The title lines of an enclosure that begins here; nil if none does.
  func enclosureTitle() -> Range<Int>? {
    if let named = roles.namedTitle(index) { return named }
    guard afterLabel || (wasSigned && current == nil && drafts.last.map { $0.kind == .date } ?? false) else {
      return nil
    }
    let lines = titleLines()
    let text = sheet.lines[lines].flatMap(\.text)
    // `（联系人：王某）`: what stands in brackets behind a signature is a remark.
    guard !lines.isEmpty, sheet.lines[index].text.first != "（" else { return nil }
    // Behind a signature only what is named, or bears a genre, is a title; addresses and telephones are none.
    let isTitle = afterLabel || !roles.expected.titles.isEmpty || Genre.of(text) != nil
    return isTitle && !text.contains("：") ? lines : nil
  }

  /// The lines from here on that are worded and set as those of one title.
  private func titleLines() -> Range<Int> {
    var place = index
    var text = Scalars()
    while place < end, place - index < 6, !roles.isBreak(place), sheet.marker(place) == nil,
      sheet.lines[place].indent < 2 || place == index, sheet.lines[place].text.count <= 60
    {
      let tail = sheet.tail(place)
      guard tail == .open || sheet.lines[place].text.last == "）" else { break }
      if case .number = sheet.kinds[place] { break }
      if place > index, Genre.of(text) != nil, !TitleWording.goesOn(sheet.lines[place].text) { break }
      text += sheet.lines[place].text
      place += 1
    }
    return index..<place
  }

  mutating func openEnclosure(_ range: Range<Int>) {
    let text = sheet.lines[range].flatMap(\.text)
    afterLabel = false
    joiner = ParagraphJoiner(sheet)
    if head.isOrder, title.isEmpty { return openRule(text, range) }
    var next = range.upperBound
    var number: DocumentNumber?
    if next < end, case .number(let found) = sheet.kinds[next] {
      number = found
      next += 1
    }
    current = place(Enclosure(title: text.string, number: number, kind: roles.expected.kind(of: text) ?? .annex))
    add(.enclosureTitle, Array(range))
    if number != nil { add(.number, [next - 1]) }
    index = next
    if number != nil { readAddressee() }
    readHistory()
  }

  /// The rule that an order brings, whose title is the order's.
  private mutating func openRule(_ text: Scalars, _ range: Range<Int>) {
    title = text
    add(.title, Array(range))
    index = range.upperBound
    roles.expected.readTitle(title)
    readHistory()
  }

  /// `（2011年5月9日济南市人民政府令第241号公布　根据…修订）`: when a rule was made and amended, under its title.
  mutating func readHistory() {
    guard index < end, sheet.lines[index].text.first == "（", sheet.marker(index) == nil else { return }
    var joiner = ParagraphJoiner(sheet)
    let paragraph = joiner.paragraph(at: index, limit: min(end, index + 12)) { roles.isBreak($0) }
    let text = paragraph.lines.flatMap { sheet.lines[$0].text }
    guard text.last == "）", text.count <= 600, TitleWording.isHistory(text)
    else { return }
    add(.byline, paragraph.lines)
    index += paragraph.lines.count
  }

  /// The index of an enclosure, a new one or the one that a list has named.
  mutating func place(_ enclosure: Enclosure) -> Int {
    if let known = enclosurePlaces[enclosure.title] {
      let kind = enclosure.kind == .annex ? enclosures[known].kind : enclosure.kind
      enclosures[known] = Enclosure(
        title: enclosure.title, number: enclosure.number ?? enclosures[known].number, kind: kind)
      return known
    }
    enclosures.append(enclosure)
    enclosurePlaces[enclosure.title] = enclosures.count - 1
    return enclosures.count - 1
  }

  mutating func readEnclosureLabel() {
    add(.enclosureList, [index])
    afterLabel = true
    index += 1
    if index < end, let range = enclosureTitle() { openEnclosure(range) }
  }
}
