import Gazette
import Pages

/// A small site made by hand: a document, the one that repeals it, a list of appointments, and an instrument.
struct SampleSite: Sendable {
  /// Changes every text of the site, so that a test can put hostile ones in.
  var spell: @Sendable (String) -> String = { $0 }
  var facts = SiteFacts(title: "济南市人民政府公报", organ: "济南市人民政府", jurisdiction: "cn-370100")

  static let oldID = Document.ID(spelling: "jizhengbanzi-2019-61")
  static let newID = Document.ID(spelling: "jizhengbanzi-2023-8")
  static let instrumentID = Instrument.ID(spelling: "luzhengfa-2018-5")
  static let repealClause = "《济南市低效用地再开发办法》（济政办字〔2019〕61号）同时废止。"

  var model: SiteModel {
    let collection = Collection(issues: issues, documents: [old, new, appointments])
    return SiteModel(
      facts: facts, collection: collection, graph: graph, audits: audits, texts: texts,
      asOf: GazetteDate(iso: "2023-04-15"))
  }

  private var issues: [Issue] {
    [
      Issue(
        id: Identifier(spelling: "2019-x1"), year: nil, number: nil, total: nil, published: nil, file: "2019-x1.txt",
        path: "Content/issues/2019-x1.txt"),
      Issue(
        id: Identifier(spelling: "2023-07-08"), year: 2023, number: spell("7/8"), total: spell("389/390"),
        published: GazetteDate(iso: "2023-04-10"), file: "2023-07-08.txt", path: "Content/issues/2023-07-08.txt"),
    ]
  }

  private var old: Document {
    document(
      Self.oldID, "2019-x1", "济南市人民政府办公厅关于印发济南市低效用地再开发办法的通知", "济政办字〔2019〕61号", signed: "2019-12-01",
      blocks: [
        block("registration", .registration, "JNCR-2019-0020014", 1),
        block("title", .title, "济南市人民政府办公厅关于印发济南市低效用地再开发办法的通知", 2),
        block("number", .number, "济政办字〔2019〕61号", 3), block("addressee", .addressee, "各区县人民政府，市政府各部门（单位）：", 4),
        block("p-1", .paragraph, "现将《济南市低效用地再开发办法》印发给你们，自2020年1月1日起施行，有效期至2024年11月30日。", 5),
        block("signature", .signature, "济南市人民政府办公厅", 6), block("date", .date, "2019年12月1日", 6),
        block("e1", .enclosureTitle, "济南市低效用地再开发办法", 8),
        block("e1-c-1", .heading, "第一章 总则", 9, label: "第一章"),
        block("e1-art-1", .article, "第一条 为了规范再开发，制定本办法。", 10, label: "第一条"),
        block("e1-t-1", .table, "项目\t标准\n甲|乙\t3*4*5", 12, rows: [["项目", "标准"], ["甲|乙", "3*4*5"]]),
        block("printed", .printed, "（2019年12月2日印发）", 14),
      ],
      outline: [
        OutlineEntry(level: 1, label: spell("第一章"), title: spell("总则"), anchor: Anchor("e1-c-1"), runIn: false),
        OutlineEntry(
          level: 2, label: spell("第一条"), title: spell("为了规范再开发，制定本办法"), anchor: Anchor("e1-art-1"), runIn: true),
      ])
  }

  private var new: Document {
    document(
      Self.newID, "2023-07-08", "济南市人民政府办公厅关于推进低效用地再开发的实施意见", "济政办字〔2023〕8号", signed: "2023-03-22",
      blocks: [
        block("title", .title, "济南市人民政府办公厅关于推进低效用地再开发的实施意见", 20), block("number", .number, "济政办字〔2023〕8号", 21),
        block("p-1", .paragraph, "根据《山东省土地管理办法》（鲁政发〔2018〕5号），提出如下意见。", 22),
        block("s1", .heading, "一、总体要求", 23, label: "一、"),
        block("s1-1", .item, "（一）指导思想。坚持3~5年，_稳步_推进。（责任单位：市自然资源和规划局）", 24, label: "（一）"),
        block("s2", .heading, "二、附则", 25, label: "二、"),
        block("p-2-1", .paragraph, "本意见自2023年4月1日起施行，有效期至2028年3月31日。" + Self.repealClause, 26),
        block("printed", .printed, "（2023年3月22日印发）", 27),
      ],
      outline: [
        OutlineEntry(level: 1, label: spell("一、"), title: spell("总体要求"), anchor: Anchor("s1"), runIn: false),
        OutlineEntry(level: 2, label: spell("（一）"), title: spell("指导思想"), anchor: Anchor("s1-1"), runIn: true),
        OutlineEntry(level: 1, label: spell("二、"), title: spell("附则"), anchor: Anchor("s2"), runIn: false),
      ])
  }

  private var appointments: Document {
    document(
      Document.ID(spelling: "2023-07-08-undated-renmian"), "2023-07-08", "任命工作人员名单", nil, signed: nil, type: "任免",
      blocks: [block("title", .title, "任命工作人员名单", 30), block("p-1", .paragraph, "张三为市统计局局长。", 31)])
  }

  private func document(
    _ id: Document.ID, _ issue: String, _ title: String, _ number: String?, signed: String?, type: String = "通知",
    blocks: [Block], outline: [OutlineEntry] = []
  ) -> Document {
    Document(
      id: id, issue: Identifier(spelling: issue), title: spell(title),
      number: number.flatMap { DocumentNumber(parsing: $0) },
      issuers: [spell("济南市人民政府办公厅")], type: spell(type), registration: spell("JNCR-2019-0020014"),
      addressee: spell("各区县人民政府，市政府各部门（单位）"), signed: signed.flatMap { GazetteDate(iso: $0) }, printed: nil,
      effective: nil, expires: nil, category: spell("市政府文件"), page: 3, articles: 1,
      enclosures: [Enclosure(title: spell("济南市低效用地再开发办法"), kind: .issued)], outline: outline, blocks: blocks,
      file: spell("2019-x1.txt"), lines: (blocks.first?.lines.lowerBound ?? 1)...(blocks.last?.lines.upperBound ?? 1))
  }

  private func block(
    _ anchor: String, _ kind: Block.Kind, _ text: String, _ line: Int, label: String? = nil, rows: [[String]] = []
  ) -> Block {
    let rows = rows.map { $0.map(spell) }
    let text = rows.isEmpty ? spell(text) : rows.map { $0.joined(separator: "\t") }.joined(separator: "\n")
    return Block(
      anchor: Anchor(anchor), kind: kind, text: text, label: label.map(spell), rows: rows, lines: line...line,
      lineMap: LineMap(line: line))
  }
}
