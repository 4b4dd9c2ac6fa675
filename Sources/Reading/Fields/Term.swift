import Gazette

/// 施行日期 and 有效期 as a document states them of itself.
///
/// Samples: `本实施意见自2023年4月1日起施行，有效期至2028年3月31日。` `本细则自印发之日起执行。` `有效期5年`, `试行期2年`;
/// not: a term set for another document, `将《…办法》有效期延长至…`.
///
/// Of what a document says in several places the last counts. Where two texts that it brings, `印发…等两个办法的通知`, have
/// terms that differ, a term is the document's only if they share it or its own words state it.
struct Term {
  /// The dates that one part of a document states.
  private struct Dates {
    var effective: StatedDate?
    var expires: StatedDate?
  }

  /// What the document's own words state, and what each text that it brings.
  private var own = Dates()
  private var brought: [Int: Dates] = [:]

  private let signed: GazetteDate?
  private let printed: GazetteDate?
  private let title: Scalars

  /// 施行日期.
  var effective: StatedDate? { agreed(\.effective) }
  /// The last day of the 有效期.
  var expires: StatedDate? { agreed(\.expires) }

  /// What the last text says, or the document itself where texts do not agree or say nothing.
  private func agreed(_ date: KeyPath<Dates, StatedDate?>) -> StatedDate? {
    let texts = brought.sorted { $0.key < $1.key }.map { $0.value[keyPath: date] }
    let agree = Set(texts.map { $0?.date }).count == 1
    return (agree ? texts.last ?? nil : nil) ?? own[keyPath: date]
  }

  /// Reads the blocks that are the document's own word.
  init(_ blocks: [Block], title: Scalars, signed: GazetteDate?, printed: GazetteDate?) {
    self.title = title
    self.signed = signed
    self.printed = printed
    for block in blocks {
      switch block.kind {
      case .paragraph, .item, .article: read(block)
      default: continue
      }
    }
  }

  private mutating func read(_ block: Block) {
    let text = block.text.scalars
    guard
      text.first(Self.force) != nil || text.first(Self.term) != nil || text.first(Self.trial) != nil
        || text.first(Self.run) != nil || text.first(Self.enforce) != nil
    else { return }
    let own = QuotedStretch.blanking(text)
    var start = 0
    for index in text.indices where own[index] == "。" || own[index] == "；" || index == text.count - 1 {
      readSentence(own[start...index], Array(text[start...index]), block)
      start = index + 1
    }
  }

  /// Reads a sentence whose quotations are blanked; `printed` is the sentence with them.
  private mutating func readSentence(_ blanked: ArraySlice<Unicode.Scalar>, _ printed: Scalars, _ block: Block) {
    guard blanked.count <= 400 else { return }
    let sentence = Array(blanked)
    var dates = block.enclosure.map { brought[$0] ?? Dates() } ?? own
    var begun: GazetteDate?
    var isOwn = false
    if let found = beginning(sentence) {
      isOwn = true
      begun = found.date
      dates.effective =
        found.date.map { stated($0, printed, block, blanked.startIndex + found.offset) } ?? dates.effective
    }
    if let end = ending(sentence, begun: begun ?? (dates.effective ?? own.effective)?.date, isOwn: isOwn) {
      dates.expires = stated(end.date, printed, block, blanked.startIndex + end.offset)
    }
    guard dates.effective != nil || dates.expires != nil else { return }
    if let text = block.enclosure { brought[text] = dates } else { own = dates }
  }

  private func stated(_ date: GazetteDate, _ sentence: Scalars, _ block: Block, _ offset: Int) -> StatedDate {
    let line = block.lineMap.line(at: offset)
    return StatedDate(date: date, evidence: Evidence(quote: sentence.string, anchor: block.anchor, line: line))
  }

  // MARK: 施行

  /// `自…起施行` said of this document; the date is nil where it hangs on a date that is not stated.
  private func beginning(_ sentence: Scalars) -> (date: GazetteDate?, offset: Int)? {
    guard sentence.first(Self.prolong) == nil else { return nil }
    for index in sentence.indices where sentence[index] == "自" || sentence[index] == "从" {
      guard let rise = sentence.first(["起"], from: index + 1), rise - index <= 30 else { continue }
      let day = Array(sentence[index + 1..<rise])
      guard let delay = delay(sentence, after: rise), isOwnSubject(sentence, before: index) else { continue }
      guard let start = self.day(day) else { return (nil, index) }
      return (start.adding(days: delay), index)
    }
    return nil
  }

  /// The day that the words between 自 and 起 name.
  private func day(_ words: Scalars) -> GazetteDate? {
    if words.first(Self.issue) != nil { return printed ?? signed }
    if Self.publishing.standIn(words) { return signed ?? printed }
    let dates = GazetteDate.occurrences(in: words)
    return dates.count == 1 ? dates[0].date : nil
  }

  /// The days between 起 and 施行: 0, or those of `起30日后施行`, `起满60日施行`; nil if no 施行 follows.
  private func delay(_ sentence: Scalars, after rise: Int) -> Int? {
    var index = rise + 1
    if index < sentence.count, sentence[index] == "满" { index += 1 }
    let start = index
    while index < sentence.count, sentence[index].isDigit || Numeral.isChinese(sentence[index]) { index += 1 }
    var days = 0
    if index > start, let count = Numeral.value(of: sentence[start..<index]) {
      guard sentence.has(Self.daysLater, at: index) || sentence.has(Self.days, at: index) else { return nil }
      days = count
      index += 1
      if let word = Self.afterwards.beginning(sentence, at: index) { index += word.count }
    }
    for word in [Self.formally, Self.begin] where sentence.has(word, at: index) { index += word.count }
    return Self.inForce.beginning(sentence, at: index) != nil ? days : nil
  }

