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
    var window = [Int]()
    for index in 0..<lines.count + reach {
      if index < lines.count { insert(lines[index].width, into: &window) }
      if index > 2 * reach { remove(lines[index - 2 * reach - 1].width, from: &window) }
      if index >= reach { columns[index - reach] = column(of: window) }
    }
    return columns
  }

  /// The width that most of the widths of a window, in order, are near to.
  private static func column(of widths: [Int]) -> Int {
    guard widths.count >= 4 else { return 0 }
    let common = widths[widths.count * 3 / 4]
    guard common >= 120, common <= widest else { return 0 }
    let alike = widths.reduce(0) { $0 + ($1 >= common - 28 && $1 <= common + 20 ? 1 : 0) }
    return alike * 2 >= widths.count ? common : 0
  }

  private static func insert(_ width: Int, into window: inout [Int]) {
    window.insert(width, at: window.firstIndex { $0 >= width } ?? window.count)
  }

  private static func remove(_ width: Int, from window: inout [Int]) {
    if let place = window.firstIndex(of: width) { window.remove(at: place) }
  }
}
