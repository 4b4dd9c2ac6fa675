import Gazette

/// Reads the lines of one document into blocks: its head, its own text, and what it encloses.
struct DocumentReader {
  private let sheet: Sheet
  private let head: Head
  private let end: Int
  private var index: Int
  private var joiner: ParagraphJoiner
  private var expected: ExpectedEnclosures
  private var wasSigned = false
  private var wasPrinted = false
  private var current: Int?
  private var afterLabel = false

  /// The blocks, in order.
  private(set) var drafts = [BlockDraft]()
  /// What is enclosed, in order.
  private(set) var enclosures = [Enclosure]()
  /// The title.
  private(set) var title = Scalars()
  /// 成文日期 of the document itself.
  private(set) var signed: GazetteDate?
  /// 印发日期.
  private(set) var printed: GazetteDate?
  /// The dates that the calendar does not have, with their lines.
  private(set) var impossible = [Line]()
  /// The first line behind the 印发 line that is no note and no enclosure.
  private(set) var strayLine: Int?

  /// The raw line of text that stands behind the document's end.
  var strayRawLine: Int? { strayLine.map { sheet.lines[$0].number } }
  /// The raw line of text that stands before the document's head.
  private(set) var prologueRawLine: Int?

  /// Reads a document whose head and end are known; `prologue` are lines before its head that no document claims.
  init(_ sheet: Sheet, head: Head, end: Int, prologue: Range<Int>) {
    self.sheet = sheet
    self.head = head
    self.end = end
    index = head.end
    joiner = ParagraphJoiner(sheet)
    title = head.isOrder ? [] : sheet.lines[head.title].flatMap(\.text)
    expected = ExpectedEnclosures(title: title)
    readPrologue(prologue)
    readHead()
    readAddressee()
    while index < end { readNext() }
    finish()
  }

  // MARK: the head

  private mutating func readPrologue(_ range: Range<Int>) {
    var place = range.lowerBound
    if place < range.upperBound { prologueRawLine = sheet.lines[place].number }
    while place < range.upperBound {
      let paragraph = joiner.paragraph(at: place, limit: range.upperBound) { _ in false }
      add(.paragraph, paragraph.lines, marker: paragraph.marker)
      place += paragraph.lines.count
    }
    joiner = ParagraphJoiner(sheet)
  }

  private mutating func readHead() {
    if let registration = head.registration { add(.registration, [registration]) }
    if head.isOrder {
      add(.number, Array(head.title.lowerBound..<head.end))
    } else {
      add(.title, Array(head.title))
      if let number = head.number { add(.number, [number]) }
    }
    while index < end, isByline(index) {
      if case .date(let date) = sheet.kinds[index] {
        signed = signed ?? date
        if date == nil { impossible.append(sheet.lines[index]) }
        add(.date, [index])
        index += 1
      } else {
        readByline()
      }
    }
  }

  /// A line under a title that names a date, an occasion or a speaker.
  private func isByline(_ index: Int) -> Bool {
    guard head.number == nil, index < head.end + 4 else { return false }
    let text = sheet.lines[index].text
    if case .date = sheet.kinds[index] { return true }
    if text.begins(with: ["—", "—"]) { return text.count < 80 }
    if text.first == "（", text.last == "）", text.count < 60 { return GazetteDate.occurrences(in: text).count == 1 }
    return text.count <= 20 && sheet.tail(index) == .open && sheet.lines[index].gaps.count == 1
      && Self.office.standIn(text)
  }
  private static let office = Phrases("市长 主任 县长 区长 省长 局长 秘书长 院长 检察长")

  private mutating func readByline() {
    var lines = [index]
    if sheet.lines[index].text.begins(with: ["—", "—"]) {
      while index + lines.count < end, lines.count < 4, !isByline(index + lines.count),
        sheet.lines[index + lines.count].text.count <= 30, sheet.tail(index + lines.count - 1) == .open,
        sheet.tail(index + lines.count) == .open
      {
        lines.append(index + lines.count)
      }
    }
    add(.byline, lines)
    index += lines.count
  }

