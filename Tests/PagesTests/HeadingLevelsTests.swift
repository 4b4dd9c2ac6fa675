import Gazette
import Testing

@testable import Pages

/// The heading levels of a page have no gaps, whatever depths the outline has.
@Suite struct HeadingLevelsTests {
  @Test(arguments: [
    ([1, 2, 2, 1], [2, 3, 3, 2]),
    ([1, 3, 3, 2, 1], [2, 3, 3, 3, 2]),
    ([3, 1], [2, 2]),
    ([2, 4, 6, 8, 9, 10, 11], [2, 3, 4, 5, 6, 6, 6]),
  ])
  func depthsBecomeLevels(depths: [Int], levels: [Int]) {
    let blocks = depths.indices.map { number in
      Block(anchor: Anchor("s\(number)"), kind: .heading, text: "一", lines: 1...1, lineMap: LineMap(line: 1))
    }
    let outline = depths.enumerated().map { number, depth in
      OutlineEntry(level: depth, label: "一、", title: "一", anchor: Anchor("s\(number)"), runIn: false)
    }
    let document = Document(
      id: Identifier(spelling: "a"), issue: Identifier(spelling: "i"), title: "", number: nil, issuers: [], type: "",
      registration: nil, addressee: nil, signed: nil, printed: nil, effective: nil, expires: nil, category: nil,
      page: nil, articles: 0, enclosures: [], outline: outline, blocks: blocks, file: "", lines: 1...1)
    #expect(HeadingLevels.of(document) == levels)
  }
}
