import Gazette

/// Cuts a text into what a mark never parts: numbers of documents, dates, figures with units, 《titles》, Latin words.
///
/// All other text is cut into single scalars. `（济政办字〔2019〕61号）` is `（`, `济政办字〔2019〕61号`, `）`.
struct WordCut {
  typealias Text = ArraySlice<Unicode.Scalar>

  private let text: Text
  private var words = [Text]()

  /// The words of a text, in order; together they are the text.
  static func words(_ text: Text) -> [Text] {
    var cut = WordCut(text: text)
    cut.cutAll()
    return cut.words
  }

  /// Stretches that end behind ，。；： or at a cell's end.
  static func clauses(_ text: Text) -> [Text] {
    var clauses = [Text]()
    var start = text.startIndex
    for index in text.indices where Passage.endsClause(text[index]) || index + 1 == text.endIndex {
      clauses.append(text[start...index])
      start = index + 1
    }
    return clauses
  }

  private init(text: Text) { self.text = text }

  private mutating func cutAll() {
    var index = text.startIndex
    while index < text.endIndex {
      let end = max(wordEnd(from: index), index + 1)
      if text[index] == "〔", end > index + 1 {
        takeBackOrganCode(before: index, number: end)
      } else {
        words.append(text[index..<end])
      }
      index = end
    }
  }

  private func wordEnd(from start: Int) -> Int {
    switch text[start] {
    case "《": titleEnd(from: start)
    case "〔": numberEnd(from: start)
    case "（": labelEnd(from: start)
    case "第": ordinalEnd(from: start)
    case "0"..."9": FigureScan(text).end(from: start)
    case "A"..."Z", "a"..."z": latinEnd(from: start)
    default: Numeral.isChinese(text[start]) ? FigureScan(text).chineseEnd(from: start) : start + 1
    }
  }

  /// `《关于…（试行）》`
  private func titleEnd(from start: Int) -> Int {
    var depth = 0
    for index in start..<min(text.endIndex, start + Self.longestTitle) {
      if text[index] == "《" { depth += 1 }
      if text[index] == "》" { depth -= 1 }
      if depth == 0 { return index + 1 }
      if text[index] == "\n" { break }
    }
    return start + 1
  }

  private static let longestTitle = 160
  private static let longestOrganCode = 12

  /// `〔2019〕61号`
  private func numberEnd(from start: Int) -> Int {
    var index = digitsEnd(from: start + 1)
    guard index > start + 1, index < text.endIndex, text[index] == "〕" else { return start + 1 }
    index += 1
    if index < text.endIndex, text[index] == "第" { index += 1 }
    let end = digitsEnd(from: index)
    guard end > index, end < text.endIndex, text[end] == "号" else { return start + 1 }
    return end + 1
  }

  /// Joins the organ's code to the number, where it fills brackets or the whole text: not 根据济政办字〔…〕.
  private mutating func takeBackOrganCode(before bracket: Int, number end: Int) {
    var count = 0
    while count < words.count, count <= Self.longestOrganCode, let word = words.dropLast(count).last, word.count == 1,
      let only = word.first, only.properties.isIdeographic
    {
      count += 1
    }
    let isWhole = count == words.count && end == text.endIndex
    let isListed = words.dropLast(count).last.map { $0.count == 1 && "（、".unicodeScalars.contains($0[$0.startIndex]) }
    if count <= Self.longestOrganCode, isWhole || isListed == true { words.removeLast(count) } else { count = 0 }
    words.append(text[bracket - count..<end])
  }

  /// `（十二）`
  private func labelEnd(from start: Int) -> Int {
    var index = start + 1
    while index < text.endIndex, index < start + 5, Numeral.isChinese(text[index]) || Numeral.isDecimal(text[index]) {
      index += 1
    }
    return index > start + 1 && index < text.endIndex && text[index] == "）" ? index + 1 : start + 1
  }

  /// `第十二条`, `第4季度`
  private func ordinalEnd(from start: Int) -> Int {
    var index = start + 1
    while index < text.endIndex, Numeral.isChinese(text[index]) || Numeral.isDecimal(text[index]) { index += 1 }
    guard index > start + 1, index < text.endIndex else { return start + 1 }
    return "条款项章节编号届次批期版季".unicodeScalars.contains(text[index]) ? index + 1 : index
  }

  private func digitsEnd(from start: Int) -> Int {
    var index = start
    while index < text.endIndex, Numeral.isDecimal(text[index]) { index += 1 }
    return index
  }

  private func latinEnd(from start: Int) -> Int {
    var index = start
    while index < text.endIndex, FigureScan.isLatin(text[index]) { index += 1 }
    return index
  }
}
