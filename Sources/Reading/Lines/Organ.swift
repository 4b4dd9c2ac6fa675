import Gazette

/// 机关: the names of organs as they stand in titles and signatures.
///
/// Samples: `济南市人民政府办公厅`; `济南市大数据局 济南市财政局`; `中共济南市委 济南市人民政府`.
enum Organ {
  /// The words an organ's name ends in.
  private static let endings = Phrases(
    "人民政府 办公厅 办公室 委员会 管委会 管理局 分局 监察委 领导小组 指挥部 人民法院 人民检察院 法院 检察院 研究院 监管局 总队 支队 中心 常委会 司令部 警备区 军分区 武装部 "
      + "税务局 海关 协会 联合会 总工会 集团 公司 学院 大学 银行 市委 省委 区委 县委 党委 工委 纪委 国资委 改革委 发改委 健康委 医保局 局 厅 部 委 院 署 办")

  /// What no organ's name holds.
  private static let foreign: Set<Unicode.Scalar> = [
    "，", "。", "、", "；", "：", "？", "！", "《", "》", "（", "）", "“", "”", ".", "/", "—", "\"", "·",
  ]

  /// Words that end like an organ and are none.
  private static let common = Phrases("工作部 全部 内部 外部 干部 机构 结局 格局 布局 局部 主办 承办 督办 委")

  /// The organs that a whole line names, in order; nil if the line is anything else.
  ///
  /// Organs are parted by gaps, or by the place with which each begins: 济南市…局济南市…局.
  static func names(of line: Line) -> [String]? {
    if let sum = sumStart(line.text) { return names(of: line.piece(0..<sum)) }
    guard line.text.count >= 3, line.text.count <= 120, endings.ending(line.text) != nil,
      line.text.allSatisfy({ !foreign.contains($0) })
    else { return nil }
    let pieces = split(line.text, gaps: line.gaps)
    guard pieces.allSatisfy({ isName($0) }) else { return nil }
    return pieces.map(\.string)
  }

  /// Where 等六部门 begins, with which a line of organs may end; nil if it ends otherwise.
  private static func sumStart(_ text: Scalars) -> Int? {
    guard text.count <= 60, let sum = sums.ending(text), let start = text.lastIndex(of: "等") else { return nil }
    let count = text[(start + 1)..<max(start + 1, text.count - sum.count)]
    return start >= 3 && (1...4).contains(count.count)
      && count.allSatisfy { $0.isDigit || Numeral.isChinese($0) || $0 == "个" }
      ? start : nil
  }
  private static let sums = Phrases("部门 单位 委办局 部委 厅局")

  /// Whether an organ's name ends at a place of a text.
  static func endsName(_ text: Scalars, before end: Int) -> Bool { endings.ending(text, before: end) != nil }

  /// Whether a text could be one organ's name.
  static func isName(_ text: Scalars) -> Bool {
    guard text.count >= 3, text.count <= 40, endings.ending(text) != nil else { return false }
    guard text.allSatisfy({ $0.isHan || $0 == "·" }) else { return false }
    return Marker(of: text) == nil && !verbs.standIn(Array(text.dropLast())) && common.ending(text) != text
  }

  /// Whether a run of Han begins with a government's name: 济南市人民政府济南警备区, whatever organ joins it.
  static func beginsWithName(_ text: Scalars) -> Bool {
    guard text.count <= 60, text.allSatisfy(\.isHan), !verbs.standIn(text) else { return false }
    return governments.firstIndex(in: text, upTo: 12).map { $0 >= 2 } ?? false
  }
  private static let governments = Phrases("人民政府")

  /// Words of sentences and titles.
  private static let verbs = Phrases("关于 印发 转发 的 为 由 对 以 将 要 应 不得 加强 推进 负责 根据 按照")

  /// The names in a text of organs, parted at its gaps and where the place begins again.
  static func split(_ text: Scalars, gaps: [Line.Gap]) -> [Scalars] {
    var pieces = [Scalars]()
    var start = 0
    for cut in gaps.map(\.offset) + [text.count] where cut > start && cut <= text.count {
      let piece = Array(text[start..<cut])
      // A gap inside a name (济南市 人民政府) does not part it.
      if cut < text.count, endings.ending(piece) == nil { continue }
      pieces.append(contentsOf: splitAtPlace(piece))
      start = cut
    }
    if start < text.count { pieces.append(contentsOf: splitAtPlace(Array(text[start...]))) }
    return pieces
  }

  /// 济南市大数据局济南市财政局 parted where 济南 begins again behind an organ's ending.
  private static func splitAtPlace(_ text: Scalars) -> [Scalars] {
    let place = Array((text.begins(with: party) ? text.dropFirst(2) : text[...]).prefix(2))
    guard place.count == 2, text.count > 6 else { return [text] }
    var pieces = [Scalars]()
    var start = 0
    var index = 3
    while index + 3 < text.count {
      if text.has(place, at: index), index - start >= 3, endings.ending(text, before: index, from: start) != nil {
        pieces.append(Array(text[start..<index]))
        start = index
      }
      index += 1
    }
    pieces.append(Array(text[start...]))
    return pieces
  }

  private static let party = Array("中共".unicodeScalars)
}
