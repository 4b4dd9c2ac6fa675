/// 依据: whether a reference in a preamble is what the document rests on.
enum Foundation {
  /// Whether the group that begins at an offset is named as a basis.
  ///
  /// In a preamble 根据, 依据, 为贯彻 are enough; 按照 and 落实 need the deed that follows from them. Elsewhere only
  /// `根据《…》，制定本预案。` says so.
  static func isBasis(of start: Int, in passage: Passage, sentence: Range<Int>, isPreamble: Bool) -> Bool {
    guard let governor = Governor.governor(of: start, in: passage), governor.offset >= sentence.lowerBound,
      governor.force != .reference
    else { return false }
    let scalars = passage.scalars
    let rest = start..<sentence.upperBound
    if isPreamble, governor.force == .basis { return true }
    if isPreamble { return scalars.contains(anyOf: settings, in: rest) }
    return governor.force == .basis && scalars.contains(anyOf: makings, in: rest)
  }

  /// What a document sets: 制定本办法, 提出如下实施意见, 现就…通知如下.
  private static let settings: [Word] = [
    "制定", "制订", "提出", "编制", "如下", "印发", "现就", "决定", "以下要求", "以下意见", "本办法", "本方案", "本意见", "出台", "特",
  ]

  private static let makings: [Word] = ["制定本", "制订本", "编制本", "特制定", "修订本"]
}
