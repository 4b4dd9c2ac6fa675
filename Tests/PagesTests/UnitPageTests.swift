import Gazette
import Testing

@testable import Pages

/// 责任单位: what each organ has to do, gathered over documents, and the same for spreadsheets.
@Suite struct UnitPageTests {
  @Test func spellingsOfOneOrganAreOnePage() throws {
    let site = try site(
      names: UnitNames([(name: "市人力资源社会保障局", spellings: ["市人社局"])]), units: ["市人社局", "市人力资源社会保障局", "市财政局"])
    let page = try site.text("units/shirenliziyuanshehuibaozhangju/index.html")
    #expect(page.contains("原文写作：市人力资源社会保障局、市人社局。"))
    #expect(page.contains("共2项"))
    #expect(!site.paths.contains("units/shirensheju/index.html"))
    #expect(try site.text("documents/a/index.html").contains("../../units/shirenliziyuanshehuibaozhangju/index.html"))
  }

  @Test func textsOfSuperiorsAndEndedOnesAreTold() throws {
    let page = try site(units: ["市财政局"]).text("units/shicaizhengju/index.html")
    #expect(page.contains("<q>（一）统筹资金。各级应当安排资金。（责任单位：市财政局）</q>"))
    #expect(page.contains("上级机关文件"))
    #expect(page.contains("期限：2020年5月底前"))
  }

  /// The page of a document names a few places, and counts many: those the organ's own page quotes.
  @Test func aDocumentNamesAFewPlacesAndCountsMany() throws {
    let few = try site(units: ["市财政局", "市财政局"]).text("documents/a/index.html")
    #expect(few.contains("市财政局</a> · 责任 <a href=\"#p-0\">（一）</a>（2020年5月底前）"))
    let many = try site(units: Array(repeating: "市财政局", count: 4) + ["市水务局"]).text("documents/a/index.html")
    #expect(many.contains("<a class=\"unit\" href=\"../../units/shicaizhengju/index.html#a\">市财政局</a> · 责任4处</p>"))
    #expect(many.contains("市水务局</a> · 责任 <a href=\"#p-0\">"))
  }

