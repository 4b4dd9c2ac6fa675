import Gazette
import Testing

@testable import Pages

/// 关系总图: every relation but the citations is a line of a star or counted, and nothing lies over anything else.
@Suite struct RelationMapTests {
  @Test func theRealIssuesAreDrawnWhole() throws {
    let index = try SiteIndex(RealSite.model(), words: ProjectFolder.templates().words)
    let map = RelationMap(index)
    #expect(map.isSmall)
    // Issue 2023-x1, lines 2792 to 2800: the one document that ends another of these issues.
    let repeals = map.years.flatMap(\.stars).filter { $0.kind == .repeals }
    #expect(repeals.map(\.hub) == [.document(Identifier(spelling: "jizhengbanzi-2023-8"))])
    #expect(repeals.flatMap(\.spokes).map(\.target) == [.document(Identifier(spelling: "jizhengbanzi-2019-61"))])
    holds(map, index)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func anyCollectionIsDrawnWhole(seed: UInt64) throws {
    var site = RandomSite(seed: seed)
    let model = site.model(documents: 40, instruments: 10, relations: 30 * Int(seed))
    let index = try SiteIndex(model, words: ProjectFolder.templates().words)
    holds(RelationMap(index), index)
  }

  /// More years than a narrow page has columns for: how much earlier something is, in the place of its year.
  @Test func manyYearsAreColumnsOfAges() throws {
    var site = RandomSite(seed: 5)
    let model = site.model(documents: 200, instruments: 10, relations: 900)
    let index = try SiteIndex(model, words: ProjectFolder.templates().words)
    let labels = MapColumn.columns(of: RelationMap(index), within: 287, index.words).map(\.label)
    #expect(labels == ["同年", "1年", "2—4年", "5—9年", "10年起", "其他", "本站未收"])
    let page = try DrawnSite(model).text("relations/map/index.html")
    #expect(page.contains("早于其2—4年的文件：") && page.contains("列为所及文件早于公文的年数"))
  }

  /// More refer to one document than its page lists: all of them stand on its pages, each deed of each once.
  @Test func whoRefersToAThingStandsOnItsPages() throws {
    var site = RandomSite(seed: 3)
    let model = site.model(documents: 200, instruments: 1, relations: 1200)
    let drawn = try DrawnSite(model)
    let cited = try #require(model.collection.documents.first)
    let paths = drawn.paths.filter { $0.hasPrefix("documents/\(cited.id.text)/index") && $0.hasSuffix(".html") }
    #expect(paths.count > 1)
    let entries = try paths.map { path in
      let page = try drawn.text(path)
      let list = page.components(separatedBy: "<h2 id=\"page-backlinks\">").last?.components(separatedBy: "</section>")
        .first
      return (list ?? "").components(separatedBy: "<a data-relation=").count - 1
    }
    #expect(entries.allSatisfy { (1...120).contains($0) })
    #expect(entries.reduce(0, +) == model.graph.backlinks[cited.id]?.count)
    for path in paths.dropFirst() { #expect(try drawn.text(path).contains("href=\"index.html\"")) }
  }

  @Test func aLargeMapIsDrawnByYear() throws {
    var site = RandomSite(seed: 5)
    let model = site.model(documents: 200, instruments: 10, relations: 900)
    let drawn = try DrawnSite(model)
    let whole = try drawn.text("relations/map/index.html")
    #expect(!whole.contains("class=\"stars\"") && whole.contains("<circle"))
    let years = drawn.paths.filter { $0.hasPrefix("relations/map/") && $0 != "relations/map/index.html" }
    #expect(years.count > 10 && years.contains("relations/map/undated/index.html"))
    for path in years { #expect(try drawn.text(path).contains("class=\"stars\"")) }
    let pages = RelationMap(try SiteIndex(model, words: ProjectFolder.templates().words)).pages
    #expect(pages.count == years.count)
    let named = try SitemapEntries(SiteIndex(model, words: ProjectFolder.templates().words)).all.map(
      \.address.path.text)
    #expect(Set(years).isSubset(of: named))
    let least = try #require(pages.min { $0.stars.count < $1.stars.count })
    let path = PageAddress.relationMapYear(least.year).path.text
    try GoldenTests.expect(try drawn.text(path), at: GoldenTests.folder.appendingPathComponent("../large/" + path))
    let small = try DrawnSite(SampleSite().model)
    #expect(small.paths.filter { $0.hasPrefix("relations/map/") } == ["relations/map/index.html"])
  }

  /// 2023年 rests once on what is not held and ends one document of 2019.
  @Test func theTableSaysWhatTheDiscsSay() throws {
    let page = try DrawnSite(SampleSite().model).text("relations/map/index.html")
    #expect(page.contains("<title>2023年公文对2019年文件：废止 1件</title>"))
    #expect(page.contains("<title>2023年公文对本站未收文件：依据 1件</title>"))
    let row = "<td>1</td><td>0</td><td>0</td><td>0</td><td>0</td><td>1</td><td>0</td>"
    #expect(page.contains("<tr><th scope=\"row\"><a href=\"#y2023\">2023年</a></th><td>2</td>\(row)</tr>"))
  }

  private func holds(_ map: RelationMap, _ index: SiteIndex) {
    let relations = index.model.collection.documents.flatMap { index.model.graph.relations[$0.id] ?? [] }
    #expect(map.years.flatMap(\.documents).count == index.model.collection.documents.count)
    for kind in Relation.Kind.allCases {
      let wanted = relations.count { $0.kind == kind }
      #expect(map.years.reduce(0) { $0 + $1.count(kind) } == wanted)
      let inStars = map.years.flatMap(\.stars).filter { $0.kind == kind }.reduce(0) { $0 + $1.spokes.count }
      #expect(inStars == (kind == .cites ? 0 : wanted))
    }
    let columns = MapColumn.columns(of: map, within: 287, index.words)
    #expect(columns.reduce(0) { $0 + $1.width } <= 287)
    for year in map.years {
      for count in year.counts.keys { #expect(columns.count { $0.holds(year.year, count.target) } == 1) }
    }
    for star in map.years.flatMap(\.stars) {
      let picture = StarPicture(star: star, index: index, links: PageLinks(page: .relationMap)).picture
      PictureShape.check(picture)
      let left = picture.captions.map { PictureShape.number(in: $0.text) }.reduce(0, +)
      #expect(picture.lines.count + left == star.spokes.count)
      #expect(picture.boxes.count == picture.lines.count + 1)
    }
  }
}
