import Gazette

/// By when a duty is to be done, as its note says it: `完成时限：2020年5月底前`, `2021年年底前完成`, `长期坚持`.
enum DutyDeadline {
  /// The labels before a day.
  static let labels: [Word] = [
    "完成时限", "完成时间", "完成期限", "办理时限", "整改时限", "时限要求", "时间要求", "时间节点", "时间安排", "时间进度", "实施时间", "时限", "期限",
  ]

  /// Where what a label at an offset labels begins.
  static func labelEnd(in scalars: [Unicode.Scalar], at offset: Int) -> Int? {
    guard let label = scalars.word(of: labels, at: offset) else { return nil }
    var end = offset + label.count
    if scalars.has("为", at: end) { end += 1 }
    return scalars.has("：", at: end) ? end + 1 : nil
  }

  /// The deadline that a stretch of a note is; nil if it is something else.
  static func deadline(in scalars: [Unicode.Scalar], of range: Range<Int>) -> String? {
    if let start = labelEnd(in: scalars, at: range.lowerBound) {
      return start < range.upperBound ? text(scalars, start..<range.upperBound) : nil
    }
    if let label = scalars.word(of: labels, at: range.lowerBound), range.count > label.count,
      isTime(scalars[range.lowerBound + label.count..<range.upperBound])
    {
      return text(scalars, range.lowerBound + label.count..<range.upperBound)
    }
    return isTime(scalars[range]) ? text(scalars, range) : nil
  }

  private static let longest = 28

  private static func text(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> String {
    let isDone = scalars.has("完成", endingAt: range.upperBound, floor: range.lowerBound) && range.count > 2
    return scalars.text(range.lowerBound..<range.upperBound - (isDone ? 2 : 0))
  }

  /// Whether the words say a time and nothing else.
  private static func isTime(_ words: ArraySlice<Unicode.Scalar>) -> Bool {
    guard words.count >= 2, words.count <= longest else { return false }
    var rest = Array(words)
    if rest.has("完成", endingAt: rest.count) { rest.removeLast(2) }
    if let lasting = rest.word(of: lasting, endingAt: rest.count) {
      rest.removeLast(lasting.count)
      while let last = rest.last, "并、，及且".unicodeScalars.contains(last) { rest.removeLast() }
      if rest.has("完成", endingAt: rest.count) { rest.removeLast(2) }
      if rest.isEmpty { return true }
    }
    return rest.allSatisfy(isTimeSign) && rest.contains { "年月日季期周".unicodeScalars.contains($0) }
      && rest.contains { Numeral.isDecimal($0) || Numeral.isChinese($0) || "每当次年".unicodeScalars.contains($0) }
  }

  private static func isTimeSign(_ scalar: Unicode.Scalar) -> Bool {
    Numeral.isDecimal(scalar) || Numeral.isChinese(scalar)
      || "年月日底末初前中上下旬季度半每第之以内起至到—-~各全当次期间份周并始开“”（）和、力争".unicodeScalars.contains(scalar)
  }

  private static let lasting: [Word] = [
    "长期坚持", "长期推进", "长期开展", "长期实施", "长期", "持续推进", "持续开展", "持续实施", "持续落实", "持续进行", "持续", "常态化推进", "常态化开展", "常态化坚持",
    "常态化",
    "立即整改", "立行立改", "立即实施", "全年推进", "全年", "年内",
  ]
}
