import Gazette
@testable import Pages
import Testing

/// 新旧对照: the page of a document beside the one whose place it took, and the links to it.
@Suite struct ComparisonPageTests {
  private static let oldID = Document.ID(spelling: "old")
  private static let newID = Document.ID(spelling: "new")
  private static let path = "compare/new/old/index.html"

  @Test func bothColumnsHoldTheirTexts() throws {
    let old = ["一、总则 <b>&", "（一）开展调查认定。各区县政府应当以镇街为单元开展潜力调查工作。", "名称\t金额\n甲\t100元", "资金由市财政局统筹安排并监督使用。"]
    let new = ["一、总则 <b>&", "（一）开展调查认定。", "各区县政府应当以镇街为单元开展全面潜力调查工作。", "名称\t金额\n甲\t200元"]
    let site = try site(old, new)
    let page = try site.text(Self.path)
    #expect(!page.contains("<b>&"))
    #expect(page.contains("100元") && page.contains("<ins>") && page.contains("<del>"))
    #expect(page.contains("<span class=\"unseen\">（增加：）</span>全面<span class=\"unseen\">（增加止）</span></ins>"))
    for anchor in 0..<4 {
      #expect(page.contains("../../../documents/old/index.html#p-\(anchor)"))
      #expect(page.contains("../../../documents/new/index.html#p-\(anchor)"))
    }
    #expect(try site.text("compare/index.html").contains("new/old/index.html"))
    for id in ["old", "new"] {
      #expect(try site.text("documents/\(id)/index.html").contains("../../compare/new/old/index.html"))
    }
  }

  /// Every kind of row as it was last looked at.
  @Test func aPageIsAsItWas() throws {
    let old = [
      "一、总体要求", "补助标准为30万元，按照济政办字〔2019〕61号文件执行，由各区县政府负责落实。", "每年三月底前公布上年情况并接受审计检查。", "资金由市财政局统筹安排并监督使用，任何单位不得挪用。",
      "申请人可以依法提起行政复议或者诉讼。", "市有关部门要按照职责分工抓好各项工作落实。",
    ]
    let new = [
      "一、总体要求", "补助标准为50万元，按照济政办字〔2023〕8号文件执行，由各区县政府负责落实。", "市有关部门要按照职责分工抓好各项工作落实。", "资金由市财政局统筹安排并监督使用，任何单位不得挪用。",
      "本意见由主管机关负责解释，自2023年4月1日起施行。", "申请人可以依法提起行政复议或者诉讼。",
    ]
    let golden = ProjectFolder.root.appendingPathComponent("Tests/Fixtures/Pages/comparison/index.html")
    try GoldenTests.expect(try site(old, new).text(Self.path), at: golden)
  }

  @Test func textsThatShareLittleBearNoMarks() throws {
    let old = ["资金由市财政局统筹安排并监督使用，任何单位不得挪用。", "每年三月底前公布上年情况并接受审计检查。"]
    let new = ["申请人可以依法提起行政复议或者诉讼，法律另有规定除外。", "本意见条文含义的理解以主管机关说明为准则。"]
    let page = try site(old, new).text(Self.path)
    let main = page.components(separatedBy: "<div class=\"compare\">").last ?? ""
    #expect(page.contains("不到较短一文的五分之一"))
    #expect(!main.contains("<ins>") && !main.contains("<del>"))
    for text in old + new { #expect(main.contains(text)) }
  }

  @Test(arguments: [
    (1863, 4832, 39), (1, 200, 1), (1, 201, 0), (0, 5, 0), (5, 5, 100), (25, 1000, 3), (24, 1000, 2), (0, 0, 0),
  ])
  func sharesAreRounded(part: Int, whole: Int, share: Int) { #expect(Words.hundredths(part, of: whole) == share) }

  @Test func manyRepealsOrOtherTitlesMakeNoComparison() throws {
    #expect(!(try site(["甲"], ["乙"], repeals: 4)).paths.contains(Self.path))
    #expect(!(try site(["甲"], ["乙"], newTitle: "关于调整城市供水价格的通知")).paths.contains(Self.path))
  }

  private func site(
    _ old: [String], _ new: [String], newTitle: String = "济南市人民政府关于公共租赁住房管理的意见", repeals: Int = 1
  ) throws -> DrawnSite {
    let title = "济南市人民政府关于公共租赁住房管理的暂行意见"
    let documents = [document(Self.oldID, title, old), document(Self.newID, newTitle, new)]
    let evidence = Evidence(quote: "同时废止。", anchor: Anchor("p-0"), line: 1)
    let place = Relation.Place(kind: .repeals, evidence: evidence, scope: nil, range: 0..<1)
    let others = (1..<repeals).map { Relation.Target.instrument(Identifier(spelling: "i-\($0)")) }
    let relations = ([Relation.Target.document(Self.oldID)] + others).map {
      Relation(kind: .repeals, number: nil, title: title, target: $0, places: [place])
    }
    let instruments = (1..<repeals).map {
      Instrument(id: Identifier(spelling: "i-\($0)"), number: nil, title: "办法", citedBy: [Self.newID])
    }
    let graph = RelationGraph(
      relations: [Self.newID: relations], backlinks: [:], instrumentBacklinks: [:], instruments: instruments,
      validity: [:], measures: [:])
    return try DrawnSite(
      SiteModel(
        facts: SiteFacts(), collection: Collection(issues: [], documents: documents), graph: graph, audits: [],
        asOf: nil))
  }

  private func document(_ id: Document.ID, _ title: String, _ texts: [String]) -> Document {
    let heading = Block(
      anchor: Anchor("title"), kind: .title, text: title, lines: 1...1, lineMap: LineMap(line: 1))
    let blocks = texts.enumerated().map { number, text in
      Block(
        anchor: Anchor("p-\(number)"), kind: .paragraph, text: text, lines: 1...1, lineMap: LineMap(line: 1))
    }
    return Document(
      id: id, issue: Identifier(spelling: "i"), title: title, number: nil, issuers: [], type: "意见",
      registration: nil, addressee: nil, signed: nil, printed: nil, effective: nil, expires: nil, category: nil,
      page: nil, articles: 0, enclosures: [], outline: [], blocks: [heading] + blocks, file: "i.txt", lines: 1...1)
  }
}
