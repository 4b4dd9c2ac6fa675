import Gazette
import Testing

@testable import Pages

/// Where the lines of a title may end: behind each organ at its head, then where the print broke.
@Suite struct TitleLinesTests {
  @Test(arguments: [
    (["济南市人民政府"], "济南市人民政府任命工作人员名单", [0], "<span class=\"organ\">济南市人民政府</span>任命工作人员名单<a"),
    (
      ["济南市财政局", "济南市商务局"], "济南市财政局济南市商务局关于印发《某办法》的通知", [0, 9, 15],
      "<span class=\"organ\">济南市财政局<wbr>济南市商务局</span>关于印<wbr>发《某办法》的通知<a"
    ),
    (["济南市人民政府"], "政府工作报告", [0], "class=\"title\">政府工作报告<a"),
    (
      ["济南市人民政府"], "济南市人民政府关于印发某计划（2020—2022年）的通知", [0, 14, 21],
      "</span>关于印发某计划<wbr>（<span class=\"run\">2020—2022年</span>）的通知<a"
    ),
    (
      ["济南市人民政府"], "某市GB/T 7714—2015和2023—30年", [0],
      "class=\"title\">某市GB/T <span class=\"run\">7714—2015</span>和2023—30年<a"
    ),
    (["济南市人民政府"], "济南市人民政府令", [0], "class=\"title\">济南市人民政府令<a"),
  ])
  func organsAreLinesOfTheirOwn(issuers: [String], title: String, lines: [Int], html: String) throws {
    let page = try DrawnSite(model(issuers, title, lines)).text("documents/a/index.html")
    #expect(page.contains(html))
  }

  private func model(_ issuers: [String], _ title: String, _ lines: [Int]) -> SiteModel {
    let runs = lines.enumerated().map { LineMap.Run(offset: $0.element, line: $0.offset + 1) }
    let block = Block(
      anchor: Anchor("title"), kind: .title, text: title, lines: 1...max(1, lines.count), lineMap: LineMap(runs: runs))
    let document = Document(
      id: Identifier(spelling: "a"), issue: Identifier(spelling: "i"), title: title, number: nil, issuers: issuers,
      type: "通知", registration: nil, addressee: nil, signed: nil, printed: nil, effective: nil, expires: nil,
      category: nil, page: nil, articles: 0, enclosures: [], outline: [], blocks: [block], file: "i.txt",
      lines: 1...max(1, lines.count))
    let graph = RelationGraph(
      relations: [:], backlinks: [:], instrumentBacklinks: [:], instruments: [], validity: [:], measures: [:])
    return SiteModel(
      facts: SiteFacts(), collection: Collection(issues: [], documents: [document]), graph: graph, audits: [], asOf: nil
    )
  }
}
