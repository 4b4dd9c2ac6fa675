import Gazette

/// What one line is by itself, before its neighbours are asked.
enum LineKind {
  /// `JNCR-2023-0020003`
  case registration(String)
  /// `济政办字〔2019〕61号`, `济南市人民政府令第259号`
  case number(DocumentNumber)
  /// `第259号` under a line that ends in 令
  case orderSequence(Int)
  /// `2024年第3号` under a line that ends in 公告 or 通告
  case announcementNumber
  /// `济南市人民政府令`
  case orderHead
  /// `（2023年3月22日印发）`
  case printed(GazetteDate?)
  /// `2023年3月22日`; nil where the calendar has no such day.
  case date(GazetteDate?)
  /// `注：本文附件详见济南市人民政府网站`, `（此件公开发布）`, `抄送：市委各部门`
  case note
  /// `附件：城市管理综合考评事项赋分表`
  case enclosureList
  /// `附件`, `附件1`: the label above an enclosure
  case enclosureLabel
  /// `目 录`
  case contentsHead
  /// `名词解释`
  case glossaryHead
  /// `济南市人民政府办公厅`
  case organs([String])
  /// A paragraph that begins with a number.
  case marked(Marker)
  /// Anything else.
  case text

  /// The kind of a line.
  init(_ line: Line) {
    let text = line.text
    if TableLines.isCertainRow(line) {
      self = .text
    } else if text.count <= 60, let kind = Self.short(line, text) {
      self = kind
    } else if let kind = Self.note(text) {
      self = kind
    } else if let marker = Marker(of: text) {
      self = .marked(marker)
    } else if text.count > 60, let names = Organ.names(of: line) {
      self = .organs(names)
    } else {
      self = .text
    }
  }

  /// The kinds that only a short line can be.
  private static func short(_ line: Line, _ text: Scalars) -> LineKind? {
    guard let last = text.last else { return nil }
    if let code = Registration.code(text) { return .registration(code) }
    if last == "号" || last == "）" {
      if text.contains(where: { $0 == "〔" || $0 == "令" }), let number = PrintedNumber.parse(text) {
        return .number(number)
      }
      if let sequence = orderSequence(text) { return .orderSequence(sequence) }
      if AnnouncementNumber.matches(text) { return .announcementNumber }
    }
    if last == "令", text.count <= 30, Organ.isName(Array(text.dropLast())) { return .orderHead }
    if let printed = PrintedLine(text) { return .printed(printed.date) }
    if last == "日", let date = DateLine(text) { return .date(date.date) }
    if text == contents { return .contentsHead }
    if Glossary.isHead(text) { return .glossaryHead }
    if text.begins(with: enclosure), isLabel(text) { return .enclosureLabel }
    return Organ.names(of: line).map { .organs($0) }
  }

  private static func note(_ text: Scalars) -> LineKind? {
    if noteHeads.beginning(text) != nil { return .note }
    if text.begins(with: enclosure) {
      var index = 2
      while index < text.count, text[index].isDigit || Numeral.isChinese(text[index]) { index += 1 }
      if index < text.count, text[index] == "：" || text[index] == ":" { return .enclosureList }
    }
    return nil
  }

  /// `附件`, `附件1`, `附件：`, `附件一：`
  private static func isLabel(_ text: Scalars) -> Bool {
    text.count <= 6 && text.dropFirst(2).allSatisfy { $0.isDigit || Numeral.isChinese($0) || $0 == "：" || $0 == "-" }
  }

  /// `第259号`
  private static func orderSequence(_ text: Scalars) -> Int? {
    var bare = text[...]
    if bare.first == "（", bare.last == "）" { bare = bare.dropFirst().dropLast() }
    guard bare.count >= 3, bare.count <= 12, bare.first == "第", bare.last == "号" else { return nil }
    return Numeral.value(of: bare.dropFirst().dropLast())
  }

  private static let enclosure = Array("附件".unicodeScalars)
  private static let noteHeads = Phrases("注： 抄送： 抄报： （此件 （公开属性")
  private static let contents = Array("目录".unicodeScalars)
}