  /// 主送机关: the first lines to a colon, without the end of a sentence.
  private mutating func readAddressee() {
    guard !head.isOrder else { return }
    var last = index
    var length = 0
    while last < end, last - index < 8 {
      guard !isBreak(last), sheet.marker(last) == nil, sheet.lines[last].indent < 2 || last == index else { return }
      let text = sheet.lines[last].text
      length += text.count
      if length > 400 || text.contains(where: { $0 == "。" || $0 == "；" }) { return }
      if sheet.tail(last) == .colon { break }
      last += 1
    }
    guard last < end, last - index < 8 else { return }
    let text = sheet.lines[index...last].flatMap(\.text)
    guard Self.isAddressee(text) else { return }
    add(.addressee, Array(index...last))
    index = last + 1
  }

  /// Whether a text names organs or persons to whom a document goes.
  private static func isAddressee(_ text: Scalars) -> Bool {
    let bare = Array(text.dropLast())
    return bare.count >= 3 && !notAddressed.standIn(bare) && addressed.standIn(bare)
  }
  private static let addressed = Phrases(
    "人民政府 政府 部门 单位 委员会 局 办公厅 办公室 厅 管委会 企业 公司 中心 院校 街道 机构 银行 法院 学校 医院 各 市委 集团 协会")
  private static let notAddressed = Phrases("如下 通知 现将 根据 决定 为了 代表： 同志们 以下 各位 尊敬的")

  // MARK: the text

  private mutating func readNext() {
    switch sheet.kinds[index] {
    case .printed(let date): readPrinted(date)
    case .note: readParagraph(as: .note)
    case .enclosureList where !afterLabel: readEnclosureList()
    case .enclosureLabel: readEnclosureLabel()
    case .contentsHead: readContents()
    case .date, .organs: if !readSignature() { readText() }
    default: readText()
    }
  }

  private mutating func readPrinted(_ date: GazetteDate?) {
    printed = printed ?? date
    if date == nil { impossible.append(sheet.lines[index]) }
    add(.printed, [index])
    wasPrinted = true
    index += 1
  }

  private mutating func readText() {
    if mayOpenEnclosure, let opened = enclosureTitle() { return openEnclosure(opened) }
    if wasPrinted, current == nil, strayLine == nil { strayLine = index }
    if let table = TableLines.table(in: sheet, at: index, limit: end) { return readTable(table) }
    readParagraph(as: nil)
  }

  private mutating func readTable(_ table: TableLines) {
    drafts.append(
      BlockDraft(table: table.rows, sheet.lines[index..<index + table.count].map { $0 }, enclosure: current))
    index += table.count
  }

  private mutating func readParagraph(as kind: Block.Kind?) {
    let asRead = self
    let paragraph = joiner.paragraph(at: index, limit: end) { asRead.isBreak($0) || asRead.namesEnclosure($0) }
    let text = paragraph.lines.flatMap { sheet.lines[$0].text }
    if current == nil, !wasSigned { expected.read(text) }
    add(kind ?? Self.kind(of: paragraph, text), paragraph.lines, marker: paragraph.marker)
    index += paragraph.lines.count
    if kind == nil { afterLabel = false }
  }

  private static func kind(of paragraph: Paragraph, _ text: Scalars) -> Block.Kind {
    guard let marker = paragraph.marker else { return text == glossary ? .heading : .paragraph }
    switch marker.kind {
    case .article: return .article
    case .book, .chapter, .section: return .heading
    default:
      let isHeading = text.count <= 60 && Sheet.tail(text) == .open && !text.contains { $0 == "。" || $0 == "；" }
      return isHeading && marker.kind <= .bracketedHan ? .heading : .item
    }
  }
  private static let glossary = Array("名词解释".unicodeScalars)

  /// Whether a line begins something else than a paragraph.
  private func isBreak(_ index: Int) -> Bool { Self.isBreak(index, sheet) }

