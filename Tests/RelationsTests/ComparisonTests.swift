import Foundation
import Gazette
import Reading
import Relations
import Testing

/// 新旧对照: what is put in, taken out, changed and moved, by tables and by properties over random edits.
@Suite struct ComparisonTests {
  /// Old and new paragraphs, one a line, and the rows as text: `=` unchanged, `+` inserted, `-` deleted, `~` changed with
  /// `[-…-]` and `{+…+}`, `>` moved here, `<` moved away.
  struct Case: Sendable, CustomStringConvertible {
    let name: String
    let old: [String]
    let new: [String]
    let rows: [String]
    var description: String { name }
  }

  static let cases = [
    Case(
      name: "nothing changed", old: ["一、总则", "各部门要认真落实。"], new: ["一、总则", "各部门要认真落实。"], rows: ["=一、总则", "=各部门要认真落实。"]),
    Case(name: "nothing at all", old: [], new: [], rows: []),
    Case(name: "all is new", old: [], new: ["各部门要认真落实。"], rows: ["+各部门要认真落实。"]),
    Case(name: "all is gone", old: ["各部门要认真落实。"], new: [], rows: ["-各部门要认真落实。"]),
    Case(
      name: "a word is taken out", old: ["城镇低效建设用地再开发工作由市政府负责。"], new: ["城镇低效用地再开发工作由市政府负责。"],
      rows: ["~城镇低效[-建设-]用地再开发工作由市政府负责。"]),
    Case(
      name: "a word is put in", old: ["城镇低效用地再开发工作由市政府负责。"], new: ["城镇低效用地再开发工作由分管副市长和市政府负责。"],
      rows: ["~城镇低效用地再开发工作由{+分管副市长和+}市政府负责。"]),
    Case(
      name: "a number is changed whole", old: ["按照缴纳总额的60%分配给项目所在区，2020年起执行。"], new: ["按照缴纳总额的66%分配给项目所在区，2023年起执行。"],
      rows: ["~按照缴纳总额的[-60%-]{+66%+}分配给项目所在区，[-2020-]{+2023+}年起执行。"]),
    Case(
      name: "a lone common character is no run", old: ["本办法由市财政局解释。各区县参照执行。"], new: ["本办法由市科技局解释。各区县参照执行。"],
      rows: ["~本办法由市[-财政-]{+科技+}局解释。各区县参照执行。"]),
    Case(
      name: "a paragraph between", old: ["一、申报条件要求", "二、附则"], new: ["一、申报条件要求", "申报单位应当依法设立并正常经营。", "二、附则"],
      rows: ["=一、申报条件要求", "+申报单位应当依法设立并正常经营。", "=二、附则"]),
    Case(
      name: "a paragraph moved down", old: ["申报单位应当依法设立并正常经营。", "资金由市财政局统筹安排并监督使用。", "各区县应当加强组织领导和宣传。"],
      new: ["资金由市财政局统筹安排并监督使用。", "各区县应当加强组织领导和宣传。", "申报单位应当依法设立并持续正常经营。"],
      rows: [
        "<申报单位应当依法设立并正常经营。", "=资金由市财政局统筹安排并监督使用。", "=各区县应当加强组织领导和宣传。", ">申报单位应当依法设立并{+持续+}正常经营。",
      ]),
    Case(
      name: "a heading is cut off from its text", old: ["（一）开展调查认定。各区县政府应当以镇街为单元开展潜力调查工作并建立数据库。"],
      new: ["（一）开展调查认定。", "各区县政府应当以镇街为单元开展潜力调查工作并建立数据库。"],
      rows: ["~（一）开展调查认定。{+\n+}各区县政府应当以镇街为单元开展潜力调查工作并建立数据库。"]),
    Case(
      name: "two paragraphs become one", old: ["各部门要认真落实本办法规定。", "各区县应当参照本办法制定细则。"],
      new: ["各部门要认真落实本办法规定。各区县应当参照本办法制定细则。"],
      rows: ["~各部门要认真落实本办法规定。[-\n-]各区县应当参照本办法制定细则。"]),
    Case(
      name: "other words altogether", old: ["资金由市财政局统筹安排并监督使用。"], new: ["申请人可以依法提起行政复议。"],
      rows: ["-资金由市财政局统筹安排并监督使用。", "+申请人可以依法提起行政复议。"]),
  ]

  @Test(arguments: cases)
  func rowsAreAsRead(_ sample: Case) {
    let (old, new) = (Self.blocks(sample.old), Self.blocks(sample.new))
    let comparison = Comparison(from: old, to: new)
    #expect(Self.spelled(comparison, old) == sample.rows)
    Self.checkSides(comparison, old, new)
  }