  /// 90 duties of each of two documents in force and one that ended: of a document all stand on one page.
  @Test func manyDutiesHavePagesAndLinksLeadToThem() throws {
    let site = try site(units: ["市财政局"], times: 90)
    let folder = "units/shicaizhengju/"
    let files = ["index.html", "index-1.html", "measures.csv"].map { folder + $0 }
    #expect(Set(site.paths.filter { $0.hasPrefix(folder) }) == Set(files))
    let (front, further) = (try site.text(folder + "index.html"), try site.text(folder + "index-1.html"))
    #expect(front.contains("<li id=\"b\">") && !front.contains("<li id=\"a\">") && front.contains("共270项"))
    #expect(
      further.contains("<li id=\"a\">") && further.contains("<li id=\"c\">") && further.contains("（2020至2024年）</h1>"))
    for (id, page) in [("a", "index-1.html"), ("b", "index.html"), ("c", "index-1.html")] {
      #expect(try site.text("documents/\(id)/index.html").contains("href=\"../../\(folder)\(page)#\(id)\""))
    }
    #expect(try site.text(folder + "measures.csv").components(separatedBy: "\r\n").count == 272)
    #expect(front.contains("href=\"index-1.html\"") && further.contains("href=\"index.html\""))
  }

  @Test func documentsInForceComeFirst() throws {
    let page = try site(units: ["市财政局"]).text("units/shicaizhengju/index.html")
    let order = ["甲办法", "乙办法", "丙办法"].compactMap { page.range(of: ">\($0)<")?.lowerBound }
    #expect(order.count == 3 && order[1] < order[0] && order[0] < order[2])
  }

  @Test func organsThatSpellAlikeHavePagesOfTheirOwn() throws {
    let site = try site(units: ["市水物局", "市水务局"])
    let paths = site.paths.filter { $0.hasPrefix("units/shishuiwuju") && $0.hasSuffix(".html") }.sorted()
    #expect(paths.count == 3)
    #expect(paths.contains("units/shishuiwuju/index.html"))
    let choice = try site.text("units/shishuiwuju/index.html")
    for name in ["市水物局", "市水务局"] {
      let mark = NameMark.mark(of: name)
      #expect(choice.contains("href=\"../shishuiwuju-\(mark)/index.html\">\(name)<"))
      #expect(try site.text("units/shishuiwuju-\(mark)/index.html").contains("<h1>\(name)</h1>"))
      #expect(try site.text("units/shishuiwuju-\(mark)/index.html").contains("href=\"../shishuiwuju/index.html\""))
    }
  }

  /// A third twin leaves the pages of the two others where they are, whatever its place in the order.
  @Test func aFurtherTwinMovesNoPage() throws {
    let two = try site(units: ["市水务局", "市水物局"]).paths.filter { $0.hasPrefix("units/") }
    let three = try site(units: ["市水务局", "市水物局", "市水乌局", "市税务局"]).paths
    #expect(Set(two).isSubset(of: Set(three)))
  }

  @Test func daysThatTheTextNamesStandInTheCalendar() throws {
    let calendar = try site(units: ["市财政局"]).text("calendar.ics")
    let unfolded = calendar.replacing("\r\n ", with: "")
    #expect(unfolded.contains("UID:a-deadline-2020-05-31-p-0@"))
    #expect(unfolded.contains("DTSTART;VALUE=DATE:20200531\r\nSUMMARY:完成期限：甲办法\r\n"))
    #expect(unfolded.contains("DESCRIPTION:市财政局\\n（一）统筹资金。各级应当安排资金。（责任单位：市财政局）"))
    #expect(unfolded.contains("UID:b-deadline-2020-05-31-p-0@"))
    // The repealed document's day came after its end.
    #expect(!unfolded.contains("UID:c-deadline"))
  }

  @Test func spreadsheetsRunNothing() throws {
    let file = CommaSeparated(header: ["a"], rows: [["=1+1", "\"甲\"", "乙\n丙"], ["-2", "@x", ""]])
    #expect(
      String(decoding: file.bytes, as: UTF8.self)
        == "\u{FEFF}\"a\"\r\n\"'=1+1\",\"\"\"甲\"\"\",\"乙 丙\"\r\n\"'-2\",\"'@x\",\"\"\r\n")
    let table = try site(units: ["市财政局"]).text("units/shicaizhengju/measures.csv")
    #expect(table.components(separatedBy: "\r\n").count == 5)
    #expect(table.contains("\"documents/a/index.html#p-0\""))
  }

  @Test func notesOfOneWordingStandWithTheirOwnText() {
    let block = Block(
      anchor: Anchor("p-0"), kind: .paragraph, text: "甲事。（责任单位：市财政局）乙事。（责任单位：市财政局）", lines: 1...1,
      lineMap: LineMap(line: 1))
    let rows = [["事项", "责任单位"], ["丙事", "市财政局"], ["丁事", "市财政局"]]
    let table = Block(
      anchor: Anchor("t-1"), kind: .table, text: rows.map { $0.joined(separator: "\t") }.joined(separator: "\n"),
      rows: rows, lines: 2...4, lineMap: LineMap(line: 2))
    let document = Document(
      id: Identifier(spelling: "a"), issue: Identifier(spelling: "i"), title: "办法", number: nil, issuers: [],
      type: "办法", registration: nil, addressee: nil, signed: nil, printed: nil, effective: nil, expires: nil,
      category: nil, page: nil, articles: 0, enclosures: [], outline: [], blocks: [block, table], file: "i.txt",
      lines: 1...4)
    var reader = DutyText(document)
    func text(_ quote: String, _ anchor: String) -> String {
      let evidence = Evidence(quote: quote, anchor: Anchor(anchor), line: 1)
      return reader.text(Measure(unit: "市财政局", role: "责任", deadline: nil, evidence: evidence))
    }
    #expect(text("（责任单位：市财政局）", "p-0") == "甲事。（责任单位：市财政局）")
    #expect(text("（责任单位：市财政局）", "p-0") == "甲事。（责任单位：市财政局）乙事。（责任单位：市财政局）")
    #expect(text("市财政局", "t-1") == "丙事｜市财政局")
    #expect(text("市财政局", "t-1") == "丁事｜市财政局")
    #expect(text("市财政局", "t-1") == "市财政局")
  }

  /// Three documents that give each organ one duty: 甲 of 2020, 乙 of 2023 that forwards, 丙 of 2024 that was repealed.
  private func site(names: UnitNames = UnitNames(), units: [String], times: Int = 1) throws -> DrawnSite {
    let documents = [
      document("a", "甲办法", "2020-05-01", .issued), document("b", "乙办法", "2023-05-01", .forwarded),
      document("c", "丙办法", "2024-05-01", .issued),
    ]
    let evidence = Evidence(quote: "（责任单位：市财政局）", anchor: Anchor("p-0"), line: 1)
    let measures = units.flatMap { unit in
      Array(repeating: Measure(unit: unit, role: "责任", deadline: "2020年5月底前", evidence: evidence), count: times)
    }
    let chosen = units.count == 1 ? documents : Array(documents.prefix(1))
    let repealed = Validity(spans: [.init(from: nil, status: .repealed)], reasons: [])
    let graph = RelationGraph(
      relations: [:], backlinks: [:], instrumentBacklinks: [:], instruments: [],
      validity: [Document.ID(spelling: "c"): repealed],
      measures: Dictionary(chosen.map { ($0.id, measures) }) { first, _ in first })
    return try DrawnSite(
      SiteModel(
        facts: SiteFacts(), collection: Collection(issues: [], documents: chosen), graph: graph, audits: [],
        asOf: nil, unitNames: names))
  }

  private func document(_ id: String, _ title: String, _ signed: String, _ kind: Enclosure.Kind) -> Document {
    let block = Block(
      anchor: Anchor("p-0"), kind: .item, text: "（一）统筹资金。各级应当安排资金。（责任单位：市财政局）", label: "（一）", enclosure: 0,
      lines: 1...1,
      lineMap: LineMap(line: 1))
    return Document(
      id: Identifier(spelling: id), issue: Identifier(spelling: "i"), title: title, number: nil, issuers: [],
      type: "办法", registration: nil, addressee: nil, signed: GazetteDate(iso: signed), printed: nil, effective: nil,
      expires: nil, category: nil, page: nil, articles: 0, enclosures: [Enclosure(title: "方案", kind: kind)],
      outline: [], blocks: [block], file: "i.txt", lines: 1...1)
  }
}
