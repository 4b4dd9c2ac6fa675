import Gazette
import Pages
import Testing

/// 时间线 and 文件基础: counts that can be done by hand over three documents.
@Suite struct OverviewPageTests {
  @Test func eachYearCountsWhatIsInForceAtItsEnd() throws {
    let page = try site().text("timeline/index.html")
    #expect(page.contains("<tr><th scope=\"row\">全部机关</th><td>1</td><td>2</td><td>1</td></tr>"))
    #expect(page.contains("<tr><th scope=\"row\">甲局</th><td>1</td><td>1</td><td>0</td></tr>"))
    #expect(!page.contains("style=") && !page.contains("<script>"))
  }

  @Test func eachLifeStandsInTheTableAsInThePicture() throws {
    let page = try site().text("timeline/index.html")
    #expect(page.contains("<title>甲办法：2020年6月1日起现行有效，2022年1月1日起废止</title>"))
    #expect(
      page.contains(
        "<th scope=\"row\"><a href=\"../documents/a/index.html\">《甲办法》</a></th><td>2020年6月1日起现行有效，2022年1月1日起废止</td>"))
    #expect(page.contains("<a href=\"../documents/b/index.html\">《乙办法》</a></th><td>2021年6月1日起现行有效</td>"))
    #expect(!page.contains("丙通知"))
  }

  @Test func aYearListsTheDocumentsInForce() throws {
    let site = try site()
    #expect(try titles(site.text("timeline/2020/index.html")) == ["甲办法"])
    #expect(try titles(site.text("timeline/2021/index.html")) == ["乙办法", "甲办法"])
    #expect(try titles(site.text("timeline/2022/index.html")) == ["乙办法"])
    #expect(try site.text("timeline/2022/index.html").contains("2022年6月30日现行有效的公文"))
    #expect(!site.paths.contains("timeline/2023/index.html"))
  }

  @Test func withoutDatesThereIsNoPicture() throws {
    let model = SiteModel(
      facts: SiteFacts(), collection: Collection(issues: [], documents: []),
      graph: RelationGraph(
        relations: [:], backlinks: [:], instrumentBacklinks: [:], instruments: [], validity: [:], measures: [:]),
      audits: [], asOf: nil)
    #expect(try !DrawnSite(model).text("timeline/index.html").contains("<svg"))
  }

  @Test func foundationsAreCountedByDocument() throws {
    let page = try site().text("relations/index.html")
    let bases = page.components(separatedBy: "id=\"cited\"").first ?? ""
    #expect(bases.contains("2件以其为依据"))
    #expect(
      bases.contains("<a href=\"../documents/a/index.html\">《甲办法》</a> <a href=\"../documents/b/index.html\">《乙办法》</a>"))
    #expect(page.contains("<span>1件提及</span>"))
    #expect(page.contains("<span>2件引用</span>"))
  }

  private func titles(_ page: String) -> [String] {
    page.components(separatedBy: "<a class=\"title\"").dropFirst().compactMap { piece in
      piece.components(separatedBy: "</a>").first?.components(separatedBy: ">").last
    }
  }

  /// 甲 of 2020, repealed in 2022; 乙 of 2021, in force; 丙, whose text is silent. 甲 and 乙 rest on one law, 丙 cites 乙.
  private func site() throws -> DrawnSite {
    let documents = [
      document("a", "甲办法", "2020-05-01", "甲局"), document("b", "乙办法", "2021-05-01", "乙局"),
      document("c", "丙通知", "2021-06-01", "乙局"),
    ]
    let law = Instrument.ID(spelling: "law")
    let evidence = Evidence(quote: "根据《某法》，制定本办法。", anchor: Anchor("p-0"), line: 1)
    func relation(_ kind: Relation.Kind, _ target: Relation.Target) -> Relation {
      let place = Relation.Place(kind: kind, evidence: evidence, scope: nil, range: 0..<1)
      return Relation(kind: kind, number: nil, title: nil, target: target, places: [place])
    }
    let spans: [Document.ID: Validity] = [
      documents[0].id: validity([("2020-06-01", .inForce), ("2022-01-01", .repealed)]),
      documents[1].id: validity([("2021-06-01", .inForce)]),
    ]
    let graph = RelationGraph(
      relations: [
        documents[0].id: [relation(.basis, .instrument(law))], documents[1].id: [relation(.basis, .instrument(law))],
        documents[2].id: [relation(.cites, .document(documents[1].id))],
      ],
      backlinks: [documents[1].id: [.init(kind: .cites, document: documents[2].id, evidence: evidence)]],
      instrumentBacklinks: [law: documents.prefix(2).map { .init(kind: .basis, document: $0.id, evidence: evidence) }],
      instruments: [Instrument(id: law, number: nil, title: "某法", citedBy: documents.prefix(2).map(\.id))],
      validity: spans, measures: [:])
    return try DrawnSite(
      SiteModel(
        facts: SiteFacts(), collection: Collection(issues: [], documents: documents), graph: graph, audits: [],
        asOf: GazetteDate(iso: "2022-06-30")))
  }

  private func validity(_ changes: [(String, Validity.Status)]) -> Validity {
    let spans = changes.map { Validity.Span(from: GazetteDate(iso: $0), status: $1) }
    return Validity(spans: [.init(from: nil, status: .pending)] + spans, reasons: [])
  }

  private func document(_ id: String, _ title: String, _ signed: String, _ issuer: String) -> Document {
    let block = Block(
      anchor: Anchor("p-0"), kind: .paragraph, text: "根据《某法》，制定本办法。", lines: 1...1, lineMap: LineMap(line: 1))
    return Document(
      id: Identifier(spelling: id), issue: Identifier(spelling: "i"), title: title, number: nil, issuers: [issuer],
      type: "办法", registration: nil, addressee: nil, signed: GazetteDate(iso: signed), printed: nil, effective: nil,
      expires: nil, category: nil, page: nil, articles: 0, enclosures: [], outline: [], blocks: [block],
      file: "i.txt", lines: 1...1)
  }
}
