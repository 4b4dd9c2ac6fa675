import Gazette
import Relations

/// The words of the pages that no printed gazette has.
extension Labels {
  static let units = "责任单位"
  static let unitsDescription = "公报所载公文交给各单位的事项，附原文、期限与角色"
  static let superior = "上级机关文件"
  static let dutyColumns = ["单位", "原文写作", "角色", "期限", "来源", "事项", "公文", "文号", "时效", "日期", "地址"]
  static let foundations = "文件基础"
  static let foundationsDescription = "所收公文以何为依据、常引何件，及引用它们的公文"
  static let timeline = "时间线"
  static let timelineDescription = "各年现行有效的公文，按发文机关与年份"
  static let allIssuers = "全部机关"

  /// The row of all issuers that have no row of their own.
  static func otherIssuers(_ count: Int) -> String { "其他\(count)个机关" }

  /// `2023年12月31日现行有效的公文`.
  static func inForce(on day: GazetteDate) -> String { day.chinese + "现行有效的公文" }

  static let comparisons = "新旧对照"
  static let comparisonsDescription = "取代旧文件的新文件，与旧文件逐段对照"

  /// `与济政办字〔2019〕61号逐段对照`, the link from a document to its comparison with another.
  static func compared(_ document: Document?, else id: Document.ID) -> String {
    "与\(name(document, else: id))逐段对照"
  }

  /// What became of a paragraph, as a word at its side.
  static func fate(_ kind: Comparison.Row.Kind) -> String {
    switch kind {
    case .unchanged: "未变"
    case .changed: "修改"
    case .inserted: "新增"
    case .deleted: "删去"
    case .moved: "移动"
    case .movedAway: "移走"
    }
  }

  /// `38%`, a share in whole hundredths, rounded down.
  static func percent(_ part: Int, of whole: Int) -> String { whole > 0 ? "\(part * 100 / whole)%" : "0%" }
}
