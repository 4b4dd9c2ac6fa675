import Gazette

/// 目录: the table of contents, in any of its prints: dotted, tabbed, garbled.
struct ContentsTable {
  /// One entry.
  struct Entry {
    /// The part of the issue, `市政府文件`.
    var category: String?
    /// The title as printed in the table.
    var title: Scalars
    /// The document's number.
    var number: DocumentNumber?
    /// The page.
    var page: Int?
    /// The raw line on which it begins.
    var line: Int
  }

  /// The entries, in order.
  private(set) var entries = [Entry]()

  /// Whether a line closes an entry: it ends in a page, or is a number in brackets.
  static func closesEntry(_ line: Line, after last: Int) -> Bool {
    pageReference(line, after: last) != nil || isBracketedNumber(line.text)
  }

  /// The page in which a line ends, and where that begins: `(20)`, `..... 20`, a tab and `20`; behind a single blank one
  /// that follows the last page, where that is known.
  static func pageReference(_ line: Line, after last: Int? = nil) -> (page: Int, start: Int)? {
    let text = line.text
    var end = text.count
    let bracketed = text.last == "）"
    if bracketed { end -= 1 }
    var start = end
    while start > 0, text[start - 1].isDigit { start -= 1 }
    guard end - start >= 1, end - start <= 3, let page = Numeral.value(of: text[start..<end]) else { return nil }
    if bracketed {
      guard start > 0, text[start - 1] == "（" else { return nil }
      return (page, start - 1)
    }
    if start == 0 { return (page, 0) }
    let lead = text[start - 1]
    let dotted = lead == "." || lead == "…" || lead == "·" || lead == "。"
    let blank = line.gaps.last { $0.offset == start }?.width ?? 0
    let follows = last.map { ($0...$0 + nextPages).contains(page) } ?? false
    return dotted || blank >= 2 || blank == 1 && follows ? (page, start) : nil
  }

  /// How many pages a document may take, where a single blank stands before the page of the next.
  private static let nextPages = 60

  /// The heading of a part of the issue, printed without 【】: `市政府文件`, `政策解读`.
  static func category(_ text: Scalars) -> String? {
    if text.count >= 2, text.first == "【", text.last == "】" { return text.dropFirst().dropLast().string }
    return text.count <= 12 && categories.ending(text) != nil ? text.string : nil
  }
  private static let categories = Phrases(
    "文件 规章 法规 市政府令 省政府令 国务院令 任免 解读 大事记 动态 选登 选编 专栏 要闻 讲话 人事")

  /// `（济政办发〔2021〕20号）`
  static func isBracketedNumber(_ text: Scalars) -> Bool {
    text.count <= 40 && text.first == "（" && text.last == "）" && PrintedNumber.parse(text) != nil
  }

  /// Whether a line ends an entry of a table without pages: in a number in brackets, or in a genre.
  static func endsEntry(_ text: Scalars) -> Bool {
    text.count >= 4 && (text.last == "）" && numberInBrackets(text) != nil || Genre.of(text) != nil)
  }

  /// Reads the lines of a table.
  init(_ lines: ArraySlice<Line>, hasPages: Bool = true) {
    var category: String?
    var open: Entry?
    var last = 0
    for line in lines {
      if open == nil || line.text.first == "【", let part = Self.category(line.text) {
        category = part
        continue
      }
      var entry = open ?? Entry(category: category, title: [], number: nil, page: nil, line: line.number)
      var text = line.text
      let page = Self.pageReference(line, after: last)
      if let page {
        text = Array(text[..<page.start])
        last = page.page
        entry.page = page.page
      }
      Self.take(text, into: &entry)
      open = entry
      if page != nil, entry.title.isEmpty, entry.number == nil { continue }
      if page != nil || !hasPages && Self.endsEntry(text) {
        entries.append(entry)
        open = nil
      }
    }
    if let open, open.number != nil { entries.append(open) }
  }

  /// Takes a line's text into an entry: its number apart from its title.
  private static func take(_ text: Scalars, into entry: inout Entry) {
    var rest = text
    while let last = rest.last, last == "." || last == "…" || last == "·" || last == "。" { rest.removeLast() }
    if rest.last == "）", let open = rest.lastIndex(of: "（"), open < rest.count,
      let number = numberInBrackets(rest)
    {
      entry.number = number.number
      rest.removeSubrange(number.start...)
    } else if let number = PrintedNumber.parse(rest) {
      entry.number = number
      rest = []
    }
    entry.title += rest
  }

  /// The number in brackets in which a text ends.
  private static func numberInBrackets(_ text: Scalars) -> (number: DocumentNumber, start: Int)? {
    guard text.count <= 300 else { return nil }
    for (index, scalar) in text.enumerated() where scalar == "（" {
      if let number = PrintedNumber.parse(text[index...]) { return (number, index) }
    }
    return nil
  }
}
