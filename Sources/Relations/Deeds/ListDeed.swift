import Gazette

/// 清理: a heading or a lead-in sentence that says what is done to the list below it.
///
/// `下列文件自本通知印发之日起废止：`, `废止和宣布失效的规范性文件目录（12件）`, `二、继续有效的市政府文件`.
struct ListDeed: Hashable, Sendable {
  /// What is done to each; cites for a list of what stays in force.
  let deed: Deed
  /// Whether every row counts, also one without 《》 (under a heading), or only what begins with a reference.
  let takesBareTitles: Bool
  /// Whether a heading opens it, so that every numbered row should name something.
  var isCatalogue = false

  /// What a heading says of the rows below it; nil if it is about something else.
  static func heading(_ scalars: [Unicode.Scalar]) -> ListDeed? {
    let end = stem(of: scalars)
    guard end <= 60 else { return nil }
    if let resolution = resolution(scalars, end) { return resolution }
    guard scalars.word(of: listEnds, endingAt: end) != nil else { return nil }
    guard let found = scalars.first(of: headingWords.map(\.word), in: 0..<end),
      let kind = headingWords.first(where: { $0.word == found.word })?.kind
    else { return nil }
    guard !scalars.contains(anyOf: otherHeadings + pointers, in: 0..<end) else { return nil }
    // 拟废止的文件, 拟修改的文件, 已废止的文件: planned, or told of the past.
    let isDenied =
      (kind == .repeals || kind == .amends)
      && DeedDoubts.denies(scalars, lead: numberEnd(scalars)..<max(numberEnd(scalars), found.offset))
    if isDenied { return ListDeed(deed: Deed(.cites), takesBareTitles: true) }
    return ListDeed(deed: Deed(kind), takesBareTitles: true, isCatalogue: true)
  }

  /// Whether a text says how an instrument named above it is changed: `将第三条中的“…”修改为“…”`, `删去第九条`.
  static func isAmendment(_ scalars: [Unicode.Scalar]) -> Bool {
    scalars.contains(anyOf: ["修改为", "删去", "删除", "增加一", "修改：", "作相应修改"], in: 0..<min(scalars.count, 200))
  }

  /// `二、对2件规章予以废止`, `下列文件宣布失效`: a heading that is a sentence.
  private static func resolution(_ scalars: [Unicode.Scalar], _ end: Int) -> ListDeed? {
    guard let verb = resolutionWords.first(where: { scalars.has($0.word, endingAt: end) }),
      scalars.word(of: ["对", "将", "下列", "以下"], at: numberEnd(scalars)) != nil,
      scalars.contains(anyOf: ["件", "部", "下列", "以下"], in: 0..<end - verb.word.count)
    else { return nil }
    guard !scalars.contains(anyOf: ["《"], in: 0..<end) else { return nil }
    return ListDeed(deed: Deed(verb.kind), takesBareTitles: true, isCatalogue: verb.kind == .repeals)
  }

  private static let resolutionWords: [(word: Word, kind: Relation.Kind)] = [
    ("予以废止", .repeals), ("宣布失效", .repeals), ("宣布废止", .repeals), ("停止执行", .repeals), ("予以修改", .amends),
    ("进行修改", .amends), ("继续有效", .cites), ("予以保留", .cites),
  ]

  private static func numberEnd(_ scalars: [Unicode.Scalar]) -> Int {
    scalars.firstIndex { !isNumbering($0) } ?? scalars.count
  }

  /// What a sentence, up to its first reference, says of the list behind it; nil if it leads in none.
  static func lead(_ passage: Passage, _ sentence: Range<Int>) -> ListDeed? {
    let scalars = passage.scalars
    guard sentence.count <= 200, let pointer = scalars.first(of: pointers, in: sentence),
      !scalars.has("称", at: pointer.offset + 3)
    else { return nil }
    let end = scalars[sentence].last == "：" ? sentence.upperBound - 1 : sentence.upperBound
    guard let found = scalars.last(of: leadWords.map(\.word), in: sentence.lowerBound..<end),
      let kind = leadWords.first(where: { $0.word == found.word })?.kind
    else { return nil }
    let others = leadWords.filter { $0.kind != kind }.map(\.word)
    guard !scalars.contains(anyOf: others, in: sentence.lowerBound..<end) else { return nil }
    let lead = clauseStart(scalars, before: found.offset, floor: sentence.lowerBound)..<found.offset
    guard !DeedDoubts.denies(scalars, lead: lead), !passage.pairs.isQuoted(found.offset) else { return nil }
    var deed = Deed(kind)
    if kind == .repeals { deed.from = DeedDate.start(in: scalars, lead) }
    if kind == .extends { deed.until = DeedDate.end(in: scalars, found.offset..<sentence.upperBound) }
    return ListDeed(deed: deed, takesBareTitles: scalars[sentence].last == "：")
  }

