/// Titles of what tells and orders nothing, 大事记, 解读, 统计公报, 会议纪要: such a title needs nothing below it to be one.
///
/// Samples: `济南市大事记（2013年1月）`, `《济南市公共数据管理办法》政策解读`, `2020年苏州市国民经济和社会发展统计公报[1]`
enum TellingTitle {
  /// Whether a whole text is such a title.
  static func matches(_ text: Scalars) -> Bool {
    let bare = bare(text)
    if bare.count <= 30, bare.count > chronicle.count, bare.ends(with: chronicle) { return true }
    if bare.count <= 30, let word = minutes.ending(bare), Organ.isName(Array(bare.dropLast(word.count))) { return true }
    if bare.count >= 10, bare.count <= 60, bare.ends(with: statistics) {
      return !bare.contains { ":：，。".unicodeScalars.contains($0) }
    }
    return isReading(text)
  }

  /// The line behind such a title, which takes one line of a sheet or two; nil if none begins there.
  static func end(in sheet: Sheet, from start: Int) -> Int? {
    let first = sheet.lines[start].text
    guard first.count <= 80 else { return nil }
    if matches(first) { return start + 1 }
    guard start + 1 < sheet.lines.count, first.first == "《" || sheet.isOrgans(start) else { return nil }
    return matches(first + sheet.lines[start + 1].text) ? start + 2 : nil
  }

  /// `《…办法》政策解读`, `关于《…》的解读`: nothing but what is explained and the word.
  private static func isReading(_ text: Scalars) -> Bool {
    guard let open = text.firstIndex(of: "《"), let close = text.lastIndex(of: "》"), open < close, text.count <= 100
    else { return false }
    let lead = Array(text[..<open])
    guard lead.isEmpty || leads.ending(lead) == lead, let word = readings.ending(text) else { return false }
    let between = text[(close + 1)..<max(close + 1, text.count - word.count)]
    return close < text.count - word.count && between.count <= 30
      && (between.isEmpty || between == ["的"] || between.first == "（" && between.last == "）")
  }

  /// A title without what is put behind it: `（2013年1月）`, `[1]`.
  private static func bare(_ text: Scalars) -> Scalars {
    var text = text
    if text.last == "]", let open = text.lastIndex(of: "["), text.count - open <= 4 { text.removeSubrange(open...) }
    if text.last == "）", let open = text.lastIndex(of: "（") { text.removeSubrange(open...) }
    return text
  }

  private static let chronicle = Array("大事记".unicodeScalars)
  private static let statistics = Array("统计公报".unicodeScalars)
  private static let minutes = Phrases("会议纪要 专题会议纪要 常务会议纪要")
  private static let leads = Phrases("关于 对")
  private static let readings = Phrases("政策解读 文字解读 图文解读 专家解读 的解读 解读 政策问答 问答")
}
