import Foundation
import Gazette
import Pages
import Testing

/// The shape of the data files, which other programs rely on.
@Suite struct DataShapeTests {
  static let documentKeys: Set<String> = [
    "id", "url", "title", "number", "issuers", "type", "registration", "addressee", "signed", "printed", "effective",
    "expires", "status", "statusSince", "issue", "category", "page", "articles", "enclosures", "relations",
    "relatedFrom", "responsible", "measures", "definitions", "source",
  ]

  @Test func theCatalogueHasItsFields() throws {
    let catalog = try object("catalog.json")
    #expect(Set(catalog.keys) == ["site", "issues", "documents", "instruments"])
    let site = try #require(catalog["site"] as? [String: Any])
    #expect(site["title"] as? String == "济南市人民政府公报")
    #expect(site["asOf"] as? String == "2023-04-15")
    let issues = try #require(catalog["issues"] as? [[String: Any]])
    #expect(
      issues.map { Set($0.keys) }
        == Array(repeating: ["id", "year", "number", "total", "published", "source", "documents"], count: 2))
    #expect(issues[0]["year"] is NSNull)
    #expect(issues[1]["documents"] as? [String] == ["jizhengbanzi-2023-8", "2023-07-08-undated-renmian"])
    let instruments = try #require(catalog["instruments"] as? [[String: Any]])
    #expect(Set(instruments[0].keys) == ["id", "url", "number", "title", "citedBy"])
  }

  @Test func aDocumentHasItsFields() throws {
    let documents = try #require(try object("catalog.json")["documents"] as? [[String: Any]])
    let new = try #require(documents.first { $0["id"] as? String == "jizhengbanzi-2023-8" })
    #expect(Set(new.keys) == Self.documentKeys)
    #expect(new["url"] as? String == "documents/jizhengbanzi-2023-8/index.html")
    #expect(new["number"] as? String == "济政办字〔2023〕8号")
    #expect(new["signed"] as? String == "2023-03-22")
    #expect(new["printed"] is NSNull)
    #expect(new["status"] as? String == "in-force")
    #expect(new["statusSince"] as? String == "2023-04-01")
    #expect(new["responsible"] as? [String] == ["市自然资源和规划局"])
    #expect((new["measures"] as? [[String: Any]])?.count == 2)
    #expect(Set((new["source"] as? [String: Any] ?? [:]).keys) == ["file", "firstLine", "lastLine"])
    let old = try #require(documents.first { $0["id"] as? String == "jizhengbanzi-2019-61" })
    #expect(old["status"] as? String == "repealed")
    let backlink = try #require((old["relatedFrom"] as? [[String: String]])?.first)
    #expect(backlink == ["type": "repeals", "document": "jizhengbanzi-2023-8", "anchor": "p-2-1"])
  }

  @Test func aRelationHasItsFields() throws {
    let document = try object("documents/jizhengbanzi-2023-8/index.json")
    #expect(Set(document.keys) == Self.documentKeys.union(["outline", "blocks", "corrections"]))
    let relations = try #require(document["relations"] as? [[String: Any]])
    #expect(relations.map { $0["type"] as? String } == ["basis", "repeals"])
    let repeal = relations[1]
    #expect(
      Set(repeal.keys) == [
        "type", "number", "title", "scope", "target", "instrument", "quote", "anchor", "line", "places",
      ])
    #expect(repeal["target"] as? String == "jizhengbanzi-2019-61")
    #expect(repeal["instrument"] is NSNull)
    #expect(repeal["quote"] as? String == SampleSite.repealClause)
    #expect(repeal["line"] as? Int == 26)
    #expect(
      Set((repeal["places"] as? [[String: Any]])?.first?.keys.map { $0 } ?? []) == ["quote", "anchor", "line", "scope"])
    #expect(relations[0]["scope"] as? String == "第十条")
    #expect(relations[0]["instrument"] as? String == "luzhengfa-2018-5")
  }

  @Test func outlineBlocksAndCorrectionsHaveTheirFields() throws {
    let document = try object("documents/jizhengbanzi-2023-8/index.json")
    let outline = try #require(document["outline"] as? [[String: Any]])
    #expect(Set(outline[1].keys) == ["level", "label", "title", "anchor", "runIn"])
    #expect(outline[1]["runIn"] as? Bool == true)
    let blocks = try #require(document["blocks"] as? [[String: Any]])
    #expect(Set(blocks[0].keys) == ["anchor", "kind", "text", "lines"])
    #expect(blocks[0]["lines"] as? [Int] == [20, 20])
    let corrections = try #require(document["corrections"] as? [[String: Any]])
    #expect(corrections.map { Set($0.keys) } == [["line", "find", "replace", "reason"], ["lines", "drop", "reason"]])
  }

  @Test func theAuditHasItsFields() throws {
    let issues = try #require(try object("audit.json")["issues"] as? [[String: Any]])
    #expect(Set(issues[0].keys) == ["id", "lost", "invented", "characters", "furniture", "corrections"])
    #expect(issues[0]["characters"] as? [String: Int] == ["blocks": 400, "furniture": 9])
    #expect((issues[0]["furniture"] as? [[String: Any]])?.first?["kind"] as? String == "masthead")
  }

  private func object(_ path: String) throws -> [String: Any] {
    let text = try DrawnSite(SampleSite().model).text(path)
    return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }
}
