import Gazette

/// The words of the interface that code puts on pages; all others stand in the templates.
enum Labels {
  static let neutralTitle = "政府公报"
  static let textReplaced = "改字"
  static let textDropped = "删字"
  static let linesDropped = "删去"
  static let linesAdded = "补入"
  static let unstated = "未载"
  static let home = "首页"
  static let documents = "全部公文"
  static let issues = "各期公报"
  static let instruments = "被引文件"
  static let search = "搜索"
  static let about = "关于本站"
  static let audit = "文字核对"
  static let feed = "订阅"
  static let sitemap = "网站地图"
  static let sponsor = "主办单位"
  static let contact = "联系方式"
  static let siteIDCode = "网站标识码"
  static let icp = "ICP备案号"
  static let policeRecord = "公安备案号"
  static let notFound = "没有这个页面"
  static let undatedYear = "年份未载"
  static let uncategorized = "其他"
  static let documentsDescription = "公报所载公文的目录，附文号、日期与时效"
  static let issuesDescription = "各期公报的目录、出版日期与所载公文"
  static let instrumentsDescription = "公报所载公文引用而本站未收的文件，附引用它的原句"
  static let searchDescription = "在公报全文中查找任何字句、标题或文号"
  static let columnType = "政策文件"
  static let factColumn = "项目"
  static let valueColumn = "内容"
  static let listSeparator = "、"
  static let paragraphLink = "本段链接"
  static let table = "表格"

  /// What a document does to another, said from its side: 废止.
  static func deed(_ kind: Relation.Kind) -> String {
    switch kind {
    case .repeals: "废止"
    case .amends: "修改"
    case .extends: "延长有效期"
    case .corrects: "更正"
    case .forwards: "转发"
    case .basis: "依据"
    case .cites: "引用"
    }
  }

  /// What another document does to this one: 被废止.
  static func suffered(_ kind: Relation.Kind) -> String {
    switch kind {
    case .repeals: "被废止"
    case .amends: "被修改"
    case .extends: "被延长有效期"
    case .corrects: "被更正"
    case .forwards: "被转发"
    case .basis: "作为依据"
    case .cites: "被引用"
    }
  }

  /// The field's word for a kind of furniture.
  static func furniture(_ kind: IssueAudit.FurnitureKind) -> String {
    switch kind {
    case .masthead: "刊头"
    case .tableOfContents: "目录"
    case .pageNumber: "页码"
    case .runningHead: "页眉页脚"
    case .about: "公报简介"
    case .colophon: "版权页"
    case .droppedByCorrection: "校勘删去"
    }
  }

  /// What became of characters of a raw text, in words; a word that has none here stands for itself.
  static func fate(_ word: String) -> String { fates[word] ?? word }

  private static let fates = [
    "blocks": "正文", "blank": "空格", "correction": "校勘改字", "dash": "连字符", "full-width": "全角转半角", "glyph-code": "字形代码",
    "guillemets": "书名号", "half-width-punctuation": "半角标点", "hyphen-glyph": "排版连字符", "invisible": "不可见字符",
    "line-break": "换行", "masked": "手机号码遮盖", "markdown-mark": "标记符号", "number-bracket": "文号括号", "private-use": "私用字符",
    "straight-quotes": "直引号", "table-mark": "表格符号",
  ].merging(IssueAudit.FurnitureKind.allCases.map { ($0.rawValue, furniture($0)) }) { first, _ in first }

  /// The heading over the groups of one kind of list.
  static func facet(_ kind: Facet.Kind) -> String {
    switch kind {
    case .year: "年份"
    case .issuer: "机关"
    case .type: "文种"
    case .status: "时效"
    }
  }

  /// `2023年` for the list of a year.
  static func year(_ year: Int) -> String { "\(year)年" }

  /// `第24至31行`, or `第24行`.
  static func lines(_ lines: ClosedRange<Int>) -> String {
    lines.count == 1 ? "第\(lines.lowerBound)行" : "第\(lines.lowerBound)至\(lines.upperBound)行"
  }