  /// Whether the words before a place speak of this document: 本办法, 本实施意见, its own title, or nothing.
  private func isOwnSubject(_ sentence: Scalars, before end: Int) -> Bool {
    var start = end
    while start > 0, sentence[start - 1] != "，", sentence[start - 1] != "；" { start -= 1 }
    var subject = Array(sentence[start..<end])
    if let marker = Marker(of: subject) { subject.removeFirst(marker.length) }
    subject.removeAll { $0 == " " }
    if subject.isEmpty { return start == 0 || isPromulgation(sentence, start) || ownsClauses(sentence, before: start) }
    if subject.first == "《" { return title.first(Array(subject.dropFirst().prefix { $0 != "》" })) != nil }
    guard let own = subject.lastIndex(of: "本") else { return false }
    let name = Array(subject[(own + 1)...])
    return name.count <= 14 && (Genre.of(name) != nil || Self.selfNames.standIn(name))
  }

  /// `…，现予公布，自2023年1月1日起施行`
  private func isPromulgation(_ sentence: Scalars, _ start: Int) -> Bool {
    Self.promulgation.standIn(Array(sentence[..<start]))
  }

  /// `本办法由市财政局负责解释，自印发之日起施行`
  private func ownsClauses(_ sentence: Scalars, before end: Int) -> Bool {
    guard let own = sentence[..<end].firstIndex(of: "本") else { return false }
    let name = Array(sentence[(own + 1)..<end].prefix(8))
    return (2...name.count).contains { Genre.of(Array(name.prefix($0))) != nil }
  }

  // MARK: 有效期

  /// `有效期至2028年3月31日`, `有效期5年`, `试行期2年` said of this document.
  private func ending(_ sentence: Scalars, begun: GazetteDate?, isOwn: Bool) -> (date: GazetteDate, offset: Int)? {
    guard sentence.first(Self.prolong) == nil else { return nil }
    for word in [Self.term, Self.trialTerm, Self.trial] {
      guard let place = sentence.first(word) else { continue }
      guard isOwn && isBare(sentence, place) || isOwnSubject(sentence, before: place) else { continue }
      let rest = Array(sentence[(place + word.count)...])
      if let until = until(rest) { return (until, place) }
      if let years = years(rest), let begun, let end = begun.adding(years: years)?.adding(days: -1) {
        return (end, place)
      }
    }
    return isOwn ? stop(sentence) : nil
  }

  /// `自下发之日起施行，至2010年12月31日止`
  private func stop(_ sentence: Scalars) -> (date: GazetteDate, offset: Int)? {
    guard let place = sentence.first(Self.upTo) else { return nil }
    let rest = Array(sentence[(place + Self.upTo.count)...].prefix(16))
    guard let found = GazetteDate.occurrences(in: rest).first, found.range.lowerBound == 0,
      found.range.upperBound < rest.count, rest[found.range.upperBound] == "止", let date = found.date
    else { return nil }
    return (date, place + 1)
  }

  /// Whether the clause of a place has no subject of its own.
  private func isBare(_ sentence: Scalars, _ place: Int) -> Bool {
    place == 0 || sentence[place - 1] == "，" || sentence[place - 1] == "；" || sentence[place - 1] == "、"
      || sentence[place - 1] == "行" || sentence[place - 1] == "（"
  }

  /// `至2028年3月31日`, `截至…`, `自2023年1月1日起至2027年12月31日止`
  private func until(_ rest: Scalars) -> GazetteDate? {
    guard let to = rest.prefix(24).lastIndex(of: "至") else { return nil }
    return GazetteDate.occurrences(in: Array(rest[(to + 1)...].prefix(16))).first?.date
  }

  /// `5年`, `为五年`, `暂定2年`
  private func years(_ rest: Scalars) -> Int? {
    var index = 0
    while index < rest.count, index < 4, !rest[index].isDigit, !Numeral.isChinese(rest[index]) { index += 1 }
    let start = index
    while index < rest.count, rest[index].isDigit || Numeral.isChinese(rest[index]) { index += 1 }
    guard index > start, index < rest.count, rest[index] == "年", let years = Numeral.value(of: rest[start..<index])
    else { return nil }
    return (1...30).contains(years) ? years : nil
  }

  private static func phrase(_ text: String) -> Scalars { Array(text.unicodeScalars) }
  private static let force = phrase("施行")
  private static let enforce = phrase("实施")
  private static let run = phrase("执行")
  private static let term = phrase("有效期")
  private static let trialTerm = phrase("试行期")
  private static let trial = phrase("试行")
  private static let prolong = phrase("延长")
  private static let issue = phrase("印发之日")
  private static let daysLater = phrase("日后")
  private static let days = phrase("日")
  private static let upTo = phrase("，至")
  private static let afterwards = Phrases("之后 以后 后")
  private static let formally = phrase("正式")
  private static let begin = phrase("开始")
  private static let publishing = Phrases("发布之日 公布之日 颁布之日 下发之日 发文之日 签发之日 通过之日 发布 公布 下发")
  private static let inForce = Phrases("施行 实施 执行 生效 试行 起施行")
  private static let promulgation = Phrases("公布 发布 施行")
  private static let selfNames = Phrases("文 文件 政策 措施 规划 计划 方案")
}
