import Gazette

/// Whether a term stands by itself where its characters stand.
///
/// Chinese has no blanks between words, and 创新能力提升工程 is not the 提升工程 of a definition. So a term is taken for
/// itself only behind a mark, a word that takes no part in names, or a verb that gazettes say of things.
enum TermBounds {
  static func standsAlone(_ range: Range<Int>, in scalars: [Unicode.Scalar]) -> Bool {
    isFree(before: range.lowerBound, in: scalars) && isFree(behind: range.upperBound, in: scalars)
  }

  /// Whether what stands before an offset is no part of a word that begins there.
  static func isFree(before offset: Int, in scalars: [Unicode.Scalar]) -> Bool {
    guard offset > 0 else { return true }
    let previous = scalars[offset - 1]
    guard previous.properties.isIdeographic else { return !previous.properties.isAlphabetic || !previous.isASCII }
    return particles.contains(previous) || scalars.word(of: verbs, endingAt: offset) != nil
  }

  private static func isFree(behind offset: Int, in scalars: [Unicode.Scalar]) -> Bool {
    guard offset < scalars.count else { return true }
    let next = scalars[offset]
    if next.properties.isIdeographic { return !"县化性型级类者式法".unicodeScalars.contains(next) }
    return next != "》" && !(next.isASCII && (next.properties.isAlphabetic || Numeral.isDecimal(next)))
  }

  private static let particles = Set("的在由对和与及将向各该是为以按并应可从给或据经把被让到于内若如则均需须要未已有无至当等使凡据因且其每让非".unicodeScalars)

  private static let verbs: [Word] = [
    "开展", "实施", "组织", "申请", "申领", "支持", "推进", "推动", "加强", "负责", "进行", "使用", "支付", "发放", "领取", "兑现", "选聘", "委托", "通过",
    "鼓励",
    "引导",
    "指导", "督促", "涉及", "属于", "成为", "作为", "根据", "按照", "依照", "其他", "全部", "所有", "有关", "相关", "上述", "依法", "采取", "采用", "建设",
    "管理",
    "编制", "确定", "认定", "取得", "办理", "提供", "获得", "享受", "协助", "配合", "会同", "联合", "包括", "符合", "明确", "建立", "完善", "优化", "规范",
    "统筹",
    "纳入", "列入", "围绕", "针对", "关于", "以及", "用于", "来自", "发挥", "保障", "落实", "执行", "监督", "检查", "考核", "评价", "公布", "发布", "报送",
    "提交",
    "持续", "继续", "积极", "严格", "统一", "逐步", "加快", "全面", "充分", "首批", "新增", "原有", "现有", "本市", "我市", "全市",
  ]
}
