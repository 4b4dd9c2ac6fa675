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
    let marked = lines.map { Marker(of: $0.text) != nil }
    var window = [Int]()
    var numbered = 0
    for index in 0..<lines.count + reach {
      if index < lines.count {
        insert(lines[index].width, into: &window)
        numbered += marked[index] ? 1 : 0
      }
      if index > 2 * reach {
        let gone = index - 2 * reach - 1
        remove(lines[gone].width, from: &window)
        numbered -= marked[gone] ? 1 : 0
      }
      // In wrapped text most lines go on with a sentence; where most are numbered, each is an item of a list.
      if index >= reach, numbered * 2 < window.count { columns[index - reach] = column(of: window) }
    }
    return spread(widened(columns, lines), lines)
  }

  /// Gives lines among short paragraphs, where hardly a line is full, the column of the issue.
  ///
  /// Where most paragraphs take a line or two, most lines are first lines, two characters short, or last ones; a line
  /// or two of the width among them, and none that is wider, show that the column is what it is elsewhere.
  private static func widened(_ found: [Int], _ lines: [Line]) -> [Int] {
    let wide = usual(found)
    guard wide > 0 else { return found }
    return found.indices.map { index in
      guard found[index] < wide - 12 else { return found[index] }
      let near = lines[max(0, index - reach)..<min(lines.count, index + reach + 1)]
      let isWithin = near.allSatisfy { $0.width <= wide + 20 }
      return isWithin && near.contains { $0.width >= wide - 10 } ? wide : found[index]
    }
  }

  /// The column of an issue that is wrapped for the greater part, to the nearest em; 0 of any other.
  private static func usual(_ columns: [Int]) -> Int {
    var counts = [Int](repeating: 0, count: widest / 10 + 2)
    for column in columns where column > 0 { counts[min(column / 10, counts.count - 1)] += 1 }
    guard let most = counts.max(), most * 4 > columns.count, most > 2 * reach, let place = counts.firstIndex(of: most)
    else { return 0 }
    return columns.first { $0 > 0 && min($0 / 10, counts.count - 1) == place } ?? 0
  }

  /// Gives lines at a document's ends, among titles and dates, the column of the text beside them.
  private static func spread(_ found: [Int], _ lines: [Line]) -> [Int] {
    var columns = found
    var left = 0
    for index in lines.indices.dropFirst() {
      left = found[index - 1] > 0 ? reach : left - 1
      if columns[index] == 0, left > 0, lines[index].width <= columns[index - 1] + 12 {
        columns[index] = columns[index - 1]
      }
    }
    left = 0
    for index in lines.indices.dropLast().reversed() {
      left = found[index + 1] > 0 ? reach : left - 1
      if columns[index] == 0, left > 0, lines[index].width <= columns[index + 1] + 12 {
        columns[index] = columns[index + 1]
      }
    }
    return columns
  }

  /// The width that most of the widths of a window, in order, are near to.
  private static func column(of widths: [Int]) -> Int {
    guard widths.count >= 4 else { return 0 }
    var best = (count: 0, column: 0)
    var low = 0
    for high in widths.indices {
      while widths[high] - widths[low] > 12 { low += 1 }
      let count = high - low + 1
      if count >= best.count, widths[high] >= 120, widths[high] <= widest { best = (count, widths[(low + high) / 2]) }
    }
    let alike = widths.reduce(0) { $0 + ($1 >= best.column - 28 && $1 <= best.column + 20 ? 1 : 0) }
    return best.count >= 3 && alike * 2 >= widths.count ? best.column : 0
  }

  private static func insert(_ width: Int, into window: inout [Int]) {
    window.insert(width, at: window.firstIndex { $0 >= width } ?? window.count)
  }

  private static func remove(_ width: Int, from window: inout [Int]) {
    if let place = window.firstIndex(of: width) { window.remove(at: place) }
  }
}
