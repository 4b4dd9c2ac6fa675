import Foundation
import Gazette
import Markup
import Testing

@testable import Pages

/// Feeds, the calendar, the table, the schema of the catalogue, and the addresses of numbers.
@Suite struct FeedFileTests {
  @Test func eachIssuerAndTypeHasAFeed() throws {
    let site = try DrawnSite(SampleSite().model)
    let feeds = site.paths.filter { $0.hasSuffix("feed.xml") }
    #expect(
      feeds.sorted() == ["feed.xml", "issuers/jinanshirenminzhengfubangongting/feed.xml", "types/renmian/feed.xml"]
        + ["types/tongzhi/feed.xml"])
    let feed = try site.text("types/tongzhi/feed.xml")
    #expect(feed.contains("<title>济南市人民政府公报：通知</title>"))
    #expect(feed.contains("<link rel=\"self\" type=\"application/atom+xml\" href=\"feed.xml\"/>"))
    #expect(feed.contains("href=\"../../documents/jizhengbanzi-2023-8/index.html\""))
    #expect(feed.components(separatedBy: "<entry>").count == 3)
    let page = try site.text("types/tongzhi/index.html")
    #expect(page.contains("type=\"application/atom+xml\" title=\"济南市人民政府公报：通知\" href=\"feed.xml\""))
  }

  @Test func theCalendarTellsTheDays() throws {
    let text = try DrawnSite(SampleSite().model).text("calendar.ics")
    let lines = text.replacingOccurrences(of: "\r\n ", with: "").components(separatedBy: "\r\n")
    #expect(lines.prefix(3) == ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//gazette-site//calendar//ZH"])
    #expect(lines.contains("UID:jizhengbanzi-2019-61-repealed@cn-370100.gazette"))
    #expect(lines.contains("DTSTART;VALUE=DATE:20230401") && lines.contains("DTSTAMP:20191201T000000Z"))
    #expect(lines.contains("SUMMARY:废止：济南市人民政府办公厅关于印发济南市低效用地再开发办法的通知"))
    #expect(lines.suffix(2) == ["END:VCALENDAR", ""])
  }

  @Test(arguments: [
    ("A:短", "A:短\r\n"),
    ("A:" + String(repeating: "x", count: 73), "A:" + String(repeating: "x", count: 73) + "\r\n"),
    ("A:" + String(repeating: "x", count: 74), "A:" + String(repeating: "x", count: 73) + "\r\n x\r\n"),
    ("A:" + String(repeating: "文", count: 25), "A:" + String(repeating: "文", count: 24) + "\r\n 文\r\n"),
    ("", "\r\n"),
  ])
  func linesAreFolded(line: String, folded: String) { #expect(CalendarLine.folded(line) == folded) }

  @Test(arguments: [
    ("甲，乙", "甲，乙"), ("a,b;c\\d", "a\\,b\\;c\\\\d"), ("一\n二", "一\\n二"), ("a\r\u{0}b", "ab"),
    ("END:VEVENT\r\nBEGIN:X", "END:VEVENT\\nBEGIN:X"),
  ])
  func valuesAreEscaped(text: String, escaped: String) { #expect(CalendarLine.escaped(text) == escaped) }

  @Test(arguments: [
    ("通知", "通知"), ("甲,乙", "\"甲,乙\""), ("说\"一\"", "\"说\"\"一\"\"\""), ("一\n二", "\"一\n二\""), ("一\r二", "一二"),
    ("=1+1", "'=1+1"), ("＝HYPERLINK(1)", "'＝HYPERLINK(1)"), ("-5", "'-5"), ("@a", "'@a"), ("", ""),
  ])
  func fieldsAreQuoted(text: String, field: String) { #expect(DocumentTable.field(text) == field) }

  @Test func theTableHasARowForEachDocument() throws {
    let text = try DrawnSite(SampleSite().model).text("documents.csv")
    #expect(text.unicodeScalars.first == "\u{FEFF}")
    let rows = text.components(separatedBy: "\r\n")
    #expect(rows.count == 5 && rows.last == "")
    #expect(rows[1].hasPrefix("jizhengbanzi-2019-61,济南市人民政府办公厅关于印发济南市低效用地再开发办法的通知,济政办字〔2019〕61号,"))
    #expect(rows[1].contains(",repealed,2023-04-01,2019-x1,"))
    #expect(Set(DocumentTable.columns).subtracting(DataShapeTests.documentKeys).isEmpty)
  }

  @Test func theSchemaAsksForEveryFieldOfTheCatalogue() throws {
    let site = try DrawnSite(SiteFilesTests.based.model)
    let schema = try Self.object(site.text("catalog.schema.json"))
    #expect(schema["$id"] as? String == "https://www.example.gov.cn/gongbao/catalog.schema.json")
    let properties = try #require(schema["properties"] as? [String: Any])
    let items = try #require((properties["documents"] as? [String: Any])?["items"] as? [String: Any])
    #expect(Set(items["required"] as? [String] ?? []) == DataShapeTests.documentKeys)
    #expect(try Self.object(DrawnSite(SampleSite().model).text("catalog.schema.json"))["$id"] == nil)
  }

  @Test func numbersHaveAddressesThatLeadOn() throws {
    let site = try DrawnSite(SiteFilesTests.based.model)
    let page = try site.text("w/jizhengbanzi/2019/61/index.html")
    #expect(page.contains("content=\"0; url=../../../../documents/jizhengbanzi-2019-61/index.html\""))
    #expect(
      page.contains("rel=\"canonical\" href=\"https://www.example.gov.cn/gongbao/documents/jizhengbanzi-2019-61/\""))
    #expect(page.contains("<a class=\"title\" href=\"../../../../documents/jizhengbanzi-2019-61/index.html\">"))
    #expect(try site.text("w/index.html").contains("<a href=\"jizhengbanzi/2023/8/index.html\">济政办字〔2023〕8号</a>"))
    let order = try #require(DocumentNumber(parsing: "济南市人民政府令第259号"))
    #expect(PageAddress.number(order).path.text == "w/jinanshirenminzhengfuling/259/index.html")
  }

  @Test func aNumberThatTwoDocumentsBearLeadsToBoth() throws {
    let sample = SampleSite().model
    let twins = sample.collection.documents + sample.collection.documents.filter { $0.id == SampleSite.oldID }
    let collection = Collection(issues: sample.collection.issues, documents: twins)
    let model = SiteModel(
      facts: sample.facts, collection: collection, graph: sample.graph, audits: [], asOf: sample.asOf)
    let page = try DrawnSite(model).text("w/jizhengbanzi/2019/61/index.html")
    #expect(!page.contains("http-equiv=\"refresh\""))
    #expect(page.components(separatedBy: "class=\"title\"").count == 3)
  }

  private static func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }
}
