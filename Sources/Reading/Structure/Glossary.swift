/// 名词解释: the terms that a document explains, a section of its own whose numbers are none of the chapters'.
///
/// Samples: `名词解释`, then `一、泉城链：是指…`; `术语解释`, then `1. 数据产品：是指…`
struct Glossary {
  /// How its terms are numbered; nil before the first.
  private var kind: Marker.Kind?

  /// Whether a whole line is its heading.
  static func isHead(_ text: Scalars) -> Bool {
    guard text.count <= 24 else { return false }
    var bare = text
    if bare.last == "：" { bare.removeLast() }
    // 《政府工作报告》名词解释
    if bare.first == "《", let close = bare.lastIndex(of: "》") { bare.removeFirst(close + 1) }
    if let word = leads.beginning(bare) { bare.removeFirst(word.count) }
    return heads.contains(bare)
  }

  /// Takes the number of the next paragraph; false where that opens a part of the text again: a higher number than the
  /// terms', or the first one anew.
  mutating func take(_ marker: Marker) -> Bool {
    guard let kind else {
      self.kind = marker.kind
      return marker.kind >= .han
    }
    return marker.kind > kind || marker.kind == kind && marker.value > 1
  }

  /// Whether a text explains a term, and is no heading however short: `泉城链：是指…`
  static func explains(_ text: Scalars) -> Bool { meanings.standIn(text) }

  private static let heads = Set(
    Phrases("名词解释 名词注释 术语解释 名词术语解释 有关名词解释 相关名词解释 专业名词解释 名词术语 部分名词解释 有关名词注释 名词和术语解释 有关名词术语解释 术语和名词解释 专业术语解释").words)
  private static let leads = Phrases("附录： 附录 附：")
  private static let meanings = Phrases("是指 ：指 ，指 ：即 系指")
}
