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
    var place = index
    var text = Scalars()
    while place < end, place - index < 6, !roles.isBreak(place), sheet.marker(place) == nil,
      sheet.lines[place].indent < 2 || place == index, sheet.lines[place].text.count <= 60
    {
      let tail = sheet.tail(place)
      guard tail == .open || sheet.lines[place].text.last == "）" else { break }
      if case .number = sheet.kinds[place] { break }
      if place > index, Genre.of(text) != nil, !HeadFinder.goesOn(sheet.lines[place].text) { break }
      text += sheet.lines[place].text
      place += 1
    }
    // `（联系人：王某）`: what stands in brackets behind a signature is a remark.
    guard place > index, sheet.lines[index].text.first != "（" else { return nil }
    // Behind a signature only what is named, or bears a genre, is a title; addresses and telephones are none.
    let isTitle = afterLabel || !roles.expected.titles.isEmpty || Genre.of(text) != nil
    return isTitle && !text.contains("：") ? index..<place : nil
  }

  mutating func openEnclosure(_ range: Range<Int>) {
    let text = sheet.lines[range].flatMap(\.text)
    afterLabel = false
    joiner = ParagraphJoiner(sheet)
    if head.isOrder, title.isEmpty {
      title = text
      add(.title, Array(range))
      index = range.upperBound
      roles.expected.readTitle(title)
      return readHistory()
    }
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

  /// `（2011年5月9日济南市人民政府令第241号公布　根据…修订）`: when a rule was made and amended, under its title.
  mutating func readHistory() {
    guard index < end, sheet.lines[index].text.first == "（", sheet.marker(index) == nil else { return }
    var joiner = ParagraphJoiner(sheet)
    let paragraph = joiner.paragraph(at: index, limit: min(end, index + 12)) { roles.isBreak($0) }
    let text = paragraph.lines.flatMap { sheet.lines[$0].text }
    guard text.last == "）", text.count <= 600, Self.history.standIn(text), !GazetteDate.occurrences(in: text).isEmpty
    else { return }
    add(.byline, paragraph.lines)
    index += paragraph.lines.count
  }
  private static let history = Phrases("公布 修订 修正 通过 发布 批准")

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

  /// `附件：1.…` with the lines that go on with it, each `2.…` a block of its own.
  mutating func readEnclosureList() {
    var lines = [index]
    index += 1
    while index < end, !roles.isBreak(index), goesOnWithList(index, lines.count) {
      if sheet.marker(index) != nil {
        addListed(lines)
        lines = []
      }
      lines.append(index)
      index += 1
    }
    addListed(lines)
  }

  func goesOnWithList(_ index: Int, _ count: Int) -> Bool {
    if let marker = sheet.marker(index) { return marker.kind == .digit && sheet.lines[index].text.count <= 60 }
    let text = sheet.lines[index].text
    guard sheet.tail(index - 1) == .open, text.count <= 40, sheet.tail(index) == .open || text.last == "）" else {
      return false
    }
    if text.first == "（" || sheet.columns[index - 1] > 0 && !sheet.isShort(index - 1, by: 46) { return true }
    let above = sheet.lines[index - 1]
    return above.width >= 130 && Genre.of(above.text) == nil && Genre.of(text) != nil
  }

  mutating func addListed(_ lines: [Int]) {
    guard !lines.isEmpty else { return }
    add(.enclosureList, lines)
    let text = drafts[drafts.count - 1].text
    var start = text.firstIndex(of: "：").map { $0 < 8 ? $0 + 1 : 0 } ?? 0
    if let marker = Marker(at: start, of: text), marker.kind == .digit { start += marker.length }
    var name = text[start...]
    while let last = name.last, last == "。" || last == "；" { name = name.dropLast() }
    if name.first == "《", name.last == "》" { name = name.dropFirst().dropLast() }
    guard name.count >= 2 else { return }
    let title = Array(name)
    _ = place(Enclosure(title: title.string, kind: roles.expected.kind(of: title) ?? .annex))
    if roles.expected.kind(of: title) == nil { roles.expected.add(title) }
  }

  mutating func readEnclosureLabel() {
    add(.enclosureList, [index])
    afterLabel = true
    index += 1
    if index < end, let range = enclosureTitle() { openEnclosure(range) }
  }

  /// An inner 目录: its lines to the first that is a sentence, or that stands in it already and so begins the text.
  mutating func readContents() {
    var seen = Set<Scalars>()
    repeat {
      add(.contents, [index])
      index += 1
    } while index < end && isContents(index) && seen.insert(Self.withoutPage(sheet.lines[index].text)).inserted
  }

  private func isContents(_ index: Int) -> Bool {
    if case .glossaryHead = sheet.kinds[index] { return true }
    guard !roles.isBreak(index), sheet.tail(index) == .open, sheet.lines[index].text.count <= 60 else { return false }
    return !beginsText(index)
  }

  /// Whether a line is none of an inner 目录 whose entries have numbers: it has none, nor a page, nor does it end the
  /// entry that fills the line above.
  private func beginsText(_ index: Int) -> Bool {
    let above = sheet.lines[index - 1]
    guard Marker(of: above.text) != nil, sheet.marker(index) == nil, !sheet.lines[index].text.begins(with: Self.annex),
      ContentsTable.pageReference(sheet.lines[index]) == nil
    else { return false }
    return sheet.lines[index].width >= above.width || sheet.isShort(index - 1, by: 34)
  }
  private static let annex = Array("附".unicodeScalars)

  /// An entry without its dots and page.
  private static func withoutPage(_ text: Scalars) -> Scalars {
    var text = text
    while let last = text.last, last.isDigit || filling.contains(last) { text.removeLast() }
    return text
  }
  private static let filling = Set(".…·。（）-—".unicodeScalars)

  mutating func finish() {
    if head.isOrder, title.isEmpty { title = quotedTitle }
    if enclosures.isEmpty, let named = roles.expected.titles.first, named.kind == .issued, roles.expected.isNamedByTitle
    {
      enclosures.append(Enclosure(title: named.title.string, kind: .issued))
    }
    if signed == nil, let byline {
      let days = GazetteDate.occurrences(in: byline)
      let issued = days.first { Self.issuing.beginning(byline, at: $0.range.upperBound) != nil }
      signed = (issued ?? days.first)?.date
    }
  }

  /// `（2016年4月11日市政府常务会议通过　2016年4月29日公布）`
  private static let issuing = Phrases("公布 发布")

  /// The line under a title that names a day: `——2020年5月12日在济南市第十七届人民代表大会第二次会议上`.
  var byline: Scalars? {
    drafts.first { $0.kind == .byline && $0.text.contains { $0.isDigit } }?.text
  }

  /// The rule that an order names in 《》, where the rule's own title is missing.
  var quotedTitle: Scalars {
    for draft in drafts {
      if let open = draft.text.firstIndex(of: "《"), let close = draft.text.firstIndex(of: "》"), open < close {
        return Array(draft.text[open + 1..<close])
      }
    }
    return drafts.first?.text ?? []
  }
}
