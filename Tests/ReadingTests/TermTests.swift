import Gazette
import Reading
import Testing

/// 施行日期 and 有效期, a sentence a row. The document is signed on 2024-03-01 and printed on 2024-03-04.
@Suite struct TermTests {
  static let rows: [(String, String?, String?)] = [
    ("本意见自2024年4月1日起施行，有效期至2029年3月31日。", "2024-04-01", "2029-03-31"),
    ("本意见自印发之日起施行，有效期5年。", "2024-03-04", "2029-03-03"),
    ("本意见自发布之日起施行，有效期为三年。", "2024-03-01", "2027-02-28"),
    ("本意见自2024年4月1日起试行，试行期2年。", "2024-04-01", "2026-03-31"),
    ("本意见自公布之日起30日后施行。", "2024-03-31", nil),
    ("本意见由市财政局负责解释，自印发之日起执行。", "2024-03-04", nil),
    ("本通知自二〇二四年五月一日起实施，有效期至二〇二六年四月三十日。", "2024-05-01", "2026-04-30"),
    ("本意见自2024年2月30日起施行，有效期5年。", nil, nil),
    ("本意见自公布之日起满60日施行。", "2024-04-30", nil),
    ("本意见自下发之日起施行，至2026年12月31日止。", "2024-03-01", "2026-12-31"),
    ("将《济南市照明办法》第九条修改为：“本办法自2020年1月1日起施行，有效期至2025年12月31日。”", nil, nil),
    ("第九条修改为：“本办法自2020年1月1日起施行，有效期5年。", nil, nil),
    ("将“有效期至2024年3月31日”修改为“有效期至2027年3月31日”。", nil, nil),
    ("本意见中“照明”指路灯照明，自2024年4月1日起施行。", "2024-04-01", nil),
    ("《济南市照明办法》（济政发〔2019〕3号）有效期延长至2026年6月30日。", nil, nil),
    ("将《济南市照明办法》自2020年1月1日起施行的规定予以修改。", nil, nil),
    ("取得的证书有效期5年。", nil, nil),
    ("政策措施实施期限为2019—2023年。", nil, nil),
    ("自2024年1月1日起新建项目全部执行新标准。", nil, nil),
  ]

  @Test(arguments: rows) func theSentenceSetsItsDates(_ sentence: String, _ effective: String?, _ expires: String?) {
    let read = Fixtures.read(
      """
      济南市人民政府关于城市照明工作的意见

      济政发〔2024〕3号

      各区县人民政府：

      为加强照明管理，提出如下意见。

      \(sentence)

      济南市人民政府

      2024年3月1日

      （2024年3月4日印发）
      """)
    let document = read.documents.first
    #expect(document?.effective?.date.iso == effective)
    #expect(document?.expires?.date.iso == expires)
    for stated in [document?.effective, document?.expires].compactMap({ $0 }) {
      #expect(stated.evidence.quote == sentence)
      #expect(stated.evidence.line == 9)
    }
  }

  /// The last clauses of two rules that one notice brings, and the dates of the document.
  static let pairs: [(String, String, String?, String?)] = [
    ("本办法自2024年4月1日起施行。", "本办法自2024年4月1日起施行。", "2024-04-01", nil),
    ("本办法自2024年4月1日起施行，有效期5年。", "本办法自2024年4月1日起施行，有效期2年。", "2024-04-01", nil),
    ("本办法自2024年4月1日起施行，有效期5年。", "本办法自印发之日起施行，有效期5年。", nil, nil),
    ("本办法自2024年4月1日起施行，有效期5年。", "本办法由市财政局负责解释。", "2024-04-01", "2029-03-31"),
    ("本办法自2024年4月1日起施行，有效期5年。", "本办法自2024年5月1日起施行。", nil, nil),
  ]

  @Test(arguments: pairs) func termsOfTwoRulesAreTheDocumentsIfTheyAgree(
    _ first: String, _ second: String, _ effective: String?, _ expires: String?
  ) {
    let read = Fixtures.read(
      """
      济南市人民政府关于印发济南市照明管理办法等两个办法的通知

      济政发〔2024〕3号

      各区县人民政府：

      现将《济南市照明管理办法》《济南市绿化管理办法》印发给你们，请遵照执行。

      济南市人民政府

      2024年3月1日

      济南市照明管理办法

      第一条　为加强照明管理，制定本办法。

      第二条　\(first)

      济南市绿化管理办法

      第一条　为加强绿化管理，制定本办法。

      第二条　\(second)

      （2024年3月4日印发）
      """)
    let document = read.documents.first
    #expect(document?.enclosures.count == 2)
    #expect(document?.effective?.date.iso == effective)
    #expect(document?.expires?.date.iso == expires)
  }
}
