import Gazette

/// 版面元素: which lines of an issue are in no document, and what the masthead and the table of contents say.
struct FurnitureMap {
  /// The kind of furniture of each line; nil for lines of documents.
  private(set) var kinds: [IssueAudit.FurnitureKind?]
  /// The entries of the table of contents.
  private(set) var contents = [ContentsTable.Entry]()
  /// The issue's year, number and total.
  private(set) var number = (year: Int?.none, number: String?.none, total: String?.none)
  /// 出版日期.
  private(set) var published: GazetteDate?

  private let lines: [Line]

  /// Finds the furniture among the lines of an issue, blank ones included.
  init(_ lines: [Line]) {
    self.lines = lines
    kinds = [IssueAudit.FurnitureKind?](repeating: nil, count: lines.count)
    let visible = lines.indices.filter { !lines[$0].isEmpty }
    let front = markFront(visible)
    markBack(visible.filter { $0 >= front })
    markBetween(visible.filter { $0 >= front && kinds[$0] == nil })
    readNumbers(visible)
  }

  // MARK: masthead and table of contents

  /// Marks the masthead and the table of contents; gives the index of the first line behind them.
  private mutating func markFront(_ visible: [Int]) -> Int {
    guard let (table, hasPages) = table(visible) else { return markMasthead(visible[...]) }
    for place in 0..<table.lowerBound where kinds[visible[place]] == nil { kinds[visible[place]] = .masthead }
    for place in table { kinds[visible[place]] = .tableOfContents }
    contents = ContentsTable(table.dropFirst().map { lines[visible[$0]] }[...], hasPages: hasPages).entries
    return table.upperBound < visible.count ? visible[table.upperBound] : lines.count
  }

  /// The places of the table of contents among the visible lines, from 目录, or the first 【…】, to its last entry; and
  /// whether it gives pages.
  private func table(_ visible: [Int]) -> (places: Range<Int>, hasPages: Bool)? {
    let head = visible.prefix(80).firstIndex { index in
      let text = lines[index].text
      if case .contentsHead = LineKind(lines[index]) { return true }
      return text.first == "【" && text.last == "】" && text.count <= 20
    }
    guard let head, visible[..<head].allSatisfy({ mayPrecedeTable(lines[$0].text) }) else { return nil }
    var last: Int?
    var page = 0
    var place = head + 1
    while place < visible.count, place - (last ?? head) <= 8 {
      let line = lines[visible[place]]
      if ContentsTable.closesEntry(line, after: page) { last = place }
      page = ContentsTable.pageReference(line, after: page)?.page ?? page
      if case .registration = LineKind(line) { break }
      place += 1
    }
    if let last { return (head..<last + 1, true) }
    return pageless(visible, from: head).map { ($0, false) }
  }

  /// A table of contents without pages: entries that end in a number or a genre, up to where a document begins.
  private func pageless(_ visible: [Int], from head: Int) -> Range<Int>? {
    guard case .contentsHead = LineKind(lines[visible[head]]) else { return nil }
    var listed = [Scalars]()
    var last: Int?
    for place in visible.indices.dropFirst(head + 1).prefix(120) {
      let line = lines[visible[place]]
      if opensText(line) || listed.contains(where: { $0.begins(with: line.text) }) { break }
      if ContentsTable.category(line.text) != nil { continue }
      listed.append(line.text)
      if ContentsTable.endsEntry(line.text) { last = place }
    }
    return last.map { head..<$0 + 1 }
  }

  /// Whether a line cannot be one of a table of contents: an organ or a number by itself, a sentence.
  private func opensText(_ line: Line) -> Bool {
    switch LineKind(line) {
    case .organs, .orderHead, .registration, .date, .printed, .contentsHead: return true
    case .number: return line.text.first != "（"
    default: return line.text.count > 120 || "。；：".unicodeScalars.contains(line.text.last ?? " ")
    }
  }

  /// Before a table of contents stands the masthead, not a document's text; some print the gazette's name in Latin letters,
  /// too.
  private func mayPrecedeTable(_ text: Scalars) -> Bool {
    if Masthead.matches(text) || PageNumber.matches(text) { return true }
    if !text.contains(where: \.isHan) { return text.count <= 100 }
    return text.count <= 30 && !(text.last?.endsSentence ?? true)
  }

  /// Marks a masthead without a table of contents behind it.
  private mutating func markMasthead(_ visible: ArraySlice<Int>) -> Int {
    var end = 0
    for (place, index) in zip(visible.indices, visible) {
      guard Masthead.matches(lines[index].text) || isCutName(visible, place) else { break }
      kinds[index] = .masthead
      end = index + 1
    }
    return end
  }

