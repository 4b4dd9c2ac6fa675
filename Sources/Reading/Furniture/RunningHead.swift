import Gazette

/// 书眉: the gazette's name and number above or below a page: `济南市人民政府公报　2019年第24期`, `2019年第24期`; and the
/// heading of a part of the issue, `【市政府文件】`.
enum RunningHead {
  /// Whether a whole line is a running head.
  static func matches(_ text: Scalars) -> Bool {
    guard text.count <= 45, let last = text.last else { return false }
    if text.first == "【", last == "】" { return true }
    if isName(text) || isPart(text) { return true }
    return IssueNumber.isLine(text)
  }

  /// The heading of a part of the issue between dots, `·市政府文件·`, and the red head of a document, `浙江省人民政府文件`.
  private static func isPart(_ text: Scalars) -> Bool {
    if text.first == "·", text.last == "·" {
      return (4...16).contains(text.count) && text.dropFirst().dropLast().allSatisfy(\.isHan)
    }
    guard let mark = redHead.ending(text), text.count <= 30 else { return false }
    return Organ.isName(Array(text.dropLast(mark.count))) && governments.standIn(text)
  }
  private static let redHead = Phrases("文件")
  private static let governments = Phrases("人民政府 国务院")

  /// Whether a whole line is a gazette's name: `济南市人民政府公报`.
  static func isName(_ text: Scalars) -> Bool {
    guard text.count >= 4, text.count <= 24, text.ends(with: gazette) else { return false }
    return text.allSatisfy(\.isHan) && endings.ending(text) != nil
  }

  private static let gazette = Array("公报".unicodeScalars)
  private static let endings = Phrases("政府公报 国务院公报")
}

/// 期号: `2021年第20/21期（总第354/355期）`
struct IssueNumber {
  /// The year, where the text names it.
  var year: Int?
  /// The number within the year.
  var number: String?
  /// The number since the first issue.
  var total: String?

  /// What a text says of an issue's number; nil if it names no 第…期.
  init?(_ text: Scalars) {
    var index = 0
    while let start = text[index...].firstIndex(of: "第") {
      var end = start + 1
      while end < text.count, text[end].isDigit || Self.joins.contains(text[end]) || Numeral.isChinese(text[end]) {
        end += 1
      }
      index = start + 1
      guard end > start + 1, end < text.count, text[end] == "期" else { continue }
      let value = Self.numbers(text[start + 1..<end])
      if start > 0, text[start - 1] == "总" {
        total = total ?? value
      } else {
        number = number ?? value
        year = year ?? Self.year(text, before: start)
      }
    }
    if number == nil { readShort(text) }
    if number == nil && total == nil { return nil }
  }

  /// `5、6`, `二十二` as data have them.
  private static func numbers(_ text: Scalars.SubSequence) -> String {
    if text.allSatisfy(Numeral.isChinese), let value = Numeral.value(of: text) { return String(value) }
    return text.map { $0.isDigit ? $0 : "/" }.string
  }
  private static let joins = Set("/、—-".unicodeScalars)

  /// `宁波市人民政府公报2007·9`, `郑州市人民政府公报2005.8`: year and number behind the name.
  private mutating func readShort(_ text: Scalars) {
    let name = text.first(Self.gazette).map { $0 + Self.gazette.count } ?? 0
    guard text[..<name].allSatisfy(\.isHan) else { return }
    let rest = text[name...]
    guard rest.count >= 6, rest.count <= 7, let value = Numeral.value(of: rest.prefix(4)),
      (1900...2199).contains(value),
      let dot = rest.dropFirst(4).first, dot == "·" || dot == ".", rest.dropFirst(5).allSatisfy(\.isDigit)
    else { return }
    (year, number) = (value, rest.dropFirst(5).string)
  }

  /// Whether a line holds nothing but an issue's number, the gazette's name and a date of publication.
  static func isLine(_ text: Scalars) -> Bool {
    guard text.count <= 45, IssueNumber(text) != nil else { return false }
    let name = text.first(gazette).map { $0 + gazette.count } ?? 0
    // 第一期 by itself may be a stage of works.
    guard name > 0 || text.contains(where: { $0.isDigit || $0 == "年" }) else { return false }
    return text[..<name].allSatisfy(\.isHan)
      && text[name...].allSatisfy {
        $0.isDigit || allowed.contains($0) || Numeral.isChinese($0)
      }
  }

  private static let gazette = Array("公报".unicodeScalars)
  private static let allowed = Set("年月日第期总出版合刊号：（）/、—-·.| ".unicodeScalars)

  private static func year(_ text: Scalars, before start: Int) -> Int? {
    var end = start
    if end > 0, text[end - 1] == "年" { end -= 1 }
    guard end >= 4, text[end - 4..<end].allSatisfy({ $0.isDigit || Numeral.isChinese($0) }) else { return nil }
    return Numeral.value(of: text[end - 4..<end]).flatMap { (1900...2199).contains($0) ? $0 : nil }
  }
}
