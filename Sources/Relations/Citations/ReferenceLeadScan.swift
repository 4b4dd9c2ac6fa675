import Gazette

/// Reads what stands just before a reference: `原国土资源部《…》`, `2019年12月10日印发的《…》`.
enum ReferenceLeadScan {
  /// The lead of the reference that begins at an offset; nil where nothing there tells it from others.
  static func lead(of start: Int, in passage: Passage, floor: Int) -> ReferenceLead? {
    let scalars = passage.scalars
    var begin = start
    while begin > floor, start - begin < 40, !isBoundary(scalars[begin - 1]) { begin -= 1 }
    guard begin < start else { return nil }
    let isFormer = scalars.contains(anyOf: ["原"], in: begin..<start)
    let words = Array(scalars[begin..<start])
    let date = GazetteDate.occurrences(in: words).last?.date
    let organ = organ(in: words)
    guard date != nil || organ != nil || isFormer else { return nil }
    return ReferenceLead(organ: organ, date: date, isFormer: isFormer)
  }

  private static func isBoundary(_ scalar: Unicode.Scalar) -> Bool {
    Passage.endsClause(scalar) || "、》）（".unicodeScalars.contains(scalar)
  }

  /// The name at the end of the words, where they end in an organ: 按照 | 省政府办公厅.
  private static func organ(in words: [Unicode.Scalar]) -> String? {
    var end = words.count
    for tail: Word in ["的", "印发", "发布", "公布", "制定", "下发", "联合"] where words.has(tail, endingAt: end) {
      end -= tail.count
    }
    guard words.word(of: organEnds, endingAt: end) != nil else { return nil }
    var start = 0
    if let lead = words.last(of: leads, in: 0..<end) { start = lead.offset + lead.word.count }
    return start < end ? words.text(start..<end) : nil
  }

  private static let organEnds: [Word] = [
    "府", "厅", "局", "部", "委", "院", "会", "办公室", "省", "市", "国家", "中央", "银行", "大学", "部门", "部委", "单位",
  ]

  private static let leads: [Word] = [
    "根据", "依据", "按照", "依照", "遵照", "参照", "贯彻", "落实", "执行", "符合", "以及", "原", "日", "年", "将", "对", "与", "和", "及", "由", "的",
  ]
}
