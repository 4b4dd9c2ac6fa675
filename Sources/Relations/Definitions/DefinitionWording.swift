/// The words by which gazettes give a term its meaning, each with a true sample.
struct DefinitionWording: Sendable {
  /// The words.
  let word: Word
  /// A sentence of a gazette in which they stand.
  let sample: String

  /// Before a short name, in brackets or before “”; the longer first.
  static let shortNames: [DefinitionWording] = [
    DefinitionWording(word: "以下简称为", sample: "济南新旧动能转换起步区（以下简称为起步区）"),
    DefinitionWording(word: "以下均简称", sample: "市城市综合管理委员会办公室（以下均简称市城管委办公室）"),
    DefinitionWording(word: "以下分别简称", sample: "莱芜区、钢城区（以下分别简称“莱芜”“钢城”）"),
    DefinitionWording(word: "以下简称", sample: "本项奖补采用数据要素券（以下简称数据券）形式开展"),
    DefinitionWording(word: "以下统称为", sample: "各区县政府和功能区管委会（以下统称为各区县）"),
    DefinitionWording(word: "以下统称", sample: "电梯使用单位和维护保养单位（以下统称电梯单位）"),
    DefinitionWording(word: "以下合称", sample: "市中区、槐荫区（以下合称“两区”）"),
    DefinitionWording(word: "以下称", sample: "市行政审批服务局（以下称审批部门）"),
    DefinitionWording(word: "下称", sample: "市公共资源交易中心（下称交易中心）"),
    DefinitionWording(word: "统称", sample: "（以下将各区县政府和代管镇、街道的功能区管理机构统称“各区县政府”）"),
    DefinitionWording(word: "简称", sample: "政府和社会资本合作（简称“PPP”）"),
  ]

  /// Behind a term: 是指 and its kind; the longer first.
  static let meanings: [DefinitionWording] = [
    DefinitionWording(word: "，是指", sample: "第二条 本办法所称集体建设用地，是指国土空间规划（…）确定的集体建设用地，不含宅基地。"),
    DefinitionWording(word: "：是指", sample: "三、城市合伙人：是指在济创业、投资或开展研发创新活动…的国内外大型股权投资机构。"),
    DefinitionWording(word: "是指", sample: "第二条 本办法所称建筑外立面是指城市建筑物、构筑物外侧立面（…）及其外敷设施的外侧立面。"),
    DefinitionWording(word: "，系指", sample: "本规定所称用水单位，系指使用城市公共供水的机关、团体、企业事业单位。"),
    DefinitionWording(word: "：指", sample: "一级响应：指全市范围内启动的应急响应。"),
    DefinitionWording(word: "系指", sample: "本规定所称用水单位系指使用城市公共供水的单位。"),
    DefinitionWording(word: "，包括", sample: "本办法所称政府投资项目，包括使用财政性资金的新建、扩建、改建项目。"),
    DefinitionWording(word: "包括", sample: "本细则所称科研人员包括事业单位在编在岗的专业技术人员。"),
    DefinitionWording(word: "，指的是", sample: "本意见所称重点企业，指的是列入市级名单的企业。"),
    DefinitionWording(word: "指的是", sample: "本意见所称重点企业指的是列入市级名单的企业。"),
    DefinitionWording(word: "，指", sample: "本方案所称重点区域，指二环路以内及主要出入口周边。"),
  ]

  /// What makes another word of 指, 是指 and 其 with it: 下一步重点是指导各区县.
  static let others: [Word] = [
    "导", "挥", "标", "定", "派", "示", "向", "引", "点", "认", "明", "控", "责", "数", "令", "南", "出", "纹", "战", "望",
  ]

  /// What stands between 本 and 所称: the document itself, not 前款 or 本条, whose reach is their own.
  static let selves: [Word] = [
    "指导意见", "若干意见", "若干规定", "管理规定", "管理细则", "操作细则", "操作规程", "工作规则", "行动方案", "应急预案", "规划纲要", "纲要", "清单", "目录", "指引",
    "章程",
    "实施办法", "实施细则", "实施意见", "实施方案", "暂行办法", "暂行规定", "管理办法", "工作方案", "行动计划", "政策措施", "若干措施", "办法", "细则", "规定", "条例",
    "意见", "通知", "方案", "规划", "计划", "决定", "规则", "规范", "规程", "措施", "通告", "公告", "制度", "预案", "标准", "指南", "政策", "导则", "令",
    "文",
  ]

  /// What reaches no further than its own paragraph or article.
  static let narrow: [Word] = ["本条", "本款", "本项", "本节", "本章", "前款", "上款", "前条", "前项", "前两款"]
}
