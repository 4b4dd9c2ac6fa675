import Gazette
import Pages

extension SampleSite {
  /// What the sample's documents say of one another.
  var graph: RelationGraph {
    let start = Array("本意见自2023年4月1日起施行，有效期至2028年3月31日。".unicodeScalars).count
    let clause = Evidence(quote: spell(Self.repealClause), anchor: Anchor("p-2-1"), line: 26)
    let basis = Evidence(quote: spell("根据《山东省土地管理办法》（鲁政发〔2018〕5号），提出如下意见。"), anchor: Anchor("p-1"), line: 22)
    let repeal = Relation(
      kind: .repeals, number: spell("济政办字〔2019〕61号"), title: spell("济南市低效用地再开发办法"), target: .document(Self.oldID),
      places: [Relation.Place(kind: .repeals, evidence: clause, scope: nil, range: start..<start + 14)])
    let rests = Relation(
      kind: .basis, number: spell("鲁政发〔2018〕5号"), title: spell("山东省土地管理办法"), target: .instrument(Self.instrumentID),
      places: [Relation.Place(kind: .basis, evidence: basis, scope: spell("第十条"), range: 2..<13)])
    return RelationGraph(
      relations: [Self.newID: [rests, repeal]],
      backlinks: [Self.oldID: [.init(kind: .repeals, document: Self.newID, evidence: clause)]],
      instrumentBacklinks: [Self.instrumentID: [.init(kind: .basis, document: Self.newID, evidence: basis)]],
      instruments: [
        Instrument(
          id: Self.instrumentID, number: spell("鲁政发〔2018〕5号"), title: spell("山东省土地管理办法"), citedBy: [Self.newID])
      ],
      validity: validity(clause), measures: measures, definitions: definitions)
  }

  /// A term that the text makes look like Markdown.
  private var definitions: [Document.ID: [Definition]] {
    let means = Evidence(quote: spell("坚持3~5年，_稳步_推进。"), anchor: Anchor("p-1"), line: 22)
    let use = Definition.Use(anchor: Anchor("s1-1"), range: 15..<19)
    return [Self.newID: [Definition(term: spell("_稳步_"), evidence: means, uses: [use])]]
  }

  /// The account of the sample's raw texts.
  var audits: [IssueAudit] {
    let place = SourceLocation(path: "Content/corrections/2023-07-08.json", line: 2)
    return [
      IssueAudit(
        issue: Identifier(spelling: "2023-07-08"), lost: 0, invented: 0,
        characters: [("blocks", 400), ("furniture", 9)],
        furniture: [.init(kind: .masthead, lines: 1...2, text: spell("济南市人民政府公报"))],
        corrections: [
          Correction(.replace(line: 22, find: spell("入"), with: spell("人")), reason: spell("误识"), location: place),
          Correction(.drop(lines: 23...24), reason: spell("串行"), location: place),
          Correction(.insert(after: 2, text: spell("目录")), reason: spell("脱行"), location: place),
        ],
        doubts: [Doubt(line: 24, text: spell("“坚持”或为“坚定”"), location: place)])
    ]
  }

  /// The raw lines of the sample's later issue: lines 20 to 31 hold its documents, with a page number between.
  var texts: [IssueText] {
    let lines = [
      "济南市人民政府公报", "２０２３年第７／８期", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "",
      "济南市人民政府办公厅关于推进低效用地再开发的实施意见", "济政办字 〔２０２３〕８号", "  根据 «山东省土地管理办法» (鲁政发 〔２０１８〕５号),提出如下意见.", "串行甲", "（一）指导思想。坚持",
      "二、附则", "  本意见自２０２３年４月１日起施行", "（２０２３年３月２２日印发）", "", "４", "任命工作人员名单", "张三为市统计局局长.",
    ]
    return [IssueText(issue: Identifier(spelling: "2023-07-08"), lines: lines.map { spell($0) })]
  }

  private func validity(_ clause: Evidence) -> [Document.ID: Validity] {
    let term = Evidence(quote: spell("自2020年1月1日起施行，有效期至2024年11月30日。"), anchor: Anchor("p-1"), line: 5)
    let started = GazetteDate(iso: "2020-01-01")
    let ended = GazetteDate(iso: "2023-04-01")
    let old = Validity(
      spans: [
        .init(from: nil, status: .pending), .init(from: started, status: .inForce),
        .init(from: ended, status: .repealed),
      ],
      reasons: [
        .init(kind: .effective, date: started, evidence: term, document: Self.oldID),
        .init(kind: .term, date: GazetteDate(iso: "2024-11-30"), evidence: term, document: Self.oldID),
        .init(kind: .repealed, date: ended, evidence: clause, document: Self.newID, scope: nil),
      ])
    let new = Validity(
      spans: [.init(from: nil, status: .pending), .init(from: ended, status: .inForce)], reasons: [])
    let none = Validity(spans: [.init(from: nil, status: .notApplicable)], reasons: [])
    return [Self.oldID: old, Self.newID: new, Document.ID(spelling: "2023-07-08-undated-renmian"): none]
  }

  private var measures: [Document.ID: [Measure]] {
    let evidence = Evidence(quote: spell("（责任单位：市自然资源和规划局）"), anchor: Anchor("s1-1"), line: 24)
    let unit = spell("市自然资源和规划局")
    return [
      Self.newID: [
        Measure(unit: unit, role: spell("责任"), deadline: nil, evidence: evidence),
        Measure(unit: unit, role: spell("牵头"), deadline: spell("2023年底前"), evidence: evidence),
      ]
    ]
  }
}
