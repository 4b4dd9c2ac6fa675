import Foundation
import Testing

/// The constructs of the gazette, and the cases that hold each: in two raw styles at least, since a rule that knows one
/// style is half a rule.
@Suite struct ConstructTests {
  /// Something that a gazette may hold.
  struct Construct: Sendable, CustomTestStringConvertible {
    let name: String
    /// What stands in each case's tree, as a sign that the case holds it.
    var shows = ""
    /// What stands in each case's raw text.
    var raw = ""
    let cases: [String]

    var testDescription: String { name }
  }

  private static let documents = [
    Construct(
      name: "令 with chapters and articles", shows: "type=令",
      cases: ["order-markdown", "order-plain", "order-text-layer", "contents-inner-text-layer"]),
    Construct(
      name: "sections, 款 and 项", shows: "#art-3-2 ", cases: ["order-markdown", "order-plain", "order-text-layer"]),
    Construct(name: "决定", shows: "的决定", cases: ["decision-plain", "decision-text-layer", "repeal-list-markdown"]),
    Construct(
      name: "a decision with the text that it amends", shows: "byline #e1-byline",
      cases: ["amending-markdown", "amending-text-layer"]),
    Construct(
      name: "公告", shows: "type=公告",
      cases: ["small-kinds-markdown", "small-kinds-text-layer", "announcement-numbered-plain"]),
    Construct(
      name: "公告 numbered in its year", shows: "2024年第3号",
      cases: ["announcement-numbered-plain", "announcement-numbered-text-layer"]),
    Construct(
      name: "通告", shows: "type=通告", cases: ["chinese-dates-markdown", "decision-plain", "decision-text-layer"]),
    Construct(
      name: "令 whose number stands below its title", shows: "济南市人民政府令第30",
      cases: ["rule-above-order-plain", "rule-above-order-text-layer"]),
    Construct(name: "lines of a word and what it names", shows: "完成单位：", cases: ["awards-markdown", "awards-plain"]),
    Construct(
      name: "批复 without number", shows: "type=批复 addressee",
      cases: ["reply-without-number-markdown", "reply-without-number-text-layer"]),
    Construct(
      name: "函 and 复函", shows: "type=函",
      cases: ["reply-without-number-markdown", "reply-without-number-text-layer", "small-kinds-text-layer"]),
    Construct(
      name: "更正", shows: "type=更正",
      cases: ["long-title-markdown", "correction-notice-text-layer", "correction-signed-text-layer"]),
    Construct(
      name: "任免名单", shows: "type=任免",
      cases: ["appointments-text-layer", "appointments-narrow-text-layer", "appointments-markdown"]),
    Construct(
      name: "任免 in a table", shows: "欧阳志远⇥",
      cases: ["appointments-table-markdown", "appointments-table-plain", "appointments-table-text-layer"]),
    Construct(name: "工作报告", shows: "byline #byline-2", cases: ["report-text-layer", "report-markdown"]),
    Construct(
      name: "joint issuers", shows: " | ",
      cases: ["joint-issuers-markdown", "joint-issuers-text-layer", "joint-three-plain", "joint-three-text-layer"]),
    Construct(
      name: "registration", shows: "registration=JNCR-2024-",
      cases: ["joint-three-plain", "joint-three-text-layer", "long-title-markdown", "long-title-plain"]),
    Construct(
      name: "a title over four lines", shows: "历史建筑保护利用",
      cases: ["long-title-markdown", "long-title-plain", "masthead-running-heads"]),
    Construct(
      name: "the same title or number twice", shows: "济政字〔2024〕40号", cases: ["twins-plain", "twins-text-layer"]),
    Construct(name: "a reprint", shows: "jizhengfa-2023-28", cases: ["reprint-text-layer", "reprint-markdown"]),
    Construct(
      name: "a forwarded superior document", shows: "enclosure 转发",
      cases: ["forwarded-markdown", "forwarded-text-layer"]),
    Construct(
      name: "注 and 附件 behind the 印发 line", shows: "note #",
      cases: ["enclosures-after-printed-markdown", "enclosures-after-printed-text-layer"]),
    Construct(
      name: "a number cited alone on its line", shows: "停车",
      cases: ["cited-number-plain", "cited-number-markdown", "cited-number-text-layer"]),
    Construct(
      name: "remarks behind the date, 抄送 before the 印发 line", shows: "note #note-2 ",
      cases: ["public-note-plain", "public-note-text-layer"]),
    Construct(name: "contacts behind the date", shows: "邮编：", cases: ["contacts-plain", "contacts-text-layer"]),
    Construct(
      name: "a number above its title", shows: "关于",
      cases: ["number-above-plain", "number-above-text-layer"]),
    Construct(
      name: "a date between title and number", shows: "signed=1994-03-",
      cases: ["dated-above-number-plain", "dated-above-number-markdown"]),
    Construct(
      name: "解读, 统计公报 and 会议纪要 without 目录", shows: "统计公报",
      cases: ["telling-titles-plain", "telling-titles-markdown"]),
    Construct(name: "a list of repeals", shows: "废止", cases: ["repeal-list-markdown", "repeal-list-text-layer"]),
    Construct(name: "a table of repeals", shows: "⇥", cases: ["repeal-table-markdown", "repeal-table-plain"]),
  ]