  @Test func headingsOfOneNumberStandSideBySide() {
    let old = Self.blocks(["三、鼓励措施"], kind: .heading, label: "三、")
    let new = Self.blocks(["三、加强政策激励"], kind: .heading, label: "三、")
    #expect(Self.spelled(Comparison(from: old, to: new), old) == ["~三、[-鼓励措施-]{+加强政策激励+}"])
  }

  @Test func textsThatShareLittleAreToldSo() {
    let old = Self.blocks(["资金由市财政局统筹安排并监督使用。", "每年三月底前公布上年情况。"])
    let new = Self.blocks(["申请人可以依法提起行政复议或者诉讼。", "本意见由主管机关负责解释说明。"])
    #expect(!Comparison(from: old, to: new).isTelling)
    #expect(Comparison(from: old, to: old).isTelling)
    #expect(!Comparison(from: [], to: []).isTelling)
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
  func oldWithItsMarksGivesNew(seed: UInt64) throws {
    var random = SeededEdits(seed: seed)
    for document in try Self.realDocuments() where document.blocks.count < 400 {
      let edited = random.edit(document.blocks)
      let comparison = Comparison(from: document.blocks, to: edited)
      Self.checkSides(comparison, document.blocks, edited)
    }
  }

  @Test func timeIsBounded() {
    let long = (0..<20_000).map { "第\($0)项工作由第\($0 % 97)号部门负责落实并按期报告进展情况。" }
    let other = (0..<20_000).map { "第\($0)项任务由第\($0 % 89)号单位负责推进并按季报告进展成效。" }
    let (old, new) = (Self.blocks(long), Self.blocks(other))
    let wall = Self.blocks([String(repeating: "甲乙丙丁，戊己庚辛。", count: 100_000)])
    let otherWall = Self.blocks([String(repeating: "甲乙丙丑，戊己庚辛、", count: 100_000)])
    let time = ContinuousClock().measure {
      Self.checkSides(Comparison(from: old, to: new), old, new)
      Self.checkSides(Comparison(from: wall, to: otherWall), wall, otherWall)
    }
    #expect(time < .seconds(20))
  }

  // MARK: -

  static func blocks(_ texts: [String], kind: Block.Kind = .paragraph, label: String? = nil) -> [Block] {
    texts.enumerated().map { number, text in
      Block(
        anchor: Anchor("p-\(number)"), kind: kind, text: text, label: label, lines: 1...1, lineMap: LineMap(line: 1))
    }
  }

  static func realDocuments() throws -> [Document] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Content/issues")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return try names.flatMap { name in
      let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      return IssueReader.read(
        RawIssue(id: Identifier(spelling: String(name.dropLast(4))), file: name, path: name, text: text)
      ).documents
    }
  }

  /// Each column, read from row to row, is that side's text.
  private static func checkSides(_ comparison: Comparison, _ old: [Block], _ new: [Block]) {
    func side(_ row: Comparison.Row, without kind: Comparison.Run.Kind) -> String {
      row.runs.filter { $0.kind != kind }.map(\.text).joined()
    }
    var (lefts, rights) = ([String](), [String]())
    for row in comparison.rows {
      switch row.kind {
      case .movedAway: lefts.append(old[row.old.lowerBound].text)
      case .deleted: lefts.append(side(row, without: .inserted))
      case .inserted: rights.append(side(row, without: .deleted))
      case .moved:
        rights.append(side(row, without: .deleted))
        #expect(side(row, without: .inserted) == old[row.old.lowerBound].text)
      case .unchanged, .changed:
        lefts.append(side(row, without: .inserted))
        rights.append(side(row, without: .deleted))
      }
    }
    #expect(lefts.joined(separator: "\n") == old.map(\.text).joined(separator: "\n"))
    #expect(rights.joined(separator: "\n") == new.map(\.text).joined(separator: "\n"))
  }

  static func spelled(_ comparison: Comparison, _ old: [Block]) -> [String] {
    comparison.rows.map { row in
      let runs = row.runs.map { run in
        switch run.kind {
        case .same: run.text
        case .deleted: row.kind == .deleted ? run.text : "[-\(run.text)-]"
        case .inserted: row.kind == .inserted ? run.text : "{+\(run.text)+}"
        }
      }.joined()
      switch row.kind {
      case .unchanged: return "=" + runs
      case .changed: return "~" + runs
      case .inserted: return "+" + runs
      case .deleted: return "-" + runs
      case .moved: return ">" + runs
      case .movedAway: return "<" + (old.indices.contains(row.old.lowerBound) ? old[row.old.lowerBound].text : "")
      }
    }
  }
}
