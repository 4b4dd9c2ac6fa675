import Gazette
import Relations
import Testing

/// 清理: lists and tables of what is ended, changed or kept, one relation a row.
@Suite struct ListTests {
  @Test func aLeadInSentenceGovernsTheItemsBelowIt() {
    var builder = DocumentBuilder()
    builder.paragraphs = [
      .init(text: "经市政府研究，决定自本通知印发之日起，废止下列规范性文件："),
      .init(text: "1.《济南市城市房屋拆迁管理办法》（济政发〔2002〕9号）；", kind: .item, label: "1."),
      .init(text: "2.《济南市暂住证管理规定》（济政办发〔2004〕15号）；", kind: .item, label: "2."),
      .init(text: "3.《济南市粮食收购办法》。", kind: .item, label: "3."),
      .init(text: "各单位要按照《济南市行政规范性文件管理规定》做好后续工作。"),
    ]
    #expect(
      summary(of: builder)
        == "repeals 济政发〔2002〕9号; repeals 济政办发〔2004〕15号; repeals 《济南市粮食收购办法》; cites 《济南市行政规范性文件管理规定》")
  }

  @Test func piecesOfOneParagraphAreGovernedToo() {
    #expect(
      found(in: "下列文件同时废止：（一）《济南市名优产品办法》（济政发〔2001〕2号）；（二）《济南市质量奖办法》；（三）《济南市商标奖励规定》。")
        == "repeals 济政发〔2001〕2号; repeals 《济南市质量奖办法》; repeals 《济南市商标奖励规定》")
  }

  @Test func headingsOfACatalogueSayWhatIsDone() {
    var builder = DocumentBuilder()
    builder.enclosures = [.init(title: "规范性文件清理结果目录", kind: .annex)]
    builder.paragraphs = [
      .init(text: "现将清理结果予以公布，请遵照执行。"),
      .init(text: "一、废止和宣布失效的文件（2件）", kind: .heading, label: "一、", enclosure: 0),
      .init(text: "1.济南市人民政府关于加强集贸市场管理的通知（济政发〔2001〕33号）", kind: .item, label: "1.", enclosure: 0),
      .init(text: "2.济南市人民政府办公厅关于推广节水器具的意见（济政办发〔2003〕8号）", kind: .item, label: "2.", enclosure: 0),
      .init(text: "3.济南市人民政府关于发展乡镇企业的决定 济政发〔1995〕2号", kind: .item, label: "3.", enclosure: 0),
      .init(text: "二、继续有效的文件（1件）", kind: .heading, label: "二、", enclosure: 0),
      .init(text: "1.济南市人民政府关于加强古泉保护的通告（济政发〔2010〕6号）", kind: .item, label: "1.", enclosure: 0),
      .init(text: "三、修改的文件", kind: .heading, label: "三、", enclosure: 0),
      .init(text: "《济南市门牌管理办法》（济政发〔2011〕1号）", kind: .item, enclosure: 0),
    ]
    #expect(
      summary(of: builder)
        == "repeals 济政发〔2001〕33号; repeals 济政办发〔2003〕8号; repeals 济政发〔1995〕2号; "
        + "cites 济政发〔2010〕6号; amends 济政发〔2011〕1号")
  }

  @Test(arguments: [
    ("市政府决定修改下列规章：", "amends"), ("市政府决定修改、废止下列规章：", "cites"), ("以下文件继续有效：", "cites"),
    ("下列文件自2020年1月1日起停止执行：", "repeals"), ("下列文件有效期延长至2025年12月31日：", "extends"),
    ("下列文件不得废止：", "cites"), ("下列文件拟予废止，现征求意见：", "cites"), ("附件所列文件宣布失效：", "repeals"),
  ])
  func leadInsSayWhatIsDone(lead: String, kind: String) {
    var builder = DocumentBuilder()
    builder.paragraphs = [.init(text: lead), .init(text: "一、《济南市牲畜屠宰办法》", kind: .item, label: "一、")]
    #expect(summary(of: builder) == kind + " 《济南市牲畜屠宰办法》")
  }

  /// The grounds of a list may stand before its lead-in.
  @Test func groundsMayStandBeforeTheLeadIn() {
    var builder = DocumentBuilder()
    builder.paragraphs = [
      .init(text: "根据《济南市规范性文件管理规定》，现将济南市财政局废止的规范性文件公告如下："),
      .init(text: "1.《关于印发〈济南市契税征收办法〉的通知》（济财税〔1998〕12号）；", kind: .item, label: "1."),
      .init(text: "2.《关于房产税若干问题的通知》（济地税发〔2003〕88号）第三条。", kind: .item, label: "2."),
    ]
    #expect(
      summary(of: builder)
        == "basis 《济南市规范性文件管理规定》; repeals 济财税〔1998〕12号; repeals 济地税发〔2003〕88号@第三条")
  }

  /// 作如下修改 is said of what the sentence names, not of what the changes name.
  @Test func changesAreNoList() {
    var builder = DocumentBuilder()
    builder.paragraphs = [
      .init(text: "经市政府同意，现对《济南市人才公寓管理办法》（济政办发〔2021〕9号）作如下修改："),
      .init(text: "一、将第三条修改为：“人才公寓由区县政府筹集。”", kind: .item, label: "一、"),
      .init(text: "二、《济南市人才公寓租金标准》作为附件一并印发。", kind: .item, label: "二、"),
    ]
    #expect(summary(of: builder) == "amends 济政办发〔2021〕9号; cites 《济南市人才公寓租金标准》")
  }

  /// A row's own number is the last; what its title names stays as it is.
  @Test func rowsMayNameOtherInstruments() {
    var builder = DocumentBuilder()
    builder.enclosures = [.init(title: "宣布失效的规范性文件目录", kind: .annex)]
    let rows = [
      "一、济南市人民政府关于颁布《济南市股份合作制企业办法》的通知（1988年9月6日济政发〔1988〕101号）",
      "二、济南市人民政府办公厅关于贯彻落实国办发〔1990〕15号文件的通知（1990年5月4日济政办发〔1990〕22号）",
      "三、济南市人民政府关于公布失效文件目录的通知（1992年济政发〔1992〕8号）",
    ]
    builder.paragraphs =
      [.init(text: "宣布失效的规范性文件目录", kind: .enclosureTitle, enclosure: 0)]
      + rows.map { .init(text: $0, kind: .heading, label: String($0.prefix(2)), enclosure: 0) }
    #expect(summary(of: builder) == "repeals 济政发〔1988〕101号; repeals 济政办发〔1990〕22号; repeals 济政发〔1992〕8号")
  }

  @Test func aTableRowIsNotWhatItsTitleNames() throws {
    var builder = DocumentBuilder()
    builder.enclosures = [.init(title: "废止的规范性文件目录", kind: .annex)]
    builder.paragraphs = [
      .init(text: "废止的规范性文件目录", kind: .enclosureTitle, enclosure: 0),
      .init(
        text: "", kind: .table, enclosure: 0,
        rows: [["序号", "文件名称", "文号"], ["1", "济南市人民政府关于颁布《济南市股份合作制企业办法》的通知", "济政发〔1988〕101号"]]),
    ]
    let relation = try #require(relate(collection([builder])).graph.relations[builder.document.id]?.first)
    #expect(relation.title == "济南市人民政府关于颁布〈济南市股份合作制企业办法〉的通知")
    #expect(relation.number == "济政发〔1988〕101号")
  }

  /// A rule that is printed anew behind its amendment ended long ago what it ended.
  @Test(arguments: [("修改", "cites"), ("施行", "repeals")])
  func aRulePrintedAnewEndsNothing(verb: String, kind: String) {
    var builder = DocumentBuilder(title: "济南市人民政府关于\(verb)《济南市停车场管理办法》的决定")
    builder.enclosures = [.init(title: "济南市停车场管理办法", kind: .annex)]
    let last = "第三条 本办法自2008年9月1日起施行。《济南市机动车停放规定》（济政发〔1994〕9号）同时废止。"
    builder.paragraphs = [
      .init(text: "济南市停车场管理办法", kind: .enclosureTitle, enclosure: 0),
      .init(text: last, kind: .article, label: "第三条", enclosure: 0),
    ]
    #expect(summary(of: builder).contains(kind + " 济政发〔1994〕9号"))
  }

  /// What is planned, or was done before, is not done by the list.
  @Test(arguments: [
    "三、拟废止的规范性文件（1件）", "五、已明令废止或自行失效的文件", "建议废止的规章目录", "已废止的规范性文件目录", "拟修改的规范性文件目录", "需修改的规范性文件目录", "拟修订的政府规章（2件）",
  ])
  func headingsMayTellOfPlansAndOfThePast(heading: String) {
    var builder = DocumentBuilder()
    builder.paragraphs = [
      .init(text: heading, kind: .heading),
      .init(text: "1.济南市人民政府关于粮油供应的通知（济政发〔1993〕7号）", kind: .item, label: "1."),
      .init(text: "2.《济南市粮油供应办法》", kind: .item, label: "2."),
    ]
    let kinds = (relate(collection([builder])).graph.relations[builder.document.id] ?? []).map(\.kind)
    #expect(kinds.allSatisfy { $0 == .cites })
  }

  /// Rows below a heading that is a sentence may name what they bring in 《》.
  @Test func rowsOfAResolutionMayHoldTitles() {
    var builder = DocumentBuilder()
    builder.paragraphs = [
      .init(text: "一、对下列2件行政规范性文件予以废止", kind: .heading, label: "一、"),
      .init(text: "1.济南市人民政府关于印发《济南市棚户区改造管理办法》的通知（济政发〔2013〕2号）", kind: .item, label: "1."),
      .init(text: "2.济南市人民政府关于加强煤矿安全生产工作的意见（济政发〔2014〕22号）", kind: .item, label: "2."),
      .init(text: "二、下列1件行政规范性文件继续有效", kind: .heading, label: "二、"),
      .init(text: "1.济南市人民政府关于印发《济南市停车场管理办法》的通知（济政发〔2020〕6号）", kind: .item, label: "1."),
    ]
    let found = relate(collection([builder])).graph.relations[builder.document.id] ?? []
    #expect(found.filter { $0.kind == .repeals }.map(\.number) == ["济政发〔2013〕2号", "济政发〔2014〕22号"])
  }

  /// What takes the place of a row's instrument is not ended with it.
  @Test func whatReplacesARowStays() {
    var builder = DocumentBuilder()
    builder.paragraphs = [
      .init(text: "市政府决定，废止下列规章："),
      .init(text: "一、《济南市酒类专卖管理办法》（1989年市政府令第12号），由《济南市酒类管理条例》代替", kind: .item, label: "一、"),
      .init(text: "二、济南市人民政府关于集贸市场的通告", kind: .item, label: "二、"),
      .init(text: "三、济南市人民政府通告（1998年3月1日）", kind: .item, label: "三、"),
    ]
    #expect(
      summary(of: builder)
        == "repeals 济南市人民政府令第12号; cites 《济南市酒类管理条例》; repeals 《济南市人民政府关于集贸市场的通告》")
  }

  /// A numbered heading's list ends where the next heading of its kind begins.
  @Test func aListEndsAtTheNextNumberOfItsHeading() {
    var builder = DocumentBuilder()
    builder.paragraphs = [
      .init(text: "二、对以下规章的部分条款予以修改", kind: .heading, label: "二、"),
      .init(text: "（一）《济南市气瓶安全监察办法》（济政发〔2004〕3号）", kind: .item, label: "（一）"),
      .init(text: "将第五条修改为：“气瓶充装单位应当取得许可。”"),
      .init(text: "（二）《济南市公共机构节能办法》（济政发〔2004〕4号）", kind: .item, label: "（二）"),
      .init(text: "三、《济南市水土保持办法》（济政发〔2004〕5号）由市人大常委会另行修改，不再列入本决定。", kind: .item, label: "三、"),
    ]
    #expect(summary(of: builder) == "amends 济政发〔2004〕3号; amends 济政发〔2004〕4号; cites 济政发〔2004〕5号")
  }

  /// A plan of laws to be repealed repeals none.
  @Test(arguments: [
    ("济南市人民政府关于印发济南市2008年立法计划的通知", "cites"), ("济南市人民政府关于修改和废止部分规章的决定", "repeals"),
  ])
  func aPlanEndsNothing(title: String, kind: String) {
    var builder = DocumentBuilder(title: title)
    builder.paragraphs = [.init(text: "（一）废止《济南市暂住人口管理条例》", kind: .item, label: "（一）")]
    #expect(summary(of: builder) == kind + " 《济南市暂住人口管理条例》")
  }

  /// Rows numbered 一、 that are as short as headings.
  @Test func rowsMayLookLikeHeadings() {
    var builder = DocumentBuilder()
    builder.paragraphs = [
      .init(text: "为适应形势需要，市政府决定废止下列规章："),
      .init(text: "一、济南市外来务工人员管理规定（1995年4月6日市政府令第78号发布）", kind: .heading, label: "一、"),
      .init(text: "二、《济南市集贸市场管理规定》（市政府令第51号）", kind: .heading, label: "二、"),
      .init(text: "三、有关要求", kind: .heading, label: "三、"),
      .init(text: "1.《济南市档案管理办法》执行情况良好。", kind: .item, label: "1."),
    ]
    #expect(summary(of: builder) == "repeals 济南市人民政府令第78号; repeals 济南市人民政府令第51号; cites 《济南市档案管理办法》")
  }

  /// What is changed stands below each row.
  @Test func changesBelowARowDoNotEndTheList() {
    var builder = DocumentBuilder()
    builder.paragraphs = [
      .init(text: "经市政府常务会议决定，对下列规章予以修改："),
      .init(text: "一、济南市停车场管理办法（市政府令第229号）", kind: .heading, label: "一、"),
      .init(text: "（一）删去第二十一条。", kind: .item, label: "（一）"),
      .init(text: "（二）第二十三条修改为：“《济南市机动车停放规定》同时废止。”", kind: .item, label: "（二）"),
      .init(text: "二、《济南市无线电管理办法》（市政府令第221号）", kind: .heading, label: "二、"),
      .init(text: "将第十八条中的“强制拆除”修改为“依法申请人民法院强制执行”。"),
      .init(text: "本决定自公布之日起施行。"),
    ]
    #expect(
      summary(of: builder) == "amends 济南市人民政府令第229号; cites 《济南市机动车停放规定》; amends 济南市人民政府令第221号")
  }

  @Test func aHeadingMayBeASentence() {
    var builder = DocumentBuilder()
    builder.paragraphs = [
      .init(text: "二、对2件规章予以废止", kind: .heading, label: "二、"),
      .init(text: "（一）《济南市液化石油气管理办法》（1997年3月5日市政府令第118号公布）", kind: .item, label: "（一）"),
      .init(text: "三、对1件规章予以保留", kind: .heading, label: "三、"),
      .init(text: "（一）《济南市献血管理办法》（市政府令第66号）", kind: .item, label: "（一）"),
    ]
    #expect(summary(of: builder) == "repeals 济南市人民政府令第118号; cites 济南市人民政府令第66号")
  }

  @Test(arguments: ["2003年5月大事记", "济南市大事记（2013年1月）", "养犬管理规定解读", "养犬管理规定政策问答", "济南市人民政府会议纪要"])
  func whatIsOnlyToldEndsNothing(title: String) {
    var builder = DocumentBuilder(title: title)
    builder.paragraphs = [.init(text: "8日 市政府召开第3次常务会议，决定废止《济南市摊贩管理办法》。")]
    #expect(summary(of: builder) == "cites 《济南市摊贩管理办法》")
  }

  @Test func aTableIsReadRowByRow() throws {
    var builder = DocumentBuilder()
    builder.enclosures = [.init(title: "市政府决定废止的规范性文件目录", kind: .annex)]
    builder.paragraphs = [
      .init(text: "市政府决定废止的规范性文件目录", kind: .enclosureTitle, enclosure: 0),
      .init(
        text: "", kind: .table, enclosure: 0,
        rows: [
          ["序号", "文件名称", "文号", "清理结果"],
          ["1", "济南市人民政府关于印发济南市烟草专卖办法的通知", "济政发〔1999〕41号", "废止"],
          ["2", "《济南市渡口管理规定》", "济政办发[2000]17号", "宣布失效"],
          ["3", "济南市人民政府关于保护名泉的通告", "济政发〔2005〕2号", "继续有效"],
          ["4", "", "", ""],
          ["5", "见附页", "", "废止"],
        ]),
    ]
    #expect(summary(of: builder) == "repeals 济政发〔1999〕41号; repeals 济政办发〔2000〕17号; cites 济政发〔2005〕2号")
    let related = relate(collection([builder]))
    #expect(related.diagnostics.count == 1)
    let place = try #require(related.graph.relations[builder.document.id]?.first?.places.first)
    #expect(place.evidence.quote == "1 济南市人民政府关于印发济南市烟草专卖办法的通知 济政发〔1999〕41号 废止")
    let text = Array(builder.document.blocks[2].text.unicodeScalars)
    #expect(String(String.UnicodeScalarView(text[place.range])) == "济南市人民政府关于印发济南市烟草专卖办法的通知")
  }

  @Test(arguments: ["推进文件清理", "三、清理废止文件工作情况", "（二）修改完善制度文件", "继续有效的政策措施落实情况"])
  func otherHeadingsEndNothing(heading: String) {
    var builder = DocumentBuilder()
    builder.paragraphs = [
      .init(text: heading, kind: .heading), .init(text: "《济南市档案管理办法》执行情况良好。", kind: .item),
    ]
    #expect(summary(of: builder) == "cites 《济南市档案管理办法》")
  }

  @Test func theTitleSaysWhatTheTextLeavesOut() {
    var builder = DocumentBuilder(title: "济南市人民政府关于废止《济南市摊贩管理办法》的决定")
    builder.paragraphs = [.init(text: "经市政府常务会议研究，决定予以废止，自公布之日起生效。")]
    #expect(summary(of: builder) == "repeals 《济南市摊贩管理办法》")
  }
}
