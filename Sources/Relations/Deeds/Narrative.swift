import Gazette

/// Documents that tell what was done and do nothing: 大事记, 解读. What they call repealed is a report.
enum Narrative {
  /// Whether a title is that of such a document: `2003年5月大事记`, `济南市大事记（2013年1月）`.
  static func isTitle(_ title: [Unicode.Scalar]) -> Bool {
    var end = title.count
    if title.last == "）", let open = title.lastIndex(of: "（") { end = open }
    return title.word(of: kinds, endingAt: end) != nil
  }

  /// Whether a title is that of a plan, in which 废止《…条例》 is a task: `济南市2008年立法计划`.
  static func isPlan(_ title: [Unicode.Scalar]) -> Bool {
    var end = title.count
    if title.last == "）", let open = title.lastIndex(of: "（") { end = open }
    if title.has("的通知", endingAt: end) { end -= 3 }
    return title.word(of: plans, endingAt: end) != nil
  }

  private static let plans: [Word] = ["计划", "规划", "方案", "要点", "任务", "安排", "任务分工", "任务清单", "项目"]

  private static let kinds: [Word] = ["大事记", "解读", "答记者问", "问答", "答问", "一图读懂", "会议纪要", "要闻", "新闻", "政务动态", "大事"]
}