  private static func isBreak(_ index: Int, _ sheet: Sheet) -> Bool {
    switch sheet.kinds[index] {
    case .printed, .note, .enclosureLabel, .contentsHead, .registration: return true
    case .enclosureList: return index == 0 || sheet.tail(index - 1) != .comma
    case .date: return isSignatureDate(index, sheet)
    case .organs: return signatureEnd(from: index, sheet) != nil
    default: return TableLines.isRow(sheet.lines[index])
    }
  }

  // MARK: signature and date

  /// A date by itself: behind organs, a person or the end of a sentence.
  private static func isSignatureDate(_ index: Int, _ sheet: Sheet) -> Bool {
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
  private static func signatureEnd(from start: Int, _ sheet: Sheet) -> Int? {
    var place = start
    while place < sheet.lines.count, place - start < 40, case .organs = sheet.kinds[place] { place += 1 }
    guard place < sheet.lines.count, case .date = sheet.kinds[place] else { return nil }
    return place
  }

  private mutating func readSignature() -> Bool {
    var place = index
    if case .organs = sheet.kinds[index] {
      guard let date = Self.signatureEnd(from: index, sheet), date < end else { return false }
      while place < date {
        add(.signature, [place])
        place += 1
      }
    } else if !isBreak(index) {
      return false
    }
    guard case .date(let date) = sheet.kinds[place] else { return false }
    if date == nil { impossible.append(sheet.lines[place]) }
    if current == nil || !wasSigned && drafts.last?.kind == .signature && isOwnSignature { signed = signed ?? date }
    add(.date, [place])
    index = place + 1
    wasSigned = true
    return true
  }

  /// Whether the last signature is the document's, though it stands behind what it encloses.
  private var isOwnSignature: Bool {
    guard let last = drafts.last(where: { $0.kind == .signature }), current != nil else { return true }
    return title.begins(with: last.text)
  }

  // MARK: enclosures

  /// Whether an enclosure could begin here: behind the signature, or below 附件.
  private var mayOpenEnclosure: Bool {
    if head.isOrder { return wasSigned && title.isEmpty || afterLabel }
    return afterLabel || current == nil || namesEnclosure(index)
  }

  /// Whether the lines from one on are a title that the document names.
  private func namesEnclosure(_ start: Int) -> Bool {
    sheet.lines[start].text.count >= 2 && expected.begins(with: sheet.lines[start].text) && namedTitle(start) != nil
  }

  /// The lines, from one on, that are together a title which the document names.
  private func namedTitle(_ start: Int) -> Range<Int>? {
    var text = Scalars()
    for place in start..<min(start + 6, end) {
      text += sheet.lines[place].text
      if expected.kind(of: text) != nil { return start..<place + 1 }
      if text.count > 200 || !expected.begins(with: text) { return nil }
    }
    return nil
  }

  /// The title lines of an enclosure that begins here; nil if none does.
  private func enclosureTitle() -> Range<Int>? {
    if let named = namedTitle(index) { return named }
    guard afterLabel || (wasSigned && current == nil && drafts.last.map { $0.kind == .date } ?? false) else {
      return nil
    }
    var place = index
    var text = Scalars()
    while place < end, place - index < 6, !isBreak(place), sheet.marker(place) == nil,
      sheet.lines[place].indent < 2 || place == index, sheet.lines[place].text.count <= 60
    {
      let tail = sheet.tail(place)
      guard tail == .open || sheet.lines[place].text.last == "）" else { break }
      if case .number = sheet.kinds[place] { break }
      if place > index, Genre.of(text) != nil, sheet.lines[place].text.first != "（", sheet.lines[place].width > 250 {
        break
      }
      text += sheet.lines[place].text
      place += 1
    }
    return place > index ? index..<place : nil
  }

  private mutating func openEnclosure(_ range: Range<Int>) {
    let text = sheet.lines[range].flatMap(\.text)
    afterLabel = false
    joiner = ParagraphJoiner(sheet)
    if head.isOrder, title.isEmpty {
      title = text
      add(.title, Array(range))
      index = range.upperBound
      return
    }
    var next = range.upperBound
    var number: DocumentNumber?
    if next < end, case .number(let found) = sheet.kinds[next] {
      number = found
      next += 1
    }
    current = place(Enclosure(title: text.string, number: number, kind: expected.kind(of: text) ?? .annex))
    add(.enclosureTitle, Array(range))
    if number != nil { add(.number, [next - 1]) }
    index = next
    if number != nil { readAddressee() }
  }

  /// The index of an enclosure, a new one or the one that a list has named.
  private mutating func place(_ enclosure: Enclosure) -> Int {
    if let known = enclosures.firstIndex(where: { $0.title == enclosure.title }) {
      let kind = enclosure.kind == .annex ? enclosures[known].kind : enclosure.kind
      enclosures[known] = Enclosure(
        title: enclosure.title, number: enclosure.number ?? enclosures[known].number, kind: kind)
      return known
    }
    enclosures.append(enclosure)
    return enclosures.count - 1
  }

  /// `附件：1.…` with the lines that go on with it, each `2.…` a block of its own.
  private mutating func readEnclosureList() {
    var lines = [index]
    index += 1
    while index < end, !isBreak(index), goesOnWithList(index, lines.count) {
      if sheet.marker(index) != nil {
        addListed(lines)
        lines = []
      }
      lines.append(index)
      index += 1
    }
    addListed(lines)
  }

  private func goesOnWithList(_ index: Int, _ count: Int) -> Bool {
    if let marker = sheet.marker(index) { return marker.kind == .digit && sheet.lines[index].text.count <= 60 }
    let text = sheet.lines[index].text
    guard sheet.tail(index - 1) == .open, text.count <= 40, sheet.tail(index) == .open || text.last == "）" else {
      return false
    }
    return text.first == "（" || sheet.columns[index - 1] > 0 && !sheet.isShort(index - 1)
  }

  private mutating func addListed(_ lines: [Int]) {
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
    _ = place(Enclosure(title: title.string, kind: expected.kind(of: title) ?? .annex))
    if expected.kind(of: title) == nil { expected.add(title) }
  }

  private mutating func readEnclosureLabel() {
    add(.enclosureList, [index])
    afterLabel = true
    index += 1
    if index < end, let range = enclosureTitle() { openEnclosure(range) }
  }

  /// An inner 目录: its lines to the first that is a sentence.
  private mutating func readContents() {
    add(.contents, [index])
    index += 1
    while index < end, !isBreak(index), sheet.tail(index) == .open, sheet.lines[index].text.count <= 60 {
      add(.contents, [index])
      index += 1
    }
  }

  private mutating func finish() {
    if head.isOrder, title.isEmpty { title = quotedTitle }
    if enclosures.isEmpty, let named = expected.titles.first, named.kind == .issued, expected.isNamedByTitle {
      enclosures.append(Enclosure(title: named.title.string, kind: .issued))
    }
    if signed == nil, let byline { signed = GazetteDate.occurrences(in: byline).first?.date }
  }

  /// The line under a title that names a day: `——2020年5月12日在济南市第十七届人民代表大会第二次会议上`.
  private var byline: Scalars? {
    drafts.first { $0.kind == .byline && $0.text.contains { $0.isDigit } }?.text
  }

  /// The rule that an order names in 《》, where the rule's own title is missing.
  private var quotedTitle: Scalars {
    for draft in drafts {
      if let open = draft.text.firstIndex(of: "《"), let close = draft.text.firstIndex(of: "》"), open < close {
        return Array(draft.text[open + 1..<close])
      }
    }
    return drafts.first?.text ?? []
  }

  // MARK: blocks

  private mutating func add(_ kind: Block.Kind, _ lines: [Int], marker: Marker? = nil) {
    drafts.append(BlockDraft(kind, lines.map { sheet.lines[$0] }, marker: marker, enclosure: current))
  }
}
