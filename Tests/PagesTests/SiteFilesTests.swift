import Foundation
import Gazette
import Markup
import Pages
import Testing

/// What holds of a site as a whole.
@Suite struct SiteFilesTests {
  static let based: SampleSite = {
    var sample = SampleSite()
    sample.facts = SiteFacts(
      title: "济南市人民政府公报", baseURL: BaseURL("https://www.example.gov.cn/gongbao"), siteDomain: "example.gov.cn",
      siteIDCode: "3701000001", icp: "鲁ICP备1号", errorsMail: MailAddress("a@example.gov.cn"))
    return sample
  }()

  @Test func everyLinkLeadsToAFileAndAnAnchor() throws {
    let site = try DrawnSite(SampleSite().model)
    let search = Set(try site.text("search/index.html").components(separatedBy: "\""))
    let anchors = Dictionary(
      uniqueKeysWithValues: site.files.map { ($0.path.text, Set(AddressScan($0.bytes).anchors.map(\.value))) })
    for file in site.files where file.path.text.hasSuffix(".html") && file.path.text != "404.html" {
      for link in AddressScan(file.bytes).links
      where !search.contains(link.value) || file.path.text != "search/index.html" {
        let parts = link.value.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let base = URL(string: "file:///" + file.path.text)
        let path = try #require(URL(string: parts[0].isEmpty ? "/" + file.path.text : parts[0], relativeTo: base)).path
        let ids = try #require(anchors[String(path.dropFirst())], "\(file.path):\(link.line): \(link.value)")
        #expect(parts.count == 1 || ids.contains(parts[1]), "\(file.path):\(link.line): \(link.value)")
      }
    }
  }

  @Test func pagesAreWellFormed() throws {
    for file in try DrawnSite(Self.based.model).files where file.path.text.hasSuffix(".html") {
      #expect(HTMLInspection(of: file.bytes).faults == [], "\(file.path)")
    }
  }

  @Test func headingsAreInOrder() throws {
    for file in try DrawnSite(SampleSite().model).files where file.path.text.hasSuffix(".html") {
      let page = String(decoding: file.bytes, as: UTF8.self)
      let levels = page.components(separatedBy: "<h").dropFirst().compactMap { $0.first?.wholeNumberValue }
      #expect(levels.filter { $0 == 1 }.count == 1, "\(file.path)")
      var deepest = 0
      for level in levels where level > 0 {
        #expect(level <= deepest + 1 || deepest == 0, "\(file.path)")
        deepest = level
      }
    }
  }

  @Test func theSameModelGivesTheSameBytes() throws {
    let first = try DrawnSite(SampleSite().model)
    let second = try DrawnSite(SampleSite().model)
    #expect(first.paths == second.paths)
    #expect(first.files.map(\.bytes) == second.files.map(\.bytes))
  }

  @Test func jobsMayRunInAnyOrder() throws {
    let jobs = drawingJobs(SampleSite().model, templates: try ProjectFolder.templates())
    let backwards = try jobs.reversed().map { try $0.draw() }.reversed().joined()
    #expect(Array(backwards).map(\.bytes) == (try DrawnSite(SampleSite().model).files.map(\.bytes)))
  }

  @Test func nothingIsInline() throws {
    for file in try DrawnSite(SampleSite().model).files where file.path.text.hasSuffix(".html") {
      // The words of schema.org are names, which nobody fetches.
      let page = String(decoding: file.bytes, as: UTF8.self).replacingOccurrences(of: "\"https://schema.org", with: "")
      for banned in ["<style", " style=\"", "<script>", " onclick", "http://", "https://"] {
        #expect(!page.contains(banned), "\(file.path): \(banned)")
      }
    }
  }

  @Test func aBaseGivesAbsoluteAddresses() throws {
    let site = try DrawnSite(Self.based.model)
    #expect(try site.text("robots.txt").hasSuffix("Sitemap: https://www.example.gov.cn/gongbao/sitemap.xml\n"))
    let sitemap = try site.text("sitemap.xml")
    let address = "https://www.example.gov.cn/gongbao/documents/jizhengbanzi-2019-61/"
    #expect(sitemap.contains("<loc>\(address)</loc>\n    <lastmod>2023-04-01</lastmod>"))
    #expect(try site.text("opensearch.xml").contains("https://www.example.gov.cn/gongbao/search/?q={searchTerms}"))
    #expect(try site.text("feed.xml").contains("<id>\(address)</id>"))
    #expect(try site.text(.document(SampleSite.oldID)).contains("<link rel=\"canonical\" href=\"\(address)\">"))
    #expect(try site.text("404.html").contains("href=\"/gongbao/documents/index.html\""))
    #expect(try site.text("index.html").contains("<meta name=\"SiteIDCode\" content=\"3701000001\">"))
  }

  @Test func withoutABaseThe404PageStandsAtTheRoot() throws {
    let page = try DrawnSite(SampleSite().model).text("404.html")
    #expect(page.contains("href=\"/documents/index.html\""))
    #expect(!page.contains("rel=\"canonical\""))
  }

  @Test func anEmptyCollectionIsASite() throws {
    let graph = RelationGraph(
      relations: [:], backlinks: [:], instrumentBacklinks: [:], instruments: [], validity: [:], measures: [:])
    let model = SiteModel(
      facts: SiteFacts(), collection: Collection(issues: [], documents: []), graph: graph, audits: [], asOf: nil)
    let site = try DrawnSite(model)
    #expect(try site.text("index.html").contains("<h1>政府公报</h1>"))
    #expect(!site.paths.contains("feed.xml"))
  }

  @Test func organsThatSpellAlikeHaveListsOfTheirOwn() throws {
    let alike = SampleSite(spell: { $0.replacingOccurrences(of: "济南市人民政府办公厅", with: "市、府") })
    #expect(try DrawnSite(alike.model).paths.contains("issuers/shi-fu/index.html"))
    let collection = SampleSite().model.collection
    let documents = ["甲（市）", "甲市", "甲 市"].enumerated().map { number, organ in
      Document(
        id: Identifier(spelling: "d\(number)"), issue: Identifier(spelling: "i"), title: organ, number: nil,
        issuers: [organ], type: "函", registration: nil, addressee: nil, signed: nil, printed: nil, effective: nil,
        expires: nil, category: nil, page: nil, articles: 0, enclosures: [], outline: [], blocks: [], file: "i.txt",
        lines: 1...1)
    }
    let model = SiteModel(
      facts: SiteFacts(), collection: Collection(issues: collection.issues, documents: documents),
      graph: SampleSite().graph, audits: [], asOf: nil)
    let lists = try DrawnSite(model).paths.filter { $0.hasPrefix("issuers/") }
    #expect(Set(lists).count == 3)
  }
}
