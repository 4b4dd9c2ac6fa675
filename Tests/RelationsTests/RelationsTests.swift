import Gazette
import Relations
import Testing

@Suite struct RelateTests {
  /// The repeal of 济政办字〔2019〕61号 by 济政办字〔2023〕8号, from the two issues' sentences.
  private let pair: Related = {
    var old = DocumentBuilder(number: "济政办字〔2019〕61号", title: "济南市人民政府办公厅关于深入推进城镇低效建设用地再开发工作的实施意见")
    old.issue = "2019-x1"
    (old.signed, old.printed, old.effective, old.expires) = ("2019-12-10", "2019-12-10", "2019-12-10", "2024-11-30")
    var new = DocumentBuilder(number: "济政办字〔2023〕8号", title: "济南市人民政府办公厅关于深入推进城镇低效用地再开发工作的实施意见")
    (new.effective, new.expires) = ("2023-04-01", "2028-03-31")
    new.paragraphs = [
      .init(text: "根据《山东省人民政府办公厅关于推进城镇低效用地再开发的意见》（鲁政办字〔2020〕32号）精神，经市政府同意，提出如下实施意见。"),
      .init(text: "一、明确开发范围", kind: .heading, label: "一、"),
      .init(
        text: "本实施意见自2023年4月1日起施行，有效期至2028年3月31日。2019年12月10日印发的"
          + "《济南市人民政府办公厅关于深入推进城镇低效建设用地再开发工作的实施意见》（济政办字〔2019〕61号）同时废止。"),
    ]
    return relate(collection([old, new]))
  }()

  @Test func theRepealIsSeenFromBothSides() throws {
    let new = try #require(Document.ID("jizhengbanzi-2023-8"))
    let old = try #require(Document.ID("jizhengbanzi-2019-61"))
    let relation = try #require(pair.graph.relations[new]?.first { $0.kind == .repeals })
    #expect(relation.target == .document(old))
    #expect(
      relation.places[0].evidence.quote
        == "2019年12月10日印发的《济南市人民政府办公厅关于深入推进城镇低效建设用地再开发工作的实施意见》（济政办字〔2019〕61号）同时废止。")
    #expect(pair.graph.backlinks[old]?.map(\.document) == [new])
    #expect(pair.graph.instruments.map(\.id.text) == ["luzhengbanzi-2020-32"])
    #expect(pair.graph.relations[new]?.first?.kind == .basis)
  }

  @Test(arguments: [
    ("2019-12-09", Validity.Status.pending), ("2020-01-01", .inForce), ("2023-03-31", .inForce),
    ("2023-04-01", .repealed), ("2025-01-01", .repealed),
  ])
  func theStatusOfTheRepealedOneThroughTime(day: String, status: Validity.Status) throws {
    let old = try #require(Document.ID("jizhengbanzi-2019-61"))
    let validity = try #require(pair.graph.validity[old])
    #expect(validity.span(on: GazetteDate(iso: day)).status == status)
    #expect(validity.reasons.map(\.kind) == [.effective, .term, .repealed])
  }

  @Test func aSentenceCutByAColumnIsReadOn() {
    var builder = DocumentBuilder()
    builder.paragraphs = [
      .init(text: "2024年5月4日印发的《济南市水库管护办法》（济政办字〔2024〕4号）"), .init(text: "同时废止。"),
      .init(text: "落实《济南市河长制规定》"), .init(text: "同时废止。"),
    ]
    #expect(summary(of: builder) == "repeals 济政办字〔2024〕4号; cites 《济南市河长制规定》")
  }
}