  private static let fields = [
    Construct(
      name: "dates in Chinese numerals", raw: "二○二四年",
      cases: ["chinese-dates-markdown", "announcement-numbered-plain", "announcement-numbered-text-layer"]),
    Construct(
      name: "a day that no calendar has", shows: "is not a day of the calendar",
      cases: ["chinese-dates-markdown", "small-kinds-markdown", "small-kinds-text-layer"]),
    Construct(
      name: "a term of years", shows: "effective=2023-02-08 expires=2028-02-07",
      cases: ["terms-markdown", "terms-narrow-text-layer"]),
    Construct(
      name: "a trial term", shows: "effective=2023-02-06 expires=2025-02-05",
      cases: ["terms-markdown", "terms-narrow-text-layer"]),
    Construct(
      name: "a term set for another document", shows: "有效期延长至2026年6月30日",
      cases: ["forwarded-markdown", "extension-text-layer"]),
    Construct(
      name: "category and page by a likeness of titles", shows: "category=市政府文件 page=3",
      cases: ["contents-garbled-plain", "contents-garbled-text-layer"]),
    Construct(
      name: "listed, but missing", shows: "which the body lacks",
      cases: ["contents-garbled-plain", "contents-garbled-text-layer"]),
    Construct(
      name: "目录 without brackets and dots", shows: "\ntable-of-contents ",
      cases: ["contents-bare-plain", "contents-bare-text-layer"]),
    Construct(
      name: "a document known by the 目录 alone", shows: "title 2024年10月大事记",
      cases: ["contents-bare-plain", "contents-bare-text-layer"]),
    Construct(
      name: "目录 without pages", shows: "\ntable-of-contents ",
      cases: ["contents-pageless-plain", "contents-pageless-markdown"]),
    Construct(
      name: "a date in brackets under the number", shows: "signed=2013-01-06",
      cases: ["older-heads-plain", "older-heads-text-layer"]),
    Construct(
      name: "names above a title that are a list's", shows: "title 济南市人民政府办公厅关于做好供热工作的通知",
      cases: ["older-heads-plain", "older-heads-text-layer"]),
    Construct(
      name: "大事记 without 目录", shows: "title 济南市大事记",
      cases: ["older-heads-plain", "older-heads-text-layer"]),
    Construct(
      name: "masthead", shows: "\nmasthead ",
      cases: ["contents-garbled-plain", "contents-garbled-text-layer", "running-heads-markdown"]),
    Construct(
      name: "mobile numbers", shows: "188****0176", cases: ["personal-data-markdown", "personal-data-text-layer"]),
  ]

