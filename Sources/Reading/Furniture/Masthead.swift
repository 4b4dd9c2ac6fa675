import Gazette

/// 刊头 and 版权页: the lines that name the gazette, its number, its date and its makers.
///
/// Samples: `2021 年第 20/21 期`, `主管主办：济南市人民政府`, `2025年4月25日出版`, `内部刊号：鲁联内资（2009）第 1351 号`
enum Masthead {
  private static let heads = Phrases(
    "主管 主办 编辑 印刷 出版 承办 内部刊号 刊号 国内统一 国际标准 准印证 地址 单位地址 邮编 邮政编码 联系电话 电话 传真 网址 电子信箱 电子邮箱 邮箱 发行 定价 "
      + "主编 责任编辑 编委 微网站")

  /// Whether a line can stand in a masthead or colophon.
  static func matches(_ text: Scalars) -> Bool {
    guard text.count <= 80 else { return false }
    if RunningHead.isName(text) || RunningHead.matches(text) { return true }
    if text.count == 4, text.allSatisfy(\.isDigit) { return true }
    if text.count <= 7, text.contains("·"), IssueNumber(text) != nil { return true }
    if isPublication(text) { return true }
    guard let word = heads.beginning(text), word.count < text.count else { return text.begins(with: site) }
    return text[word.count...].prefix(8).contains { $0 == "：" || $0 == ":" }
  }

  /// Whether a line of a masthead or colophon speaks of a gazette: its name, its number, its makers.
  static func namesGazette(_ text: Scalars) -> Bool {
    RunningHead.matches(text) || isPublication(text) || makers.beginning(text) != nil
  }
  private static let makers = Phrases("主管主办 主管 主办 编辑出版 编辑 内部刊号 刊号 国内统一 准印证")

  /// `2021年11月5日出版`
  static func isPublication(_ text: Scalars) -> Bool { text.count <= 45 && text.ends(with: published) }

  /// The date of a line `…出版`.
  static func publication(_ text: Scalars) -> GazetteDate? {
    guard isPublication(text) else { return nil }
    return GazetteDate.occurrences(in: text).first?.date
  }

  private static let published = Array("出版".unicodeScalars)
  private static let site = Array("微网站".unicodeScalars)
}
