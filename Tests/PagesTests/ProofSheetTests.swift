import Gazette
import Testing

@testable import Pages

/// 核对: every raw line of a document's range stands on its sheet once, beside what was made of it.
@Suite struct ProofSheetTests {
  @Test func everyLineStandsOnceAndInOrder() {
    let sheet = ProofSheet(Self.document, text: Self.text, audit: Self.audit)
    #expect(sheet.rows.flatMap(\.lines).map(\.number) == Array(2...13))
    #expect(sheet.rows.flatMap(\.lines).map(\.text) == (2...13).map { Self.text[$0] ?? "" })
  }

  @Test func blocksStandBesideTheirLines() {
    let sheet = ProofSheet(Self.document, text: Self.text, audit: Self.audit)
    let rows = sheet.rows.map { row in
      (row.lines.first?.number ?? 0, row.lines.last?.number ?? 0, row.blocks.map(\.anchor.text).joined(separator: "+"))
    }
    let wanted = [(2, 3, "title"), (4, 4, "p-1"), (5, 6, ""), (7, 9, "p-2"), (10, 11, "signature+date"), (12, 13, "")]
    #expect(rows.map { "\($0)" } == wanted.map { "\($0)" })
  }

  @Test func linesSayWhatBecameOfThem() {
    let lines = ProofSheet(Self.document, text: Self.text, audit: Self.audit).rows.flatMap(\.lines)
    let fates: [ProofSheet.Fate] = [
      .text, .blank, .text, .furniture(.pageNumber), .blank, .text, .furniture(.pageNumber), .text, .text, .blank,
      .mark,
      .furniture(.droppedByCorrection),
    ]
    #expect(lines.map(\.fate) == fates)
    #expect(ProofSheet(Self.document, text: Self.text, audit: Self.audit).counts[.blank] == 3)
  }

  @Test func correctionsStandBesideTheirLine() {
    let rows = ProofSheet(Self.document, text: Self.text, audit: Self.audit).rows
    #expect(rows.map(\.corrections.count) == [0, 1, 0, 0, 0, 1])
  }

  @Test func linesThatTheTextLacksAreLeftOut() {
    let short = IssueText(issue: Self.text.issue, lines: ["甲", "乙"])
    #expect(ProofSheet(Self.document, text: short, audit: nil).rows.flatMap(\.lines).map(\.number) == [2])
  }

  private static let text = IssueText(
    issue: Identifier(spelling: "i"),
    lines: [
      "目　录", "关于甲的通知", "", "各区人民致府:", "— 3 —", " ", "现将甲印", "4", "发给你们.", "某办公厅 2023年1月2日", "", "---", "误行", "下一件",
    ])

  private static let audit = IssueAudit(
    issue: text.issue, lost: 0, invented: 0, characters: [],
    furniture: [
      .init(kind: .tableOfContents, lines: 1...1, text: "目　录"),
      .init(kind: .pageNumber, lines: 5...8, text: "— 3 —\n4"),
      .init(kind: .droppedByCorrection, lines: 13...13, text: "误行"),
    ],
    corrections: [
      Correction(.replace(line: 4, find: "致", with: "政"), reason: "误识", location: SourceLocation(path: "c")),
      Correction(.drop(lines: 13...13), reason: "串行", location: SourceLocation(path: "c")),
      Correction(.drop(lines: 1...1), reason: "在公文之外", location: SourceLocation(path: "c")),
    ])

  private static let document = Document(
    id: Identifier(spelling: "d"), issue: text.issue, title: "关于甲的通知", number: nil, issuers: [], type: "通知",
    registration: nil, addressee: nil, signed: nil, printed: nil, effective: nil, expires: nil, category: nil,
    page: nil,
    articles: 0, enclosures: [], outline: [],
    blocks: [
      block("title", .title, 2...2), block("p-1", .addressee, 4...4), block("p-2", .paragraph, 7...9, runs: [7, 9]),
      block("signature", .signature, 10...10), block("date", .date, 10...10),
    ], file: "i.txt", lines: 2...13)

  private static func block(_ anchor: String, _ kind: Block.Kind, _ lines: ClosedRange<Int>, runs: [Int]? = nil)
    -> Block
  {
    let runs = (runs ?? Array(lines)).enumerated().map { LineMap.Run(offset: $0, line: $1) }
    return Block(anchor: Anchor(anchor), kind: kind, text: "甲乙丙", lines: lines, lineMap: LineMap(runs: runs))
  }
}
