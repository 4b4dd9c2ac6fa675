import Gazette
import Testing

@testable import Pages

/// Pictures: what is drawn lies in the picture, apart, and fits; what is not drawn is counted.
@Suite struct PictureTests {
  @Test(arguments: [
    ("济南都市圈发展规划（2024—2030年）", 12, 2, ["济南都市圈发展规划", "（2024—2030年）"]),
    ("关于印发《济南市城镇燃气管理办法》的通知", 9, 3, ["关于印发《济南市城", "镇燃气管理办法》的", "通知"]),
    ("关于印发《济南市城镇燃气管理办法》的通知", 9, 1, ["关于印发《济南市…"]),
    ("一二三四五六，七", 6, 3, ["一二三四五", "六，七"]),
    ("GB/T34584加氢站", 6, 3, ["GB/T34584", "加氢站"]),
    ("", 6, 2, [""]),
  ])
  func linesAreCutWhereReadersExpect(text: String, characters: Int, most: Int, wanted: [String]) {
    // A Chinese character is taken for a twentieth wider than the font's size.
    #expect(WrappedText(text, size: 20, width: characters * 21, lines: most).lines == wanted)
  }

  @Test func aLongWordIsCutAndALongTextIsNotReadToItsEnd() {
    let word = WrappedText(String(repeating: "m", count: 50), size: 10, width: 100, lines: 3)
    #expect(word.lines.count == 3 && word.lines.allSatisfy { TextWidth.of($0, size: 10) <= 100 })
    #expect(WrappedText(String(repeating: "长", count: 5_000_000), size: 14, width: 200, lines: 2).lines.count == 2)
  }

  @Test func theRealIssuesAreDrawnWhole() throws {
    let index = try SiteIndex(RealSite.model(), words: ProjectFolder.templates().words)
    #expect(index.model.collection.documents.count > 30)
    try holds(index)
  }

  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func anyCollectionIsDrawnWhole(seed: UInt64) throws {
    var site = RandomSite(seed: seed)
    let model = site.model(documents: 24, instruments: 8, relations: 20 * Int(seed))
    try holds(SiteIndex(model, words: ProjectFolder.templates().words))
  }

  /// What a document does to three and what is done to it, counted by hand.
  @Test func theGroupsAreInWords() throws {
    let page = try DrawnSite(SampleSite().model).text(.document(SampleSite.newID))
    let picture = try #require(
      page.components(separatedBy: "id=\"page-picture\"").last?.components(separatedBy: "</svg>").first)
    #expect(picture.contains(">本文依据<") && picture.contains(">本文废止<"))
    #expect(picture.contains("<title>本文废止：济南市人民政府办公厅关于印发济南市低效用地再开发办法的通知（济政办字〔2019〕61号、废止）</title>"))
    #expect(picture.contains("<title>本文依据：山东省土地管理办法（第十条、鲁政发〔2018〕5号、本站未收）</title>"))
    let old = try DrawnSite(SampleSite().model).text(.document(SampleSite.oldID))
    #expect(old.contains(">废止本文<"))
    #expect(try DrawnSite(SampleSite().model).text(.instrument(SampleSite.instrumentID)).contains(">以此件为依据<"))
  }

  private func holds(_ index: SiteIndex) throws {
    let graph = index.model.graph
    for document in index.model.collection.documents {
      let links = PageLinks(page: .document(document.id))
      let drawn = NeighbourhoodPicture(
        subject: .document(document), index: index, links: links, lists: ("#before", "#after")
      ).picture
      let targets = (graph.relations[document.id] ?? []).map { links(.target($0.target)) }
      let sources = (graph.backlinks[document.id] ?? []).map { links(.document($0.document)) }
      try holds(drawn, targets, sources)
    }
    for instrument in graph.instruments {
      let links = PageLinks(page: .instrument(instrument.id))
      let drawn = NeighbourhoodPicture(
        subject: .instrument(instrument), index: index, links: links, lists: ("#before", "#after")
      ).picture
      let sources = (graph.instrumentBacklinks[instrument.id] ?? []).map { links(.document($0.document)) }
      try holds(drawn, [], sources)
    }
  }

  /// Each relation is a box on its side, or counted in the words that lead to that side's list.
  private func holds(_ picture: Picture?, _ before: [String], _ after: [String]) throws {
    guard !(before + after).isEmpty else { return #expect(picture == nil) }
    let picture = try #require(picture)
    PictureShape.check(picture)
    let hub = try #require(picture.boxes.first { $0.address == nil })
    #expect(picture.boxes.count { $0.address == nil } == 1)
    #expect(picture.lines.count == picture.boxes.count - 1)
    for (side, addresses) in [("#before", before), ("#after", after)] {
      // Beside the thing, or below it on the left or right.
      let isBefore = { (box: PictureBox) in box.x < hub.x || (box.y > hub.y + hub.height && box.right < hub.right) }
      let boxes = picture.boxes.filter { $0.address != nil && isBefore($0) == (side == "#before") }
      let left = picture.captions.filter { $0.address == side }.map { PictureShape.number(in: $0.text) }.reduce(0, +)
      #expect(boxes.count + left == addresses.count)
      #expect(Set(boxes.compactMap(\.address)).isSubset(of: Set(addresses)))
    }
  }
}
