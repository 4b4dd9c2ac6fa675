import Gazette

/// How titles are worded.
enum TitleWording {
  /// Words with which a title says what it is about.
  static let opening = Phrases("关于 印发 转发 批转 公布 任命 任免 免去 聘任 废止 修改 调整 表彰 表扬 延长 同意")

  /// Titles of one word, which need nothing below them.
  static let standalone = Set(Phrases("更正 更正启事 更正说明 更正公告 勘误 启事").words)

  /// Whether a text begins with an organ's name: `济南市人民政府关于…`
  static func beginsWithOrgan(_ text: Scalars) -> Bool {
    guard let index = opening.firstIndex(in: text, upTo: 120), index >= 4 else { return false }
    let lead = Array(text[..<index])
    return Organ.split(lead, gaps: []).allSatisfy { Organ.isName($0) } || Organ.beginsWithName(lead)
  }

  /// Whether a line goes on with a title that could have ended: `（试行）`, `的通知`.
  static func goesOn(_ text: Scalars) -> Bool {
    if text.first == "（" { return !isHistory(text) }
    if text.first == "的" { return true }
    return text.count <= 20 && Genre.of(text) != nil && !beginsWithOrgan(text) && !text.contains("，")
  }

  /// `（2011年4月2日上海市人民政府令第62号公布）`: when a rule was made, under its title.
  static func isHistory(_ text: Scalars) -> Bool {
    history.standIn(text) && !GazetteDate.occurrences(in: text).isEmpty
  }
  private static let history = Phrases("公布 修订 修正 通过 发布 批准")
}
