import Gazette

/// When the words of a deed stand there and the deed does not: negated, reported, conditional, planned, quoted.
enum DeedDoubts {
  /// Whether the words before a deed's word deny it, put it off, or tell of the past: 不得废止, 拟废止, 已于2018年废止.
  static func denies(_ scalars: [Unicode.Scalar], lead: Range<Int>) -> Bool {
    var index = lead.lowerBound
    while index < lead.upperBound {
      if let word = scalars.word(of: harmless, at: index, limit: lead.upperBound) {
        index += word.count
      } else if scalars.word(of: denials, at: index, limit: lead.upperBound) != nil {
        return true
      } else {
        index += 1
      }
    }
    return false
  }

  /// Whether a later clause still speaks of what was named before it, having no subject of its own.
  static func leansOnSubject(_ scalars: [Unicode.Scalar], clause: Range<Int>) -> Bool {
    scalars.word(of: subjectless, at: clause.lowerBound, limit: clause.upperBound) != nil
  }

  /// Whether a deed's word ends its clause: 同时废止。, 予以废止（见附件1）, not 废止后, 废止的, 废止工作.
  static func isFinal(_ scalars: [Unicode.Scalar], word: Range<Int>, kind: Relation.Kind) -> Bool {
    guard kind == .repeals else { return true }
    guard word.upperBound < scalars.count else { return true }
    let next = scalars[word.upperBound]
    return Passage.endsClause(next) || "）)并且但”　 ".unicodeScalars.contains(next)
      || scalars.has("自", at: word.upperBound) || scalars.has("处理", at: word.upperBound)
      || pointers.contains { scalars.has($0, at: word.upperBound) }
  }

  /// Whether the clause that holds the reference sets a task or a condition: 对…的《…》予以废止 of a plan's measures.
  static func isTask(_ scalars: [Unicode.Scalar], clauseBefore start: Int, from floor: Int) -> Bool {
    var begin = start
    while begin > floor, start - begin < 40, !Passage.endsClause(scalars[begin - 1]) { begin -= 1 }
    return scalars.contains(anyOf: tasks, in: begin..<start)
      || isCondition(scalars, clauseBefore: begin, from: floor)
  }

  /// Whether the clause that ends before an offset is a condition: 如上级另有规定，《…》相应废止; 待新办法出台后，《…》废止.
  private static func isCondition(_ scalars: [Unicode.Scalar], clauseBefore end: Int, from floor: Int) -> Bool {
    guard end > floor, scalars[end - 1] == "，" else { return false }
    var begin = end - 1
    while begin > floor, end - begin < 60, !Passage.endsClause(scalars[begin - 1]) { begin -= 1 }
    return scalars.word(of: conditions, at: begin, limit: end) != nil && !scalars.has("如下", at: begin)
  }

  private static let conditions: [Word] = ["如", "若", "一旦", "倘", "待", "遇"]

  /// Whether a reference only tells a time: 自《校车安全管理条例》施行之日起废止 is said of something else.
  static func isTime(_ scalars: [Unicode.Scalar], behind end: Int) -> Bool {
    guard let event = scalars.word(of: events, at: end) else { return false }
    return scalars.has("之日", at: end + event.count)
  }

  private static let events: [Word] = ["施行", "实施", "公布", "发布", "颁布", "印发", "生效", "执行", "正式施行", "正式实施"]

  /// Whether the words between a deed's word and the reference only introduce it: 下列文件：, 原, 2010年印发的.
  static func introduces(_ scalars: [Unicode.Scalar], between range: Range<Int>) -> Bool {
    guard !range.isEmpty else { return true }
    if scalars.has("的", at: range.lowerBound) || scalars.has("了", at: range.lowerBound) { return false }
    if let last = scalars[range].last, last == "：" {
      return true
    }
    if scalars[range].contains(where: Passage.endsClause) { return false }
    return scalars.word(of: introductions, endingAt: range.upperBound, floor: range.lowerBound) != nil
      || scalars.word(of: organEnds, endingAt: range.upperBound, floor: range.lowerBound) != nil
  }

  /// Whether a deed named before its object is resolved upon: 决定废止, 同时废止, not 抓紧废止 or 清理废止.
  static func isResolved(_ scalars: [Unicode.Scalar], lead: Range<Int>, sentence: Range<Int>) -> Bool {
    if scalars.word(of: resolutions, endingAt: lead.upperBound, floor: lead.lowerBound) != nil { return true }
    guard lead.isEmpty else { return false }
    return lead.lowerBound == sentence.lowerBound || scalars.contains(anyOf: decisions, in: sentence)
  }

