import Gazette
import Relations
import Testing

/// 本文用语: what a document says that its words mean, and where they stand again.
@Suite struct DefinitionTests {
  private func definitions(_ paragraphs: [DocumentBuilder.Paragraph], enclosures: [Enclosure] = []) -> [Definition] {
    var builder = DocumentBuilder()
    builder.paragraphs = paragraphs
    builder.enclosures = enclosures
    return relate(collection([builder])).graph.definitions[builder.document.id] ?? []
  }

  @Test(arguments: [
    // From the issues at hand.
    ("本项奖补采用数据要素券（以下简称数据券）形式开展，数据券是通过网络发放的电子有价凭证。", "数据券"),
    ("为支持莱芜区、钢城区（以下简称两区）加快发展，制定本意见。", "两区"),
    ("应通过公开招标形式选聘具有设计资质的专业单位（以下简称“设计单位”）负责小区改造方案设计。", "设计单位"),
    ("第十四条 集体经营性建设用地入市实施主体（以下简称入市主体）是土地所有权人（集体经济组织）。", "入市主体"),
    ("通过“泉惠企”平台（https://www.quanhuiqi.cn/index.html，以下简称“泉惠企”平台）数据要素券专区（以下简称数据券专区）实现。", "“泉惠企”平台 数据券专区"),
    ("（二）支持驻济省属高校建设“高水平大学”“高水平学科”（以下简称“双高”）。", "双高"),
    ("第二条 本办法所称建筑外立面是指城市建筑物、构筑物外侧立面（包括建筑屋顶面）及其外敷设施的外侧立面。", "建筑外立面"),
    ("第二条 本办法所称集体建设用地，是指国土空间规划确定的集体建设用地，不含宅基地。", "集体建设用地"),
    ("本实施意见所称城镇低效用地是指经第二次土地调查已确定为建设用地中的存量建设用地。", "城镇低效用地"),
    ("第十五条 集体经营性建设用地出让，是指入市主体将使用权让与土地使用者的行为。", "集体经营性建设用地出让"),
    ("第十七条 集体经营性建设用地作价出资（入股），是指入市主体以使用权作价出资入股企业的行为。", "集体经营性建设用地作价出资"),
    ("本政策措施中的驻济高校是指驻地在济南市，纳入高等院校管理的普通本科高校。", "驻济高校"),
    ("三、城市合伙人：是指在济创业、投资的国内外大型股权投资机构。", "城市合伙人"),
    ("（以下将各区县政府和代管镇、街道的功能区管理机构统称“各区县政府”）", "各区县政府"),
    ("（责任单位：市大数据局，各区县政府及功能区管理机构，以下将各区县政府及功能区管理机构统称为各区县政府；完成时间：2020年5月底前）", "各区县政府"),
    ("（不含莱芜高新区管理机构。以下将各区县政府和代管镇、街道的功能区管理机构统称“各区县政府”）", "各区县政府"),
    (
      "对优秀案例的企事业单位进行奖补。其中，“数据要素×”创新应用场景案例是指2025年大赛获奖案例；数据标注优秀案例是指2025年公布的案例。",
      "“数据要素×”创新应用场景案例 数据标注优秀案例"
    ),
    ("鼓励各区县（含代管镇、街道的功能区，下同）开展金融创新。", "各区县"),
    ("发挥区县政府（含代管镇、街道的功能区管委会，下同）引导基金作用。", "区县政府"),
    ("应由市、区县政府（含代管镇、街道的功能区管理机构，下同）依法收回或收购。", "区县政府"),
    ("（二）工作目标。各级政务服务机构（含大厅、中心站点、窗口等，下同）、各类政务服务平台（含业务系统等，下同）全部开展“好差评”。", "各级政务服务机构 各类政务服务平台"),
    ("适用于我市各区（含济南高新区、市南部山区、济南新旧动能转换起步区，下同）的集体建设用地。", "各区"),
    // Wordings that other issues may bring.
    ("电梯使用单位和维护保养单位（以下统称电梯单位）应当建立档案。", "电梯单位"),
    ("市中区、槐荫区（以下合称“试点区”）先行开展。", "试点区"),
    ("济南新旧动能转换起步区（以下简称为起步区）管委会负责。", "起步区"),
    ("济南新旧动能转换起步区（以下简称“起步区”，下同）管委会负责。", "起步区"),
    ("市公共资源交易中心（下称交易中心）负责组织。", "交易中心"),
    ("政府和社会资本合作（简称“PPP”）项目应当公开。", "PPP"),
    ("市发展改革委、市财政局（以下分别简称“发改”“财政”）。", "发改 财政"),
    ("本细则所称科研人员，包括事业单位在编在岗的专业技术人员。", "科研人员"),
    ("本规定所称“用水单位”，系指使用城市公共供水的单位。", "用水单位"),
    ("第三条 本条例所称的无障碍设施，是指残疾人通行道路所使用的设施。", "无障碍设施"),
    ("第三条 本办法所称政府投资项目（以下简称项目），是指使用财政性资金的项目。", "政府投资项目 项目"),
    ("第四条 前款所称重点单位，是指年用水量较大的单位。", "重点单位"),
    ("本意见所指的重点企业，是指列入市级名单的企业。", "重点企业"),
    ("本指导意见所称链主企业指的是在产业链中居于主导地位的企业。", "链主企业"),
    ("一级响应：指全市范围内启动的应急响应。", "一级响应"),
    ("各区县（不含平阴县、商河县，下同）应当制定方案。", "各区县"),
    ("其中重点项目是指投资5亿元以上的项目。", "重点项目"),
    ("大型企业是指从业人员1000人以上的企业。中型企业是指从业人员300人以上的企业。", "大型企业 中型企业"),
    ("以下把市属高校和驻济高校统称为驻地高校，享受同等待遇。", "驻地高校"),
  ])
  func termsAreFound(text: String, expected: String) {
    let label = text.hasPrefix("第") ? text.components(separatedBy: " ")[0] : text.hasPrefix("三、") ? "三、" : nil
    let found = definitions([.init(text: text, kind: .item, label: label)])
    #expect(found.map(\.term).joined(separator: " ") == expected)
    for definition in found {
      #expect(text.contains(definition.evidence.quote) && definition.evidence.quote.contains(definition.term))
    }
  }

