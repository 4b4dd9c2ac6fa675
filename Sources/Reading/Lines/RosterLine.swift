/// 名单: a line of a person's name and office, as lists of members print them.
///
/// Samples: `召集人：王某某　副市长`, `成　员：李　某　市财政局局长`, `　　　　张某某　市教育局局长`
enum RosterLine {
  /// Where the office begins, a gap before it; nil if the line is anything else.
  static func office(in line: Line) -> Int? {
    let text = line.text
    guard text.count <= 40, !line.gaps.isEmpty, offices.ending(text) != nil else { return nil }
    let name = text.prefix(8).firstIndex(of: "：").map { $0 + 1 } ?? 0
    let cut = line.gaps.map(\.offset).first { (2...4).contains($0 - name) }
    guard let cut, text.count - cut >= 3, text[name...].allSatisfy(\.isHan) else { return nil }
    return cut
  }

  private static let offices = Phrases(
    "长 主任 主席 书记 委员 经理 总裁 政委 司令员 调研员 巡视员 总监 工程师 规划师 经济师 会计师 负责人 教授 研究员")
}