  /// A lead-in behind the grounds that a sentence names: `根据《…规定》，现将废止的规范性文件公告如下：`
  static func lateLead(_ sentence: CitingSentence) -> ListDeed? {
    let (passage, range) = (sentence.passage, sentence.range)
    guard let end = sentence.lastReferenceEnd, end < range.upperBound, passage.scalars[range].last == "：",
      passage.scalars.contains(anyOf: ["文件", "规章", "法规", "制度"], in: end..<range.upperBound)
    else { return nil }
    return lead(passage, end..<range.upperBound)
  }

  /// What a word in the column 清理结果 says of its row.
  static func result(_ cell: [Unicode.Scalar]) -> Deed? {
    guard cell.count <= 30, let found = cell.first(of: resultWords.map(\.word), in: 0..<cell.count),
      let kind = resultWords.first(where: { $0.word == found.word })?.kind
    else { return nil }
    return DeedDoubts.denies(cell, lead: 0..<found.offset) ? Deed(.cites) : Deed(kind)
  }

  private static func clauseStart(_ scalars: [Unicode.Scalar], before offset: Int, floor: Int) -> Int {
    var start = offset
    while start > floor, !Passage.endsClause(scalars[start - 1]) { start -= 1 }
    return start
  }

  /// Whether nothing but a row's number, its date or its issuer stands in a range: `（十二）`, `12. `, 原, `2010年印发的`.
  static func isRowLabel(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
    var start = range.lowerBound
    while start < range.upperBound, isNumbering(scalars[start]) { start += 1 }
    return range.upperBound - start <= 40 && DeedDoubts.introduces(scalars, between: start..<range.upperBound)
  }

  private static func isNumbering(_ scalar: Unicode.Scalar) -> Bool {
    Numeral.isDecimal(scalar) || Numeral.isChinese(scalar) || "（）().、．第条 ".unicodeScalars.contains(scalar)
  }

  /// Where a heading ends without `（共12件）` and its colon.
  private static func stem(of scalars: [Unicode.Scalar]) -> Int {
    var end = scalars.count
    while end > 0, "：。 ".unicodeScalars.contains(scalars[end - 1]) { end -= 1 }
    guard end > 0, scalars[end - 1] == "）", let open = scalars[..<end].lastIndex(of: "（") else { return end }
    return open
  }

  /// Kept lists before ended ones: 继续有效的文件, though 失效 stands in 宣布失效.
  private static let headingWords: [(word: Word, kind: Relation.Kind)] = [
    ("继续有效", .cites), ("保留", .cites), ("延长有效期", .extends), ("废止", .repeals), ("失效", .repeals),
    ("修改的", .amends), ("修订的", .amends), ("停止执行", .repeals),
  ]

  private static let resultWords = headingWords + [("修改", .amends), ("修订", .amends), ("有效", .cites)]

  /// Words of headings that are about clearing up and clear up nothing.
  private static let otherHeadings: [Word] = ["工作", "情况", "程序", "修改、", "修改或", "修改和", "推进", "加强", "及时", "开展"]

  private static let pointers: [Word] = ["下列", "以下", "如下", "下述", "附件所列", "附件中的", "附件的"]

  private static let leadWords: [(word: Word, kind: Relation.Kind)] = [
    ("继续有效", .cites), ("废止", .repeals), ("失效", .repeals), ("停止执行", .repeals), ("不再执行", .repeals), ("作如下修改", .amends),
    ("修改", .amends),
    ("延长有效期", .extends), ("有效期延长", .extends),
  ]

  private static let listEnds: [Word] = [
    "文件", "规章", "目录", "清单", "名单", "一览表", "法规", "政策", "文件如下", "制度", "明细表", "汇总表", "统计表",
  ]
}