  @Test(arguments: [
    "其主要任务是指导各区县开展工作。", "该项目是指列入计划的项目。", "这是指在规定期限内完成。", "《山东省实施〈土地管理法〉办法》所称集体土地，是指农民集体所有的土地。",
    "《条例》所称重点单位，是指年用水量较大的单位。", "各部门统称责任主体。", "《济南年鉴》简称年鉴。", "以下简称本市的情况较多，应当说明。", "（以下简称）", "（以下简称甲）",
    "（以下简称应当按照规定办理的各类事项及其全部材料，由各部门负责落实到位）", "主要是指导和监督。", "一般是指下列情形。", "所称职责，是指前述职责。", "要坚持问题导向，所谓问题是指短板。",
    "下一步重点是指导各区县开展工作。", "工作要求：指定专人负责。", "会议强调，指标体系应当完善。", "其中，重点是指挥调度和物资保障。", "建立市领导包区县（含功能区，下同）机制。",
    "市有关部门（含直属机构，下同）应当配合。", "各级各部门（含驻济单位，下同）要认真落实。", "各区县（含街道）应当配合。", "通过平台（https://jn.sddep.com/，下同）首次登记上架。",
    "以下将有关情况统称为问题、困难。", "以下将分别说明，不再统称为专项工作的情形除外。", "工作扎实推进。市级重点是指列入计划的事项。",
    "统筹指导、协调推进是指挥部的任务。", "本办法所称出让、转让，是指使用权的流转。", "总指挥由市长担任，副总指挥由副市长担任。",
  ])
  func proseDefinesNothing(text: String) { #expect(definitions([.init(text: text)]).map(\.term) == []) }

  @Test(arguments: [
    ("1.QDLP：合格境内有限合伙人，是指境外机构在境内设立基金的制度。", "1.", "QDLP"),
    ("2.【低空经济】指以低空飞行活动为牵引的综合性经济形态。", "2.", "低空经济"),
    ("3.“一业一证”：将多张许可证整合为一张行业综合许可证。", "3.", "一业一证"),
    ("4.LID（低影响开发）：在城市开发建设过程中采用源头措施的技术。", "4.", "LID"),
    ("5.年径流总量控制率——通过自然和人工强化的入渗控制的雨水量占降雨量的比例。", "5.", "年径流总量控制率"),
    ("（6）黑臭水体，指呈现令人不悦的颜色的水体。", "（6）", "黑臭水体"),
    ("七、专精特新企业：指具有专业化特征的中小企业。", "七、", "专精特新企业"),
    ("8.海绵城市是指对雨水具有吸纳作用的城市发展方式。", "8.", "海绵城市"),
    ("9.见上文有关说明。", "9.", ""),
    ("10.本表数据来源于统计部门，解释如下：各项指标均为初步数。", "10.", ""),
    ("本规划所用名词的含义如下：", nil, ""),
  ])
  func anEntryOfAGlossaryNamesItsTerm(text: String, label: String?, term: String) {
    let found = definitions([.init(text: text, kind: .item, label: label, anchor: "e1-glossary-s1")])
    #expect(found.map(\.term).joined(separator: " ") == term)
    // Elsewhere a colon explains nothing.
    let elsewhere = definitions([.init(text: "1.指标体系：建立健全统计制度。", kind: .item, label: "1.")])
    #expect(elsewhere.isEmpty)
  }

  @Test(arguments: [
    ("注：①规模以上工业是指年主营业务收入2000万元以上的法人单位。", nil, "规模以上工业"),
    ("②高端人才，指具有副高级以上职称的人才。", "②", "高端人才"),
    ("注：①本公报部分数据为初步统计数。", nil, ""),
    ("②数据来源：市统计局。", "②", ""),
    ("③计算方法：分项得分之和。", "③", ""),
  ])
  func notesExplainOnlyInWords(text: String, label: String?, term: String) {
    let found = definitions([.init(text: text, kind: .note, label: label)])
    #expect(found.map(\.term).joined(separator: " ") == term)
  }

  @Test func quotesAreTheClauseWithItsBrackets() {
    let found = definitions([
      .init(text: "现就有关事项通知如下。为支持莱芜区、钢城区（以下简称两区）加快发展，提出意见。"),
      .init(text: "（1）根据《济南市办法，试行》设立专项资金（以下简称资金）。", kind: .item, label: "（1）"),
    ])
    #expect(found.map(\.evidence.quote) == ["为支持莱芜区、钢城区（以下简称两区）", "根据《济南市办法，试行》设立专项资金（以下简称资金）"])
  }

  // MARK: Where they stand again

  private func uses(_ paragraphs: [DocumentBuilder.Paragraph], enclosures: [Enclosure] = []) -> [String] {
    definitions(paragraphs, enclosures: enclosures).map { definition in
      definition.term + ":"
        + definition.uses.map { "\($0.anchor)@\($0.range.lowerBound)" }.joined(separator: ",")
    }
  }

  private static let defining = DocumentBuilder.Paragraph(text: "本项奖补采用数据要素券（以下简称数据券）形式开展，数据券按年发放。")

  @Test func theFirstPlaceInEachLaterParagraphIsAUse() {
    let paragraphs: [DocumentBuilder.Paragraph] = [
      .init(text: "数据券在定义之前。"), Self.defining, .init(text: "企业申领数据券，并使用数据券支付。"), .init(text: "与此无关。"),
      .init(text: "数据券不得转让。"),
    ]
    #expect(uses(paragraphs) == ["数据券:p-3@4,p-5@0"])
  }

  @Test(arguments: [
    "按照《数据券管理办法》执行。", "建立大数据券平台。", "推广新数据券种类。", "（数据券由市财政局印制）", "《济南市数据券（试行）》已印发。",
  ])
  func partsOfOtherNamesAreNone(text: String) {
    let expected = text.hasPrefix("（") ? ["数据券:p-2@1"] : ["数据券:"]
    #expect(uses([Self.defining, .init(text: text)]) == expected)
  }

  @Test func theLongerTermIsMeant() {
    let paragraphs: [DocumentBuilder.Paragraph] = [
      Self.defining, .init(text: "设立数据要素券专区（以下简称数据券专区）。"), .init(text: "通过数据券专区使用数据券。"),
    ]
    #expect(uses(paragraphs) == ["数据券:p-3@9", "数据券专区:p-3@2"])
  }

  @Test func enclosuresKeepToThemselves() {
    let enclosures: [Enclosure] = [
      .init(title: "办法", kind: .issued), .init(title: "细则", kind: .annex), .init(title: "意见", kind: .forwarded),
    ]
    let paragraphs: [DocumentBuilder.Paragraph] = [
      Self.defining, .init(text: "使用数据券。", enclosure: 0),
      .init(text: "使用数据券。", enclosure: 1), .init(text: "企业专用券（以下简称数据券）另行规定。", enclosure: 1),
      .init(text: "使用数据券。", enclosure: 1), .init(text: "使用数据券。", enclosure: 2),
    ]
    #expect(uses(paragraphs, enclosures: enclosures) == ["数据券:p-2@2", "数据券:p-5@2"])
  }

  @Test func whatHoldsForAnArticleAloneIsNotShownElsewhere() {
    let paragraphs: [DocumentBuilder.Paragraph] = [
      .init(text: "前款所称重点单位，是指年用水量较大的单位。"), .init(text: "对重点单位实行计划管理。"),
    ]
    #expect(uses(paragraphs) == ["重点单位:"])
  }

  @Test func manyDefinitionsTakeLinearTime() {
    let many = (0..<3000).map { DocumentBuilder.Paragraph(text: "第\($0)号平台（以下简称平台\($0)）由平台\($0 / 2)建设，使用平台\($0)。") }
    let wall = String(repeating: "（以下简称甲乙", count: 40_000) + String(repeating: "，以下简称“丙", count: 40_000)
    let time = ContinuousClock().measure { #expect(definitions(many + [.init(text: wall)]).count >= 3000) }
    #expect(time < .seconds(90))
  }
}