  private static let structure = [
    Construct(
      name: "numbering across headings, and without a middle level", shows: "#s2-3 run-in",
      cases: ["numbering-markdown", "numbering-text-layer"]),
    Construct(
      name: "false starts", shows: "12345，实行一号受理",
      cases: ["false-starts-plain", "false-starts-text-layer"]),
    Construct(
      name: "lists that restart", shows: "2-2-1 ", cases: ["lists-restart-markdown", "lists-restart-text-layer"]),
    Construct(
      name: "tables in pipes", raw: "| ", cases: ["tables-markdown", "tables-plain", "tables-wrapped-markdown"]),
    Construct(
      name: "tables in tabs", raw: "\t", cases: ["tables-markdown", "tables-text-layer", "appointments-table-plain"]),
    Construct(
      name: "tables aligned by blanks", shows: "table #table ",
      cases: ["tables-plain", "tables-text-layer", "appointments-table-text-layer"]),
    Construct(
      name: "cells parted by single blanks below 序号", shows: "⏎3⇥济南市人民政府关于绿化的通知⇥济政发〔2009〕7号",
      cases: ["repeal-table-narrow-markdown", "repeal-table-narrow-plain"]),
    Construct(
      name: "cells over several lines", shows: "1⇥加强道路保洁、垃圾收集⇥市城管局⏎",
      cases: ["tables-wrapped-markdown", "tables-wrapped-plain", "tables-wrapped-text-layer"]),
    Construct(
      name: "inner 目录", shows: "contents-2 ",
      cases: ["contents-inner-markdown", "contents-inner-text-layer", "glossary-plain"]),
    Construct(
      name: "名词解释", shows: "#e1-glossary-s1 ",
      cases: ["glossary-markdown", "glossary-plain", "glossary-text-layer", "lists-restart-markdown"]),
  ]

  private static let paragraphs = [
    Construct(
      name: "page numbers", shows: "\npage-number ",
      cases: ["masthead-running-heads", "running-heads-markdown", "running-heads-plain"]),
    Construct(
      name: "running heads", shows: "\nrunning-head ",
      cases: ["masthead-running-heads", "running-heads-markdown", "running-heads-plain"]),
    Construct(name: "spaced letters", shows: "社会评价（200分）", cases: ["glyphs-text-layer", "glyphs-plain"]),
    Construct(
      name: "a word cut at a line's end", shows: "（DCMM）", cases: ["glyphs-text-layer", "glyphs-wide-text-layer"]),
    Construct(
      name: "private-use characters with a meaning", shows: "星火·链网", raw: "\u{100170}",
      cases: ["glyphs-text-layer", "glyphs-wide-text-layer", "glyphs-markdown"]),
    Construct(
      name: "private-use characters without one", shows: "private-use character",
      cases: ["private-use-plain", "private-use-text-layer"]),
    Construct(name: "zero-width characters", raw: "\u{FEFF}", cases: ["glyphs-markdown", "private-use-text-layer"]),
    Construct(
      name: "words that only blanks part", shows: "item #e1-s3-2 ",
      cases: ["lists-of-names-markdown", "lists-of-names-plain"]),
    Construct(
      name: "padded names", shows: "由田波",
      raw: "田　波", cases: ["glyphs-markdown", "glyphs-plain", "glyphs-text-layer", "glyphs-wide-text-layer"]),
  ]

  static let all = documents + fields + structure + paragraphs

  private static func text(_ name: String, _ file: String) throws -> String {
    try String(contentsOf: Fixtures.cases.appendingPathComponent(name).appendingPathComponent(file), encoding: .utf8)
  }

  /// Whether a sign stands in a text, if there is one.
  private static func holds(_ text: String, _ sign: String) -> Bool {
    sign.isEmpty || text.unicodeScalars.contains(sign.unicodeScalars)
  }

  @Test(arguments: all) func hasCasesInTwoStyles(_ construct: Construct) throws {
    var shapes = Set<RawShape>()
    for name in construct.cases {
      let raw = try Self.text(name, "raw.txt")
      shapes.insert(.of(raw))
      #expect(Self.holds(raw, construct.raw), "\(name)")
      #expect(Self.holds(try Self.text(name, "tree.txt"), construct.shows), "\(name)")
    }
    #expect(shapes.count >= 2, "\(shapes)")
  }

  @Test func everyStyleHasCasesAndEveryCaseAConstruct() throws {
    let shapes = try Set(CaseTests.cases.map { RawShape.of(try Self.text($0, "raw.txt")) })
    #expect(shapes == Set(RawShape.allCases))
    #expect(Set(CaseTests.cases).subtracting(Self.all.flatMap(\.cases)) == [])
  }
}
