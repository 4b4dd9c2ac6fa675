import Gazette

/// What a document is called in Akoma Ntoso (naming convention 1.0), made of what its text states.
///
/// `济政办字〔2023〕8号` of 2023-03-22 is `/akn/cn-370100/doc/notice/jizhengbanzi/2023-03-22/8`. A document without a number
/// has its id in the number's place; so has one whose number another document bears too.
struct AkomaName: Sendable {
  /// Country and place, `cn-370100`; `cn` where the site names none.
  let place: String
  /// 文种 in English, `notice`; in pinyin where there is no settled word.
  let subtype: String
  /// The number within the organ's year, or the id.
  let number: String
  /// The day that stands in the names: signed, else printed, else published.
  let date: GazetteDate?
  /// The name of the work.
  let work: String

  init(_ document: Document, index: SiteIndex) {
    let place = Identifier<SiteFacts>(spelling: index.facts.jurisdiction ?? "cn").text
    let date = document.signed ?? document.printed ?? index.issues[document.issue]?.published
    let plain = document.number.flatMap { Document.ID(number: $0) == document.id ? $0 : nil }
    let actor = document.number?.organCode ?? document.issuers.first
    self.place = place
    self.date = date
    subtype = Self.subtypes[document.type] ?? Identifier<Document>(spelling: document.type).text
    number = plain.map { String($0.sequence) } ?? document.id.text
    let path = [place, "doc", subtype] + (actor.map { [Document.ID(spelling: $0).text] } ?? [])
    work = "/akn/" + (path + [Self.day(date), number]).joined(separator: "/")
  }

  /// The text as signed, in Chinese.
  var expression: String { "\(work)/zho@\(Self.day(date))" }

  /// The day as names and attributes write it; the convention asks one even of what has none.
  var day: String { Self.day(date) }

  private static func day(_ date: GazetteDate?) -> String { date?.iso ?? "0001-01-01" }

  private static let subtypes = [
    "通知": "notice", "意见": "opinion", "办法": "measures", "批复": "reply", "通报": "circular", "决定": "decision",
    "公告": "announcement", "通告": "proclamation", "函": "letter", "令": "order", "报告": "report", "条例": "regulation",
    "规定": "provision", "规则": "rules", "细则": "rules", "方案": "scheme", "规划": "plan", "计划": "plan", "措施": "policy",
    "决议": "resolution", "议案": "motion", "纪要": "minutes", "任免": "appointment", "更正": "correction", "公报": "communique",
  ]
}