  /// Whether no other organ than the document's own is named as the doer: not 国务院决定废止《…》.
  static func speaksItself(_ scalars: [Unicode.Scalar], lead: Range<Int>, speakers: [String]) -> Bool {
    let range = max(lead.lowerBound, lead.upperBound - 60)..<lead.upperBound
    guard let other = scalars.last(of: superiors, in: range) else { return true }
    let name = scalars.text(other.offset..<other.offset + other.word.count)
    return speakers.contains { $0.contains(name) } || scalars.contains(anyOf: ["根据", "按照"], in: range)
  }

  /// Whether the reference is only a part of a longer object: 废止《…》的决定.
  static func isObject(_ scalars: [Unicode.Scalar], at end: Int, kind: Relation.Kind) -> Bool {
    guard kind != .extends, kind != .corrects else { return false }
    return scalars.has("的", at: end) || scalars.has("后", at: end) || scalars.has("时", at: end)
      || scalars.has("之", at: end)
  }

  /// Whether a reference is a list that others stand in, or what takes another's place: 除列入《…目录》的以外，一律废止;
  /// 《…办法》由《…条例》代替.
  static func standsAside(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
    if scalars.word(of: entries, endingAt: range.lowerBound, floor: 0) != nil { return true }
    return scalars.word(of: ["由", "被", "已由", "已被"], endingAt: range.lowerBound, floor: 0) != nil
      && scalars.word(of: successions, at: range.upperBound) != nil
  }

  private static let entries: [Word] = ["列入", "纳入", "列于", "列入了", "收入"]
  private static let successions: [Word] = ["代替", "替代", "取代", "替换", "涵盖", "所代替", "所替代", "所取代", "废止"]

  /// Words behind a deed that only point to its list.
  private static let pointers: [Word] = ["（见", "（详见", "（附件", "（目录", "（名单", "(见", "(详见", "(附件"]

  /// Words that hold a denial's characters and deny nothing: 同时, 自本办法施行之日起.
  private static let harmless: [Word] = [
    "同时", "即时", "时起", "相应", "自本", "从本", "于本", "由本", "经研究", "已不适应", "不适应", "已无", "不符合", "有效期届满后", "期满后", "应当同时", "原有关",
    "及其相关", "及相关", "之日后", "现将", "研究决定", "经市政府研究", "调整后",
  ]

  private static let denials: [Word] = [
    "不得", "不予", "未", "没有", "尚", "不应", "不能", "不宜", "不会", "不再", "不自动", "并非", "拟", "建议", "应当", "应予", "应", "需", "可以", "可",
    "如果", "若",
    "如需", "如因", "被", "已", "曾", "业经", "是否", "或者", "或", "修改、", "修订、", "后", "时", "适时", "及时", "提请", "推动", "研究", "评估", "清理",
    "抓紧", "加快", "另行", "另文",
    "逐步", "依法予以修改", "起草", "除", "以外", "之外", "前", "期间", "暂", "将", "即将", "准备", "继续有效", "届时", "本办法", "本意见", "本规定", "本细则",
    "本通知", "本决定",
    "本条例", "本方案", "本措施", "本政策", "该", "其他", "其它", "相关", "有关",
  ]

  private static let subjectless: [Word] = [
    "现", "予以", "同时", "即", "宣布", "决定", "不再", "停止", "自", "从", "均", "一律", "一并", "特", "经", "废止", "失效", "作废", "依法", "有效期",
    "继续",
    "延长", "第", "将", "删", "增加", "修改", "更正", "全文",
  ]

  private static let tasks: [Word] = ["清理", "推动", "抓紧", "适时", "及时", "提请", "研究", "建议", "加快", "如果", "凡是", "是否"]

  private static let introductions: [Word] = [
    "原", "印发的", "发布的", "公布的", "制定的", "下发的", "出台的", "施行的", "实施的", "下列", "以下", "如下", "文件", "规章", "规范性文件", "、", " ",
  ]

  private static let organEnds: [Word] = ["府", "厅", "局", "委", "部", "院", "会"]

  private static let resolutions: [Word] = [
    "同时", "决定", "现", "予以", "现予", "宣布", "起", "一并", "特", "即行", "日", "，", "决定对", "现予以",
  ]

  private static let decisions: [Word] = ["决定", "研究", "同意", "起施行", "起实施", "起执行"]

  private static let superiors: [Word] = [
    "国务院", "全国人大", "全国人民代表大会", "省政府", "省人民政府", "省委", "财政部", "建设部", "教育部", "公安部", "商务部", "国家发展改革委", "自然资源部", "国土资源部",
    "生态环境部", "交通运输部", "省人大", "市人大",
  ]
}