  /// `第24行`, the text of a link from a quote to its paragraph.
  static func place(line: Int) -> String { "原文第\(line)行" }

  /// `原文第24至31行`.
  static func source(lines: ClosedRange<Int>) -> String { "原文" + Self.lines(lines) }

  /// `原文第24行之后`, where an editor put a line in.
  static func after(line: Int) -> String { "原文第\(line)行之后" }

  /// `至2028年3月31日`.
  static func until(_ date: GazetteDate) -> String { "至" + date.chinese }

  /// How running text names a document: its number, else its title in 《》.
  static func name(_ document: Document?, else id: Document.ID) -> String {
    guard let document else { return id.text }
    return document.number?.description ?? "《\(document.title)》"
  }

  /// The name of an instrument: its title, else its number.
  static func name(_ instrument: Instrument) -> String { instrument.title ?? instrument.number ?? instrument.id.text }

  /// `已自2023年4月1日起被废止：`
  static func headline(_ reason: Validity.Reason, isPast: Bool) -> String {
    let when = reason.date.map { "自\($0.chinese)起" } ?? ""
    let part = reason.scope.map { "（\($0)）" } ?? ""
    let deed =
      switch reason.kind {
      case .amended: "被修改"
      case .partlyRepealed: "部分废止"
      default: "废止"
      }
    return "本文件\(isPast ? "已" : "将")\(when)\(deed)\(part)，见"
  }

  /// `本文件有效期已满，自2024年12月1日起失效。`
  static func headline(_ status: Validity.Status, since: GazetteDate?, next: GazetteDate?) -> String {
    if status == .expired { return "本文件有效期已满" + (since.map { "，自\($0.chinese)起失效" } ?? "") + "。" }
    return "本文件尚未施行" + (next.map { "，自\($0.chinese)起施行" } ?? "") + "。"
  }

  /// `2021年第20/21期（总第354/355期）`; for an issue that states neither, its id.
  static func issue(_ issue: Issue) -> String {
    let year = issue.year.map { "\($0)年" } ?? ""
    let number = issue.number.map { "第\($0)期" } ?? ""
    let total = issue.total.map { "（总第\($0)期）" } ?? ""
    return number.isEmpty && total.isEmpty ? issue.id.text : year + number + total
  }

  /// What a change of status is called in the list of changes: a document that came into force reads 施行.
  static func change(_ status: Validity.Status) -> String {
    switch status {
    case .inForce: "施行"
    case .amended: "修改"
    case .partlyRepealed: "部分废止"
    default: status.label
    }
  }

  /// `自2023年4月1日起`.
  static func since(_ date: GazetteDate) -> String { "，自\(date.chinese)起" }

  /// `2019-x1.txt 第392至470行`.
  static func source(file: String, lines: ClosedRange<Int>) -> String { file + " " + Self.lines(lines) }

  /// The stretches of a document's validity for the script of its page: day or `-`, word and label of each.
  static func spans(_ spans: [Validity.Span]) -> String {
    spans.map { "\($0.from?.iso ?? "-") \($0.status.rawValue) \($0.status.label)" }.joined(separator: ";")
  }

  /// The title of a list of documents: `2023年的公文`.
  static func facetTitle(_ facet: Facet) -> String { facet.label + "的公文" }

  /// What the home page is, for harvesters.
  static func homeDescription(_ title: String) -> String { title + "所载公文的全文、时效与相互关系" }

  /// The names of the fields of a document.
  enum Fact {
    static let title = "标题"
    static let number = "发文字号"
    static let issuers = "发文机关"
    static let type = "文种"
    static let registration = "登记号"
    static let addressee = "主送机关"
    static let signed = "成文日期"
    static let printed = "印发日期"
    static let effective = "施行日期"
    static let expires = "有效期至"
    static let issue = "所在期次"
    static let category = "栏目"
    static let page = "页码"
  }
}
