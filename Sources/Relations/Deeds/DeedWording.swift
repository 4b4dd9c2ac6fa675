import Gazette

/// One way in which gazettes say that an instrument is repealed, amended, extended, corrected or forwarded.
struct DeedWording: Sendable {
  /// Where the words stand, seen from the reference.
  enum Place: Sendable {
    /// `《…》同时废止`
    case behind
    /// `决定废止《…》`
    case before
  }

  /// What the words do.
  let kind: Relation.Kind
  /// Where they stand.
  let place: Place
  /// The words; any of them will do.
  let words: [Word]
  /// Words of which one must stand in the same sentence; none for no condition.
  let needs: [Word]
  /// How many years do as well as the words, `延长2年`; nil where none do.
  ///
  /// A 规范性文件 lasts five years at most, so that 承包期再延长30年 is about something else.
  private let years: ClosedRange<Int>?

  private init(
    _ kind: Relation.Kind, _ place: Place, _ words: [Word], orYears years: ClosedRange<Int>? = nil, needs: [Word] = []
  ) {
    self.kind = kind
    self.place = place
    self.words = words
    self.years = years
    self.needs = needs
  }

  /// Where the words first stand in a range.
  func first(in scalars: [Unicode.Scalar], _ range: Range<Int>) -> Range<Int>? {
    for offset in range.clamped(to: scalars.indices) {
      if let word = scalars.word(of: words, at: offset, limit: range.upperBound) { return offset..<offset + word.count }
      if let years, let longer = Lengthening(in: scalars, at: offset, limit: range.upperBound),
        years.contains(longer.years)
      {
        return longer.range
      }
    }
    return nil
  }

  /// All wordings, the stronger kinds first: where two fit, the first counts. Above each stands a true sample.
  static let all: [DeedWording] = [
    // 《济南市人民政府办公厅关于…的实施意见》（济政办字〔2019〕61号）同时废止。
    DeedWording(.repeals, .behind, ["废止", "失效", "作废", "废除", "效力终止"]),
    // 《济南市促进总部经济发展若干政策》（济政发〔2018〕12号）自本政策施行之日起不再执行。
    DeedWording(
      .repeals, .behind,
      [
        "停止执行", "停止施行", "停止实施", "不再执行", "不再实行", "不再施行", "不再实施", "不再适用", "终止执行", "终止施行", "停止使用",
      ]),
    // 决定废止《济南市城市房屋拆迁管理办法》（济南市人民政府令第202号）。
    DeedWording(.repeals, .before, ["废止", "停止执行", "停止施行"]),
    // 将《济南市停车场建设和管理办法》第十条修改为：“……”
    DeedWording(
      .amends, .behind,
      [
        "作如下修改", "作以下修改", "作出如下修改", "做如下修改", "做出如下修改", "作出修改", "修改如下", "修改为", "修订为", "修正为",
        "作如下修订", "作如下修正", "作如下调整", "作以下调整", "做如下调整", "作出如下调整", "调整如下", "调整为", "增加一条", "增加一款",
        "增加一项", "予以删除", "予以修改", "作相应修改", "进行修改",
      ]),
    // 市政府决定修改《济南市名泉保护办法》第八条。
    DeedWording(.amends, .before, ["修改", "修订", "删去", "删除"], needs: ["决定", "现", "删去", "删除"]),
    // 《济南市小额贷款公司管理办法》（济政办发〔2018〕3号）有效期延长至2025年12月31日。
    DeedWording(
      .extends, .behind,
      [
        "有效期延长", "有效期延续", "有效期顺延", "有效期限延长", "延长有效期", "期限延长", "施行期延长", "试行期延长", "有效期延至",
        "期限顺延", "期限延续", "延长至", "延长到", "顺延至", "延续至",
      ], orYears: 1...10),
    // 《济南市古树名木保护办法》继续有效，有效期至2027年6月30日。
    DeedWording(
      .extends, .behind, ["继续有效", "继续执行", "继续施行", "继续实施", "继续沿用"], needs: ["有效期", "至", "延长"]),
    // 经研究，决定延长《济南市人才公寓管理暂行办法》有效期。
    DeedWording(.extends, .before, ["延长", "延续"], needs: ["有效期", "试行期", "期限"]),
    // 《济南市户外广告设置技术规范》（济政办字〔2021〕5号）第二页有误，现更正如下：
    DeedWording(
      .corrects, .behind, ["更正如下", "更正为", "予以更正", "作如下更正", "现更正", "勘误如下", "作如下勘误"]),
    // 本刊2003年第5期《济南市城市房屋拆迁管理办法》第八条中“补偿安置”误为“补尝安置”，特此更正。
    DeedWording(
      .corrects, .behind, ["误为", "误印为", "误排为", "有误", "特此更正", "更正"],
      needs: ["特此更正", "特予更正", "予以更正", "现更正", "更正如下", "特更正", "特此勘误"]),
    // 现更正《关于做好防汛工作的通知》中的一处文字。
    DeedWording(.corrects, .before, ["更正", "勘误"], needs: ["现", "更正如下"]),
    // 现将《山东省人民政府办公厅关于…的意见》（鲁政办字〔2022〕169号）转发给你们
    DeedWording(
      .forwards, .behind, ["转发给你们", "转发你们", "转发如下", "予以转发", "现转发", "转发给各"]),
    // 现转发《国务院关于加强数字政府建设的指导意见》（国发〔2022〕14号），请认真贯彻执行。
    DeedWording(.forwards, .before, ["现转发", "现予转发", "特转发", "转发"], needs: ["现", "特"]),
  ]
}
