import Gazette
import Relations
import Testing

/// 时效性 through time, by the rules of the field.
@Suite struct ValidityTests {
  private func old(effective: String? = "2015-01-01", expires: String? = nil) -> DocumentBuilder {
    var builder = DocumentBuilder(number: "济政办发〔2014〕30号", title: "济南市人民政府办公厅关于印发济南市公共自行车管理办法的通知")
    (builder.signed, builder.printed, builder.effective, builder.expires) = (
      "2014-12-01", "2014-12-02", effective, expires
    )
    return builder
  }

  private func acting(_ sentence: String, effective: String? = nil) -> DocumentBuilder {
    var builder = DocumentBuilder(number: "济政办发〔2018〕9号", title: "济南市人民政府办公厅关于调整有关文件的通知")
    (builder.signed, builder.printed, builder.effective) = ("2018-04-01", "2018-04-03", effective)
    builder.paragraphs = [.init(text: "一、总体要求", kind: .heading), .init(text: sentence)]
    return builder
  }

  private func validity(of builder: DocumentBuilder, with others: [DocumentBuilder] = []) throws -> Validity {
    try #require(relate(collection([builder] + others)).graph.validity[builder.document.id])
  }

  private func spans(_ validity: Validity) -> [String] {
    validity.spans.map { "\($0.from?.iso ?? "…") \($0.status.rawValue)" }
  }

  @Test func aTermEndsByItself() throws {
    let validity = try validity(of: old(expires: "2017-12-31"))
    #expect(spans(validity) == ["… pending", "2015-01-01 in-force", "2018-01-01 expired"])
    #expect(validity.span(on: GazetteDate(iso: "2017-12-31")).status == .inForce)
  }

  @Test func silenceIsUnstated() throws {
    #expect(try spans(validity(of: old(effective: nil))) == ["… unstated"])
    var registered = old(effective: nil)
    registered.registration = "JNCR-2014-0020030"
    let validity = try validity(of: registered)
    #expect(spans(validity) == ["… in-force"])
    #expect(validity.reasons.map(\.kind) == [.registered])
  }

  @Test func aRepealTakesEffectWithTheRepealingDocument() throws {
    let repeal = "《济南市公共自行车管理办法》（济政办发〔2014〕30号）同时废止。"
    #expect(
      try spans(validity(of: old(), with: [acting(repeal, effective: "2018-05-01")]))
        == ["… pending", "2015-01-01 in-force", "2018-05-01 repealed"])
    #expect(try spans(validity(of: old(), with: [acting(repeal)])).last == "2018-04-03 repealed")
    let dated = "济政办发〔2014〕30号文件自2018年12月31日起废止。"
    #expect(try spans(validity(of: old(), with: [acting(dated)])).last == "2018-12-31 repealed")
    #expect(
      try spans(validity(of: old(expires: "2016-12-31"), with: [acting(repeal)])).suffix(2)
        == ["2017-01-01 expired", "2018-04-03 repealed"])
  }

  @Test func partsChangesAndLongerTerms() throws {
    let part = try validity(of: old(), with: [acting("济政办发〔2014〕30号第三条同时废止。")])
    #expect(spans(part).last == "2018-04-03 partly-repealed")
    #expect(part.reasons.last?.scope == "第三条")
    let amended = try validity(of: old(), with: [acting("对济政办发〔2014〕30号作如下修改：")])
    #expect(spans(amended).last == "2018-04-03 amended")
    let longer = try validity(of: old(expires: "2018-12-31"), with: [acting("济政办发〔2014〕30号有效期延长至2020年12月31日。")])
    #expect(spans(longer).last == "2021-01-01 expired")
    let years = try validity(of: old(expires: "2018-12-31"), with: [acting("济政办发〔2014〕30号有效期延长2年。")])
    #expect(spans(years).last == "2021-01-01 expired")
    #expect(years.reasons.map(\.kind) == [.effective, .term, .extended])
  }

  @Test(arguments: [
    ("任免", "济南市人民政府任命工作人员名单"), ("批复", "济南市人民政府关于同意控制性详细规划的批复"),
    ("通报", "济南市人民政府关于表扬突出贡献企业的通报"), ("通知", "济南市人民政府关于聘任市政府参事的通知"), ("报告", "政府工作报告"),
    ("通知", "济南市人民政府关于张三任职的通知"), ("函", "济南市人民政府关于商请支持的函"), ("决定", "济南市人民政府关于表彰劳动模范的决定"),
  ])
  func someHaveNoForceAtAll(type: String, title: String) throws {
    var builder = DocumentBuilder(number: nil, title: title)
    builder.type = type
    #expect(try spans(validity(of: builder)) == ["… not-applicable"])
  }

  @Test(arguments: [
    ("通知", "济南市人民政府关于印发济南市政府参事聘任办法的通知"), ("办法", "济南市表彰奖励办法"), ("通知", "济南市人民政府办公厅关于规范通报表扬工作的通知"),
  ])
  func rulesAboutSuchThingsHave(type: String, title: String) throws {
    var builder = DocumentBuilder(number: nil, title: title)
    builder.type = type
    #expect(try spans(validity(of: builder)) == ["… unstated"])
  }
}
