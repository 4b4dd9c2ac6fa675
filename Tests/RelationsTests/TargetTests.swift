import Gazette
import Relations
import Testing

/// What references point at, in the collection and outside it.
@Suite struct TargetTests {
  private func builder(_ number: String?, _ title: String, _ day: String, _ sentences: [String] = []) -> DocumentBuilder
  {
    var builder = DocumentBuilder(number: number, title: title)
    (builder.signed, builder.printed) = (day, day)
    builder.paragraphs = [.init(text: "一、总体要求", kind: .heading)] + sentences.map { .init(text: $0) }
    return builder
  }

  private func targets(_ builders: [DocumentBuilder], of last: DocumentBuilder) -> [String] {
    let graph = relate(collection(builders + [last])).graph
    return (graph.relations[last.document.id] ?? []).map {
      switch $0.target {
      case .document(let id): "document " + id.text
      case .instrument(let id): "instrument " + id.text
      }
    }
  }

  private var parks: [DocumentBuilder] {
    [
      builder("济政发〔2010〕3号", "济南市人民政府关于加强公园管理的意见", "2010-03-01"),
      builder("济政发〔2018〕5号", "济南市人民政府关于加强公园管理的意见", "2018-05-01"),
    ]
  }

  @Test func aNumberDecides() {
    let citing = builder("济政发〔2020〕1号", "济南市人民政府关于绿化的通知", "2020-01-01", ["落实济政发〔2018〕5号要求。"])
    #expect(targets(parks, of: citing) == ["document jizhengfa-2018-5"])
  }

  @Test func aTitleFindsTheOnlyOne() {
    let citing = builder(
      "济政发〔2012〕1号", "济南市人民政府关于绿化的通知", "2012-01-01", ["落实《济南市人民政府关于加强公园管理的意见》。"])
    #expect(targets(parks, of: citing) == ["document jizhengfa-2010-3"])
  }

  @Test func twoOfOneTitleAreReportedUnlessADateDecides() {
    let vague = builder(
      "济政发〔2020〕1号", "济南市人民政府关于绿化的通知", "2020-01-01", ["落实《济南市人民政府关于加强公园管理的意见》。"])
    #expect(targets(parks, of: vague) == ["instrument jinanshirenminzhengfuguanyujiaqianggongyuanguanlideyijian"])
    #expect(relate(collection(parks + [vague])).diagnostics.count == 1)
    let dated = builder(
      "济政发〔2020〕1号", "济南市人民政府关于绿化的通知", "2020-01-01",
      ["2010年3月1日印发的《济南市人民政府关于加强公园管理的意见》同时废止。"])
    #expect(targets(parks, of: dated) == ["document jizhengfa-2010-3"])
  }

  @Test func aTitleWithoutItsIssuerMustNotBeAnothers() {
    let ours = builder(
      "济政发〔2020〕1号", "济南市人民政府关于绿化的通知", "2020-01-01", ["落实《关于加强公园管理的意见》。"])
    #expect(targets([parks[0]], of: ours) == ["instrument guanyujiaqianggongyuanguanlideyijian"])
    var city = parks[0]
    city.issuers = ["济南市人民政府"]
    #expect(targets([city], of: ours) == ["document jizhengfa-2010-3"])
    let province = builder(
      "济政发〔2020〕1号", "济南市人民政府关于绿化的通知", "2020-01-01", ["落实省住房城乡建设厅《关于加强公园管理的意见》。"])
    #expect(targets([city], of: province) == ["instrument guanyujiaqianggongyuanguanlideyijian"])
  }

  @Test func whatIsIssuedIsFoundByItsOwnTitle() {
    var issuing = builder("济政办发〔2011〕7号", "济南市人民政府办公厅关于印发济南市门牌管理办法的通知", "2011-07-01")
    issuing.enclosures = [.init(title: "济南市门牌管理办法", kind: .issued)]
    let citing = builder("济政发〔2020〕1号", "济南市人民政府关于绿化的通知", "2020-01-01", ["按照《济南市门牌管理办法》设置。"])
    #expect(targets([issuing], of: citing) == ["document jizhengbanfa-2011-7"])
  }

  @Test func spellingsOfOneInstrumentAreMerged() {
    let first = builder(
      "济政发〔2019〕1号", "济南市人民政府关于一的通知", "2019-01-01",
      ["依据《中华人民共和国企业破产法》和《企业破产法》。", "参照《城镇燃气管理条例》（国务院令第583号）。"])
    let second = builder(
      "济政发〔2020〕1号", "济南市人民政府关于二的通知", "2020-01-01", ["依据《城镇燃气管理条例》执行。", "落实国务院令第583号。"])
    let graph = relate(collection([first, second])).graph
    #expect(graph.instruments.map(\.id.text) == ["chengzhenranqiguanlitiaoli", "qiyepochanfa"])
    #expect(graph.instruments[0].number == "国务院令第583号")
    #expect(graph.instruments[0].citedBy == [first.document.id, second.document.id])
    #expect(graph.relations[second.document.id]?.count == 1)
  }

  @Test func addingAnIssueChangesNoInstrumentsID() {
    let first = builder(
      "济政发〔2019〕1号", "济南市人民政府关于一的通知", "2019-01-01", ["参照《城镇燃气管理条例》（国务院令第583号）和鲁政发〔2011〕3号。"])
    let second = builder(
      "济政发〔2020〕1号", "济南市人民政府关于二的通知", "2020-01-01", ["依据《城镇燃气管理条例》、《山东省信访条例》（鲁政发〔2011〕3号）。"])
    let alone = Set(relate(collection([first])).graph.instruments.map(\.id))
    let both = Set(relate(collection([first, second])).graph.instruments.map(\.id))
    #expect(alone.isSubset(of: both))
  }

  @Test func selfRepealsAndCirclesAreReportedAndChangeNothing() {
    let own = builder("济政发〔2019〕1号", "济南市人民政府关于一的通知", "2019-01-01", ["济政发〔2019〕1号同时废止。"])
    #expect(relate(collection([own])).diagnostics.count == 1)
    #expect(relate(collection([own])).graph.relations[own.document.id]?.isEmpty == true)
    let one = builder("济政发〔2019〕1号", "济南市人民政府关于一的通知", "2019-01-01", ["济政发〔2019〕2号同时废止。"])
    let two = builder("济政发〔2019〕2号", "济南市人民政府关于二的通知", "2019-01-01", ["济政发〔2019〕1号同时废止。"])
    let related = relate(collection([one, two]))
    #expect(related.diagnostics.count == 2)
    #expect(related.graph.validity[one.document.id]?.span(on: nil).status == .unstated)
  }

  @Test func placesOfOneInstrumentAreOneRelationStrongestFirst() throws {
    let citing = builder(
      "济政发〔2020〕1号", "济南市人民政府关于绿化的通知", "2020-01-01",
      ["此前按《济南市园林条例》管理。", "《济南市园林条例》第三条规定的标准。", "《济南市园林条例》同时废止。"])
    let relations = try #require(relate(collection([citing])).graph.relations[citing.document.id])
    #expect(relations.count == 1)
    #expect(relations[0].places.map(\.kind) == [.repeals, .cites, .cites])
    #expect(relations[0].places.map(\.evidence.line) == [5, 3, 4])
    #expect(relations[0].places.map(\.scope) == [nil, nil, "第三条"])
  }
}