  /// Whether a line is half of the gazette's name, set over two: `福建省人民政府⏎公　报`.
  private func isCutName(_ visible: ArraySlice<Int>, _ place: Int) -> Bool {
    [place, place - 1].contains { first in
      guard visible.indices.contains(first), visible.indices.contains(first + 1) else { return false }
      let halves = [lines[visible[first]].text, lines[visible[first + 1]].text]
      return halves[1] == Array("公报".unicodeScalars) && RunningHead.isName(halves[0] + halves[1])
    }
  }

  // MARK: 简介 and colophon

  /// `《济南市人民政府公报》简介`
  private func isAboutHead(_ text: Scalars) -> Bool {
    text.count <= 24 && text.first == "《" && text.ends(with: Self.aboutEnd)
  }
  private static let aboutEnd = Array("公报》简介".unicodeScalars)

  private mutating func markBack(_ visible: [Int]) {
    guard let start = backStart(visible) else { return }
    var kind = isAboutHead(lines[visible[start]].text) ? IssueAudit.FurnitureKind.about : .colophon
    for place in start..<visible.count {
      let line = lines[visible[place]]
      if opensDocument(line) { return }
      if kind == .about, place > start, beginsColophon(visible, place) { kind = .colophon }
      kinds[visible[place]] = kind
    }
  }

  /// The place at which 简介 or, without it, the colophon begins.
  private func backStart(_ visible: [Int]) -> Int? {
    if let about = visible.firstIndex(where: { isAboutHead(lines[$0].text) }) { return about }
    let tail = max(0, visible.count - 30)
    return visible.indices.first { $0 >= tail && beginsColophon(visible, $0) }
  }

  /// The gazette's name, its number and its makers within a few lines.
  private func beginsColophon(_ visible: [Int], _ place: Int) -> Bool {
    guard Masthead.matches(lines[visible[place]].text) else { return false }
    let next = visible[place..<min(place + 5, visible.count)].filter { Masthead.matches(lines[$0].text) }
    // A notice may end in addresses and telephones too: a colophon names the gazette, its number or its makers.
    guard next.contains(where: { Masthead.namesGazette(lines[$0].text) }) else { return false }
    return next.count >= min(4, visible.count - place) && next.count >= 2
  }

  private func opensDocument(_ line: Line) -> Bool {
    switch LineKind(line) {
    case .registration, .number, .printed: true
    default: false
    }
  }

  // MARK: pages

  private mutating func markBetween(_ visible: [Int]) {
    let categories = Set(contents.compactMap { $0.category.map { Array($0.unicodeScalars) } })
    for (place, index) in visible.enumerated() {
      let text = lines[index].text
      if PageNumber.matches(text) {
        let near = [place - 1, place + 1].filter { visible.indices.contains($0) }
        if near.isEmpty || near.contains(where: { lines[visible[$0]].width >= 60 }) { kinds[index] = .pageNumber }
      } else if RunningHead.matches(text) || categories.contains(text) || isPart(visible, place) {
        kinds[index] = .runningHead
      }
    }
  }

  /// Whether a line behind the end of a document is the heading of a part of the issue: `政策解读`, `市政府办公厅文件`.
  private func isPart(_ visible: [Int], _ place: Int) -> Bool {
    guard Self.parts.contains(lines[visible[place]].text) else { return false }
    guard place > 0 else { return true }
    switch LineKind(lines[visible[place - 1]]) {
    case .date, .printed, .note: return true
    default: return Sheet.tail(lines[visible[place - 1]].text) == .full
    }
  }
  private static let parts = Set(
    Phrases(
      "国务院文件 省政府令 省政府规章 省政府文件 省政府办公厅文件 省级部门文件 市政府令 市政府规章 市政府文件 市政府办公厅文件 市政府办公室文件 市级部门文件 区政府文件 县政府文件 部门文件 "
        + "部门规范性文件 规范性文件 人事任免 政策解读 统计数据 统计资料 政务公开 工作动态 政务动态"
    ).words)

  private mutating func readNumbers(_ visible: [Int]) {
    for index in visible where kinds[index] != nil && kinds[index] != .tableOfContents && kinds[index] != .about {
      let text = lines[index].text
      guard text.count <= 60 else { continue }
      published = published ?? Masthead.publication(text)
      if let found = IssueNumber(text) {
        number = (number.year ?? found.year, number.number ?? found.number, number.total ?? found.total)
      } else if text.count == 4, kinds[index] == .masthead, let year = Numeral.value(of: text),
        (1900...2199).contains(year)
      {
        number.year = number.year ?? year
      }
    }
  }
}
