import Gazette

/// 不适用: documents that are never in force or out of it: 人事任免, 表扬通报, 批复, 聘任, 工作报告, 会议文件, 贺信.
enum Applicability {
  /// Whether the question of being in force has no meaning for a document.
  static func isNotApplicable(_ document: Document) -> Bool {
    if types.contains(document.type) { return document.registration == nil || strictTypes.contains(document.type) }
    let title = document.title.scalars
    guard document.registration == nil else { return false }
    return title.contains(anyOf: deeds, in: 0..<title.count) || isReport(title)
  }

  private static func isReport(_ title: [Unicode.Scalar]) -> Bool {
    let ends: [Word] = ["工作报告", "名单", "任免", "任命", "讲话", "致辞", "贺信", "慰问信", "会议纪要", "纪要"]
    return title.word(of: ends, endingAt: title.count) != nil
  }

  private static let types: Set<String> = [
    "任免", "批复", "通报", "报告", "函", "复函", "纪要", "会议纪要", "名单", "贺信", "慰问信", "议案", "请示", "公报", "讲话", "致辞", "祝词",
  ]

  private static let strictTypes: Set<String> = ["任免", "批复", "报告"]

  /// What such a notice does, as its title says: 关于聘任市政府参事的通知, not 聘任办法.
  private static let deeds: [Word] = [
    "关于聘任", "关于聘请", "关于续聘", "关于解聘", "关于任命", "关于免去", "关于表扬", "关于表彰", "关于嘉奖", "关于授予", "关于给予", "任职的通知", "免职的通知", "任免职的通知",
    "职务的通知", "任免的通知", "关于召开",
  ]
}
