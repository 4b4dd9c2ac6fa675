import Gazette

/// The head of a document: registration, title, number, lines under the title, addressee.
extension DocumentReader {
  mutating func readPrologue(_ range: Range<Int>) {
    var place = range.lowerBound
    if place < range.upperBound { prologueRawLine = sheet.lines[place].number }
    while place < range.upperBound {
      let paragraph = joiner.paragraph(at: place, limit: range.upperBound) { _ in false }
      add(.paragraph, paragraph.lines, marker: paragraph.marker)
      place += paragraph.lines.count
    }
    joiner = ParagraphJoiner(sheet)
  }

  mutating func readHead() {
    if let registration = head.registration { add(.registration, [registration]) }
    if head.isOrder {
      add(.number, Array(head.title.lowerBound..<head.end))
    } else {
      add(.title, Array(head.title))
      if let dateline = head.dateline { readDateline(dateline) }
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
    if head.documentNumber?.form == .order, !head.isOrder { readHistory() }
  }

  /// A date in brackets between title and number is the document's.
  private mutating func readDateline(_ line: Int) {
    signed = GazetteDate.occurrences(in: sheet.lines[line].text).first?.date
    if signed == nil { impossible.append(sheet.lines[line]) }
    add(.date, [line])
  }

  /// A line under a title that names a date, an occasion or a speaker.
  private func isByline(_ index: Int) -> Bool {
    guard index < head.end + 4 else { return false }
    let text = sheet.lines[index].text
    // 济发〔2013〕1号⏎（2013年1月6日）
    if head.number != nil { return index == head.end && !head.isOrder && DateLine.isBracketed(text) }
    switch sheet.kinds[index] {
    case .date, .announcementNumber: return true
    case .orderSequence: return AnnouncementNumber.mayFollow(title)
    default: break
    }
    if text.begins(with: ["—", "—"]) { return text.count < 80 }
    if text.first == "（", text.last == "）", text.count < 60 { return GazetteDate.occurrences(in: text).count == 1 }
    if sheet.isOrgans(index) { return drafts.last?.kind == .byline }
    return text.count <= 20 && sheet.tail(index) == .open && sheet.lines[index].gaps.count == 1
      && Self.office.standIn(text)
  }

  private static let office = Phrases("市长 主任 县长 区长 省长 局长 秘书长 院长 检察长")

  private mutating func readByline() {
    var lines = [index]
    if sheet.lines[index].text.begins(with: ["—", "—"]) {
      while index + lines.count < end, lines.count < 4, !isByline(index + lines.count),
        !sheet.isOrgans(index + lines.count),
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
  mutating func readAddressee() {
    guard !head.isOrder else { return }
    var last = index
    var length = 0
    while last < end, last - index < 8 {
      guard !roles.isBreak(last), sheet.marker(last) == nil, sheet.lines[last].indent < 2 || last == index else {
        return
      }
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
  static func isAddressee(_ text: Scalars) -> Bool {
    let bare = Array(text.dropLast())
    guard bare.count >= 3, !notAddressed.standIn(bare) else { return false }
    return addressed.standIn(bare) || shortened.ending(bare) != nil
  }
  private static let addressed = Phrases(
    "人民政府 政府 部门 单位 委员会 局 办公厅 办公室 厅 管委会 企业 公司 中心 院校 街道 机构 银行 法院 学校 医院 各 市委 集团 协会")
  /// `市发改委：`, `市外办：`
  private static let shortened = Phrases("委 办 院 部 处 党组")
  private static let notAddressed = Phrases("如下 通知 现将 根据 决定 为了 代表： 同志们 以下 各位 尊敬的")
}
