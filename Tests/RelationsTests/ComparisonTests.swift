import Foundation
import Gazette
import Reading
import Relations
import TestSupport
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
      name: "what is joined begins with the word that joins it", old: ["在本市中心城区范围内应当遵守本办法。"],
      new: ["在本市中心城区和各县城区范围内应当遵守本办法。"],
      rows: ["~在本市中心城区{+和各县城区+}范围内应当遵守本办法。"]),
    Case(
      name: "a number is changed whole", old: ["按照缴纳总额的60%分配给项目所在区，2020年起执行。"], new: ["按照缴纳总额的66%分配给项目所在区，2023年起执行。"],
      rows: ["~按照缴纳总额的[-60%-]{+66%+}分配给项目所在区，[-2020年-]{+2023年+}起执行。"]),
    Case(
      name: "a lone common character is no run", old: ["本办法由市财政局解释。各区县参照执行。"], new: ["本办法由市科技局解释。各区县参照执行。"],
      rows: ["~本办法由市[-财政-]{+科技+}局解释。各区县参照执行。"]),
    Case(
      name: "a short item of a list is changed whole", old: ["坚持政府主导、部门服务、以区为主、属地负责原则。"],
      new: ["坚持政府主导、部门服务、区县为主、属地负责原则。"],
      rows: ["~坚持政府主导、部门服务、[-以区为主-]{+区县为主+}、属地负责原则。"]),
    Case(
      name: "a document's number is changed whole", old: ["济政办字〔2019〕61号"], new: ["济政办字〔2023〕8号"],
      rows: ["~[-济政办字〔2019〕61号-]{+济政办字〔2023〕8号+}"]),
    Case(
      name: "a number in brackets is changed whole, its code included",
      old: ["具体按照有关规定（济政办字〔2019〕61号）执行，由各区县政府负责。"], new: ["具体按照有关规定（济政办发〔2021〕6号）执行，由各区县政府负责。"],
      rows: ["~具体按照有关规定（[-济政办字〔2019〕61号-]{+济政办发〔2021〕6号+}）执行，由各区县政府负责。"]),
    Case(
      name: "in running text the year and sequence alone", old: ["按照济政字〔2019〕61号文件执行，由各区县政府负责。"],
      new: ["按照济政字〔2020〕6号文件执行，由各区县政府负责。"], rows: ["~按照济政字[-〔2019〕61号-]{+〔2020〕6号+}文件执行，由各区县政府负责。"]),
    Case(
      name: "a date is changed whole", old: ["本办法自2019年12月10日起施行，有效期5年。"], new: ["本办法自2019年12月31日起施行，有效期3年。"],
      rows: ["~本办法自[-2019年12月10日-]{+2019年12月31日+}起施行，有效期[-5年-]{+3年+}。"]),
    Case(
      name: "figures with their units", old: ["补助30万元，面积不超过1500平方米，比例为3：7，占总额的百分之三十。"],
      new: ["补助50万元，面积不超过1800平方米，比例为4：6，占总额的百分之四十。"],
      rows: [
        "~补助[-30万元-]{+50万元+}，面积不超过[-1500平方米-]{+1800平方米+}，比例为[-3：7-]{+4：6+}，占总额的[-百分之三十-]{+百分之四十+}。"
      ]),
    Case(
      name: "a title is changed whole", old: ["根据《山东省城镇燃气管理办法》和有关规定，制定本办法。"],
      new: ["根据《山东省城镇供水管理办法》和有关规定，制定本办法。"],
      rows: ["~根据[-《山东省城镇燃气管理办法》-]{+《山东省城镇供水管理办法》+}和有关规定，制定本办法。"]),
    Case(
      name: "Latin words and ordinals are changed whole", old: ["本条例第十二条规定的5G网络按照GB50516执行。"],
      new: ["本条例第十三条规定的6G网络按照GB50516-2010执行。"],
      rows: ["~本条例[-第十二条-]{+第十三条+}规定的[-5G-]{+6G+}网络按照[-GB50516-]{+GB50516-2010+}执行。"]),
    Case(
      name: "a label is changed whole", old: ["（二）在不改变土地用途的前提下可以继续开发。"], new: ["（十四）在不改变土地用途的前提下可以继续开发。"],
      rows: ["~[-（二）-]{+（十四）+}在不改变土地用途的前提下可以继续开发。"]),
    Case(
      name: "what is put in begins behind the sentence before", old: ["各区县负责落实。各部门负责指导。"],
      new: ["各区县负责落实。各镇街负责落实。各部门负责指导。"], rows: ["~各区县负责落实。{+各镇街负责落实。+}各部门负责指导。"]),
    Case(
      name: "a word between two pure changes stays", old: ["合理确定低效建设用地再开发范围。"], new: ["合理确定城镇低效用地再开发范围。"],
      rows: ["~合理确定{+城镇+}低效[-建设-]用地再开发范围。"]),
    Case(
      name: "chance words between two long changes do not",
      old: ["在再开发范围内市场主体可根据规划收购相邻多宗地块，申请集中改造。各级部门可依据项目实施主体的申请将分散的土地归宗，报市、区县政府批准后，注销原不动产权属并办理登记手续。"],
      new: ["在再开发范围内市场主体可根据规划收购相邻多宗地块，申请集中改造。市场主体可由原土地权利人协商委托确定，也可委托区县政府通过公开招标确定。"],
      rows: [
        "~在再开发范围内市场主体可根据规划收购相邻多宗地块，申请集中改造。[-各级部门可依据项目实施主体的申请将分散的土地归宗，报市、区县政府批准后，注销原不动产权属并办理登记手续-]{+市场主体可由原土地权利人协商委托确定，也可委托区县政府通过公开招标确定+}。"
      ]),
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
      for row in comparison.rows where row.kind == .changed { Self.checkMarks(row) }
    }
  }

  /// Long paragraphs without number, each said twice over: what is once in the whole may be twice, and the other way.
  @Test func repeatedParagraphsStandBesideTheirEqual() {
    let head = (0..<300).map { _ in "各区县人民政府、市政府各部门。" }
    let tail = ["第一项任务由市财政局负责落实到位。", "第二项任务由市水务局负责落实到位。"]
    let old = Self.blocks(head + tail)
    let new = Self.blocks(head + ["第零项任务由市科技局负责落实到位并公布。"] + tail)
    let kinds = Comparison(from: old, to: new).rows.map(\.kind)
    #expect(kinds.filter { $0 == .unchanged }.count == 302)
    #expect(kinds.filter { $0 == .inserted }.count == 1)
  }

  @Test func manyMovedParagraphsAreFound() {
    let first = (0..<800).map { "第\($0)项工作由第\($0 % 97)号部门负责落实并按期报告进展情况。" }
    let second = (0..<900).map { "第\($0)项任务由第\($0 % 89)号单位负责推进并按季报告进展成效。" }
    let (old, new) = (Self.blocks(first + second), Self.blocks(second + first))
    let comparison = Comparison(from: old, to: new)
    #expect(comparison.rows.filter { $0.kind == .moved }.count == 800)
    #expect(comparison.matched == comparison.oldLength)
    Self.checkSides(comparison, old, new)
  }

  @Test func manyParagraphsTakeBoundedTime() {
    let long = (0..<20_000).map { "第\($0)项工作由第\($0 % 97)号部门负责落实并按期报告进展情况。" }
    let other = (0..<20_000).map { "第\($0)项任务由第\($0 % 89)号单位负责推进并按季报告进展成效。" }
    let equal = Self.blocks((0..<20_000).map { _ in "各区县、各部门要按照职责分工抓好落实工作。" })
    expectBounded(Self.blocks(long), Self.blocks(other))
    expectBounded(equal, Array(equal.dropFirst(3)))
  }

  @Test func longParagraphsTakeBoundedTime() {
    let wall = Self.blocks([String(repeating: "甲乙丙丁，戊己庚辛。", count: 100_000)])
    let otherWall = Self.blocks([String(repeating: "甲乙丙丑，戊己庚辛、", count: 100_000)])
    let words = Self.blocks([(0..<100_000).map { "第\($0)项，由市\($0 % 7)局办。" }.joined()])
    let otherWords = Self.blocks([(0..<100_000).map { "第\($0)项，由市\($0 % 9)局办。" }.joined()])
    expectBounded(wall, otherWall)
    expectBounded(words, otherWords)
  }

  /// Two documents of 5 MB each.
  @Test func largeDocumentsTakeBoundedTime() {
    let text = String(repeating: "由市有关部门按照职责分工负责推进，并按季度报告进展成效。", count: 6)
    let old = (0..<10_000).map { "第\($0)项：\(text)完成数量\($0 % 83)件。" }
    let new = (0..<10_000).map { "第\($0 + 7)项：\(text)完成数量\($0 % 79)件。" }
    expectBounded(Self.blocks(old), Self.blocks(new))
  }

  /// What takes time by the square takes an hour here, and what is linear seconds, also on a busy machine.
  private func expectBounded(_ old: [Block], _ new: [Block]) {
    let time = ContinuousClock().measure { Self.checkSides(Comparison(from: old, to: new), old, new) }
    #expect(time < .seconds(180))
  }

  // MARK: -

  static func blocks(_ texts: [String], kind: Block.Kind = .paragraph, label: String? = nil) -> [Block] {
    texts.enumerated().map { number, text in
      Block(
        anchor: Anchor("p-\(number)"), kind: kind, text: text, label: label, lines: 1...1, lineMap: LineMap(line: 1))
    }
  }

  static func realDocuments() throws -> [Document] {
    let folder = ProjectRoot.url.appendingPathComponent("Content/issues")
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

  /// No lone character stands unmarked between two changes, and no run ends within a figure.
  private static func checkMarks(_ row: Comparison.Row) {
    let runs = row.runs
    for index in runs.indices.dropFirst().dropLast() where runs[index].kind == .same {
      let letters = runs[index].text.unicodeScalars.filter {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
      }
      #expect(letters.count != 1, "\(runs)")
    }
    for without in [Comparison.Run.Kind.inserted, .deleted] {
      let side = runs.filter { $0.kind != without }
      for (left, right) in zip(side, side.dropFirst()) {
        let isParted = left.text.last?.isNumber == true && right.text.first?.isNumber == true
        #expect(!isParted || left.text.last?.isASCII != right.text.first?.isASCII, "\(left) \(right)")
      }
    }
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
