import Gazette
import Testing

@testable import Pages

/// How a citation names each paragraph, from blocks as gazettes have them.
@Suite struct ParagraphPlacesTests {
  /// Kind, number at the head, enclosure, and the place by which people cite the block; `-` where they do not.
  typealias Row = (kind: Block.Kind, label: String?, enclosure: Int?, place: String)

  private static let articles: [Row] = [
    (.title, nil, nil, "-"), (.paragraph, nil, nil, "第1段"), (.signature, nil, nil, "-"),
    (.enclosureTitle, nil, 0, "-"), (.heading, "第一章", 0, "所印发文件第一章"), (.article, "第一条", 0, "所印发文件第一条"),
    (.paragraph, nil, 0, "所印发文件第一条第二款"), (.item, "（一）", 0, "所印发文件第一条第二款第（一）项"),
    (.item, "1.", 0, "所印发文件第一条第二款第（一）项第1目"), (.item, "（二）", 0, "所印发文件第一条第二款第（二）项"),
    (.paragraph, nil, 0, "所印发文件第一条第三款"), (.article, "第二条", 0, "所印发文件第二条"),
    (.item, "（一）", 0, "所印发文件第二条第（一）项"), (.heading, "第二章", 0, "所印发文件第二章"),
    (.article, "第三条", 0, "所印发文件第三条"), (.table, nil, 0, "-"),
  ]

  private static let numbered: [Row] = [
    (.addressee, nil, nil, "-"), (.paragraph, nil, nil, "第1段"), (.paragraph, nil, nil, "第2段"),
    (.heading, "一、", nil, "一"), (.item, "（一）", nil, "一、（一）"), (.item, "1.", nil, "一、（一）1"),
    (.item, "（1）", nil, "一、（一）1.（1）"), (.item, "①", nil, "一、（一）1.（1）①"), (.item, "2．", nil, "一、（一）2"),
    (.paragraph, nil, nil, "一、（一）2．第1段"), (.item, "（十二）", nil, "一、（十二）"), (.heading, "二、", nil, "二"),
    (.paragraph, nil, nil, "二、第1段"), (.enclosureTitle, nil, 1, "-"), (.paragraph, nil, 1, "附件1第1段"),
    (.enclosureTitle, nil, 2, "-"), (.item, "1.", 2, "附件2，1"),
  ]

  @Test func anArticlesPartsAreNamedAsLawsNameThem() {
    #expect(Self.places(Self.articles) == Self.articles.map(\.place))
  }

  @Test func numbersElsewhereStandBehindOneAnother() {
    #expect(Self.places(Self.numbered) == Self.numbered.map(\.place))
  }

  private static func places(_ rows: [Row]) -> [String] {
    let blocks = rows.enumerated().map { line, row in
      Block(
        anchor: Anchor("b-\(line)"), kind: row.kind, text: "…", label: row.label, enclosure: row.enclosure,
        lines: line + 1...line + 1, lineMap: LineMap(line: line + 1))
    }
    let document = Document(
      id: Document.ID(spelling: "a-2023-1"), issue: Issue.ID(spelling: "2023-1"), title: "…", number: nil, issuers: [],
      type: "", registration: nil, addressee: nil, signed: nil, printed: nil, effective: nil, expires: nil,
      category: nil, page: nil, articles: 0,
      enclosures: [
        Enclosure(title: "…", kind: .issued), Enclosure(title: "…", kind: .annex), Enclosure(title: "…", kind: .annex),
      ], outline: [], blocks: blocks, file: "a.txt", lines: 1...rows.count)
    let places = ParagraphPlaces(document)
    return blocks.map { places[$0.anchor] ?? "-" }
  }
}
