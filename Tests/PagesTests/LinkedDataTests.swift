import Foundation
import Gazette
import Markup
import Pages
import Testing

/// The JSON-LD block and the Open Graph tags of pages.
@Suite struct LinkedDataTests {
  @Test func aDocumentSaysWhatItsTextStates() throws {
    let data = try Self.block(of: SampleSite.newID, in: SampleSite().model)
    #expect(data["@context"] as? String == "https://schema.org")
    #expect(data["@type"] as? String == "Legislation")
    #expect(data["name"] as? String == "济南市人民政府办公厅关于推进低效用地再开发的实施意见")
    #expect(data["legislationIdentifier"] as? [String] == ["济政办字〔2023〕8号", "JNCR-2019-0020014"])
    #expect(data["legislationType"] as? String == "通知")
    #expect(data["legislationDate"] as? String == "2023-03-22")
    #expect(data["datePublished"] as? String == "2023-04-10")
    #expect(data["legislationLegalForce"] as? String == "https://schema.org/InForce")
    #expect((data["legislationPassedBy"] as? [String: String])?["name"] == "济南市人民政府办公厅")
    #expect(data["legislationDateOfApplicability"] == nil && data["temporalCoverage"] == nil)
  }

  @Test func relationsPointAtTheirTargets() throws {
    let data = try Self.block(of: SampleSite.newID, in: SampleSite().model)
    let repealed = try #require(data["legislationRepeals"] as? [[String: String]])
    #expect(
      repealed == [
        [
          "@type": "Legislation", "@id": "../jizhengbanzi-2019-61/index.html", "name": "济南市低效用地再开发办法",
          "legislationIdentifier": "济政办字〔2019〕61号",
        ]
      ])
    let cited = try #require(data["citation"] as? [[String: String]])
    #expect(cited == [["@type": "CreativeWork", "name": "山东省土地管理办法", "identifier": "鲁政发〔2018〕5号"]])
    #expect(data["legislationAmends"] == nil)
  }

  @Test func whatTheVocabularyHasNoWordForIsLeftOut() throws {
    let data = try Self.block(of: Document.ID(spelling: "2023-07-08-undated-renmian"), in: SampleSite().model)
    #expect(data["legislationLegalForce"] == nil && data["legislationDate"] == nil && data["citation"] == nil)
    let repealed = try Self.block(of: SampleSite.oldID, in: SampleSite().model)
    #expect(repealed["legislationLegalForce"] as? String == "https://schema.org/NotInForce")
    #expect(repealed["isPartOf"] == nil)
  }

  @Test func aBaseMakesAddressesAbsolute() throws {
    let data = try Self.block(of: SampleSite.newID, in: SiteFilesTests.based.model)
    #expect(data["@id"] as? String == "https://www.example.gov.cn/gongbao/documents/jizhengbanzi-2023-8/")
    let repealed = (data["legislationRepeals"] as? [[String: String]])?.first
    #expect(repealed?["@id"] == "https://www.example.gov.cn/gongbao/documents/jizhengbanzi-2019-61/")
  }

  @Test func hostileTextsStayInTheirStrings() throws {
    let hostile = "</script><script>alert(1)</script><!--" + InjectionTests.hostile
    let sample = SampleSite(spell: { _ in hostile })
    #expect(try Self.block(of: SampleSite.newID, in: sample.model)["name"] as? String == hostile)
    let page = try DrawnSite(sample.model).text(.document(SampleSite.newID))
    #expect(page.components(separatedBy: "<script").count == page.components(separatedBy: "</script>").count)
  }

  @Test func sharedLinksAreTaggedWhereThereIsABase() throws {
    let page = try DrawnSite(SiteFilesTests.based.model).text(.document(SampleSite.newID))
    for (name, content) in [
      ("og:title", "济南市人民政府办公厅关于推进低效用地再开发的实施意见"), ("og:type", "article"),
      ("og:url", "https://www.example.gov.cn/gongbao/documents/jizhengbanzi-2023-8/"), ("og:locale", "zh_CN"),
      ("article:published_time", "2023-04-10"),
    ] {
      #expect(page.contains("<meta property=\"\(name)\" content=\"\(content)\">"), "\(name)")
    }
    #expect(try DrawnSite(SiteFilesTests.based.model).text("index.html").contains("content=\"website\""))
    #expect(!(try DrawnSite(SampleSite().model).text(.document(SampleSite.newID)).contains("og:")))
  }

  private static func block(of id: Document.ID, in model: SiteModel) throws -> [String: Any] {
    let page = try DrawnSite(model).text(.document(id))
    let start = try #require(page.range(of: "<script type=\"application/ld+json\">"))
    let end = try #require(page.range(of: "</script>", range: start.upperBound..<page.endIndex))
    let json = Data(page[start.upperBound..<end.lowerBound].utf8)
    return try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
  }
}
