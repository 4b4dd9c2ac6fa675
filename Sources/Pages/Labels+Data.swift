import Gazette

/// The words of data, feeds, the calendar and the addresses of numbers.
extension Labels {
  static let data = "数据"
  static let dataDescription = "公报目录与全文的各种数据格式、订阅与日历"
  static let dataColumnType = "数据开放"
  static let moved = "地址已改"
  static let numbers = "文号目录"
  static let numbersDescription = "所收公文的发文字号，按机关代字和年份排列"

  /// `济南市人民政府公报：意见`.
  static func feedTitle(_ facet: Facet, of facts: SiteFacts) -> String { facts.title + "：" + facet.label }

  /// `济南市人民政府公报：施行与失效`.
  static func calendarTitle(_ facts: SiteFacts) -> String { facts.title + "：施行与失效" }

  /// What happens on a day of the calendar.
  static func calendar(_ kind: ValidityCalendar.Event.Kind) -> String {
    switch kind {
    case .effective: "施行"
    case .expires: "有效期届满"
    case .repealed: "废止"
    }
  }
}
