/// Text layer of a PDF: every line is cut at the column, 18 full-width characters, 16 where the first line is indented,
/// and a new paragraph shows by nothing but widths and marks.
///
/// Sample (the second line is full, so it goes on; the third is short, so it ends):
/// ```
/// 动计划涉及的相关支持资金纳入 《济南市
///
/// 促进先进制造业和数字经济发展的若干政
///
/// 财政局、市工业和信息化局）
/// ```
/// It is recognised around each line and not for a file: most lines nearby are of one width, below 46 em.
enum HardWrap {
  private static let reach = 10
  private static let widest = 460

  /// The column of each line; 0 where the lines around it are of no one width.
  static func columns(_ lines: [Line]) -> [Int] {
    var columns = [Int](repeating: 0, count: lines.count)
    for index in lines.indices {
      let low = max(0, index - reach)
      let high = min(lines.count, index + reach + 1)
      let widths = lines[low..<high].map(\.width).sorted()
      let common = widths[widths.count * 3 / 4]
      let alike = widths.reduce(0) { $0 + ($1 >= common - 28 && $1 <= common + 20 ? 1 : 0) }
      if widths.count >= 4, common >= 120, common <= widest, alike * 2 >= widths.count { columns[index] = common }
    }
    return columns
  }
}
