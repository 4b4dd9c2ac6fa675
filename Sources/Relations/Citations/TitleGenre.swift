/// Whether a 《title》 names an instrument, by the genre word that it ends in.
///
/// Laws, regulations, policies and standards are instruments; books, newspapers, platforms, campaigns, forms,
/// contracts and licences are not.
enum TitleGenre {
  /// Whether a title without a number names an instrument: 《城镇燃气管理条例》, not 《营业执照》.
  static func namesInstrument(_ title: [Unicode.Scalar]) -> Bool {
    let end = stem(of: title)
    guard end >= 3 else { return false }
    if isForeign(title) { return false }
    return title.word(of: genres, endingAt: end) != nil
  }

  /// Whether a title is an organ's name and the word for what it announced, which many documents bear: 济南市人民政府通告.
  static func isAnyAnnouncement(_ title: [Unicode.Scalar]) -> Bool {
    let last = stem(of: title)
    guard let word = title.word(of: ["通告", "公告", "布告", "令"], endingAt: last) else { return false }
    let end = last - word.count
    return end >= 2 && end <= 20 && title.word(of: ["政府", "局", "委", "委员会", "厅", "办公室"], endingAt: end) != nil
      && !title.contains(anyOf: ["关于"], in: 0..<end)
  }

  /// Whether a title is of a kind that a number does not make an instrument: 《建设工程规划许可证》（建字…号）.
  static func isForeign(_ title: [Unicode.Scalar]) -> Bool {
    let end = stem(of: title)
    return title.word(of: foreign, endingAt: end) != nil
  }

  /// Whether a title is nothing but a genre word, 《通知》: a short name that something before it explains.
  static func isBareGenre(_ title: [Unicode.Scalar]) -> Bool {
    let start = title.first == "本" ? 1 : 0
    guard let word = title.word(of: genres, at: start) else { return title.count <= 2 }
    return start + word.count == title.count
      || (title.count <= 4 && title.word(of: genres, endingAt: title.count) != nil)
  }

  /// Where the title ends without its version: `…意见（试行）`, `…计划（2020—2022年）`, `…指标 (A)`.
  private static func stem(of title: [Unicode.Scalar]) -> Int {
    var end = title.count
    while end > 0, title[end - 1] == "）" || title[end - 1] == ")" {
      guard let open = title[..<end].lastIndex(where: { $0 == "（" || $0 == "(" }), open > 0 else { return end }
      end = open
    }
    return end
  }

  /// The genre words of laws, regulations, policies and standards, with a true title each.
  private static let genres: [Word] = [
    "宪法",  // 中华人民共和国宪法
    "法典",  // 中华人民共和国民法典
    "办法",  // 济南市工业用地全生命周期管理办法
    "法",  // 企业破产法
    "条例",  // 城镇燃气管理条例
    "规定",  // 信访工作责任制实施规定
    "规则",  // 济南市人民政府工作规则
    "细则",  // 济南市科技型中小企业创新能力提升工程实施细则
    "准则",  // 企业会计准则
    "导则",  // 城市轨道沿线地区规划设计导则
    "守则",  // 中小学生守则
    "制度",  // 重大行政决策专家咨询论证制度
    "解释",  // 最高人民法院关于适用〈中华人民共和国民法典〉…的解释
    "意见",  // 国务院关于规划建设保障性住房的指导意见
    "通知",  // 中国人民银行关于印发〈金融科技发展规划（2022—2025年）〉的通知
    "通告",  // 济南市人民政府关于…的通告
    "公告",  // 财政部税务总局关于…的公告
    "通报",  // 国务院办公厅关于…的通报
    "决定",  // 国务院关于加快培育和发展战略性新兴产业的决定
    "决议",  // 全国人民代表大会常务委员会关于…的决议
    "批复",  // 国务院关于同意设立…的批复
    "请示",  // 关于批复济南市钢城区艾山片区02街区等9个控制性详细规划及报市人大常委会备案的请示
    "复函",  // 国务院办公厅关于同意…的复函
    "的函",  // 关于…有关问题的函
    "命令",  // 国务院关于…的命令
    "方案",  // 山东省深入推进城镇老旧小区改造实施方案
    "规划",  // 山东省“十四五”金融业发展规划
    "计划",  // 济南市促进民营经济发展壮大三年行动计划（2025—2027年）
    "纲要",  // 济南市国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要
    "要点",  // 2023年数字济南建设工作要点
    "预案",  // 济南市突发事件总体应急预案
    "政策",  // 济南市人才服务支持政策（30条）
    "措施",  // 关于进一步推进资本市场服务高质量发展的若干政策措施
    "标准",  // 山东省建设用地控制标准（2019年）
    "规范",  // 加氢站技术规范
    "规程",  // 建筑机械使用安全技术规程
    "定额",  // 山东省建筑工程消耗量定额
    "行业分类",  // 国民经济行业分类
    "名录",  // 建设项目环境影响评价分类管理名录
    "目录",  // 济南市高层次人才分类目录
    "负面清单",  // 市场准入负面清单（2022年版）
    "指引",  // 企业环境信息依法披露指引
    "技术指南", "建设指南", "编制指南", "工作指南", "评价指南",  // 海绵城市建设技术指南
  ]

  /// The ends of titles that are no instrument though they end like one, or carry a number.
  private static let foreign: [Word] = [
    "书法", "魔法", "用法", "做法", "说法", "方法", "看法", "想法", "语法", "教学计划", "教案", "兵法", "商业计划", "书",
    "证", "执照", "合同", "协议", "表", "单据", "日报", "晚报", "周刊", "杂志", "公报", "年鉴", "读本", "教材", "手册", "歌", "剧",
  ]
}
