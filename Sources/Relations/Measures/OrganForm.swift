import Gazette

/// Whether words can be an organ's name, by how they end: `市教育局`, `各区县`, `国网济南供电公司`.
///
/// Asked where no label says that organs follow: `（市教育局负责）` names one, `（谁主管谁负责）` does not.
enum OrganForm {
  static func isOrgan(_ unit: [Unicode.Scalar]) -> Bool {
    var name = unit
    if name.last == "）", let open = name.lastIndex(of: "（"), open > 0 {
      let isKind = name.has("（单位）", endingAt: name.count) || name.has("（部门）", endingAt: name.count)
      name = isKind || open >= 3 ? Array(name[..<open]) : name
    }
    guard name.count >= 3 || name == ["区", "县"] || name == ["市", "委"] else { return false }
    guard name.word(of: others, endingAt: name.count) == nil,
      name.first.map({ !"谁由其".unicodeScalars.contains($0) }) == true
    else { return false }
    return name.last.map { "局委办厅院部署会处科站所队社台馆校区县镇乡府司团行关联协市".unicodeScalars.contains($0) } == true
      || name.word(of: endings, endingAt: name.count) != nil
  }

  private static let endings: [Word] = [
    "中心", "公司", "集团", "部门", "单位", "机构", "企业", "街道", "机关", "高校", "银行", "功能区管理机构", "专班", "指挥部", "委员", "各方面",
  ]

  private static let others: [Word] = [
    "社会", "机会", "领导", "市长", "县长", "区长", "主任", "局长", "书记", "同志", "负责人", "市场", "城市", "超市", "会议", "大会", "协会组织", "相关", "有关",
  ]
}
