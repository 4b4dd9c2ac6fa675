/// 文种: the words a title ends in. 实施意见 is 意见; 复函 is 函; an appointment list is 任免.
enum Genre {
  private static let words = Phrases(
    "通知 意见 办法 批复 通报 决定 公告 通告 条例 规定 规则 细则 措施 方案 规划 计划 决议 请示 纪要 命令 报告 议案 公报 复函 函 令 预案 标准 目录 清单 "
      + "制度 章程 政策 要点 指南 导则 更正启事 更正说明 更正公告 更正 勘误 名单 公示 启事 倡议书 纲要 说明 简介 协议 程序 表")

  private static let spellings: [String: String] = [
    "复函": "函", "命令": "令", "更正启事": "更正", "更正说明": "更正", "更正公告": "更正", "勘误": "更正",
  ]

  /// Words under which persons are appointed or dismissed.
  private static let appointing = Phrases("任命 免去 任免 任职 免职 聘任 解聘")

  /// The genre in which a title ends; nil if it ends in none.
  static func of(_ title: Scalars) -> String? {
    let bare = stripped(title)
    guard let word = words.ending(bare) else { return nil }
    if word.string == "名单" { return appointing.standIn(bare) ? "任免" : "名单" }
    return spellings[word.string] ?? word.string
  }

  /// A title without what follows its genre: （试行）, （2020—2022年）, 》, the mark of a note [1].
  private static func stripped(_ title: Scalars) -> Scalars {
    var bare = title
    while let last = bare.last {
      if last == "]", let open = bare.lastIndex(of: "["), bare.count - open <= 4 {
        bare.removeSubrange(open...)
      } else if last == "）", let open = bare.lastIndex(of: "（") {
        bare.removeSubrange(open...)
      } else if last == "》" || last == "”" || last == "\"" {
        bare.removeLast()
      } else {
        break
      }
    }
    return bare
  }
}
