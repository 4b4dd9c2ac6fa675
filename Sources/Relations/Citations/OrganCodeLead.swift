import Gazette

/// What running text puts before an organ code, and where the code itself begins.
///
/// `DocumentNumber.occurrences(in:)` cannot know it: in `按照省政府鲁政发〔2020〕1号` all seven characters could be a code.
enum OrganCodeLead {
  /// The occurrence with its lead cut off; nil if what is left is no organ code.
  static func trim(_ occurrence: DocumentNumber.Occurrence) -> DocumentNumber.Occurrence? {
    let code = Array(occurrence.number.organCode.unicodeScalars)
    var start = afterLast(of: words, in: code, from: 0)
    start = max(start, afterDate(in: code))
    while start < code.count, singles.contains(code[start]) { start += 1 }
    if case .order = occurrence.number.form {
      start = afterLast(of: orderPrefixes, in: code, from: start)
      return start == 0 ? occurrence : occurrence.trimming(lead: start)
    }
    let bare = afterLast(of: organs, in: code, from: start)
    if !kinds.contains(where: { $0.scalars == Array(code[bare...]) }) { start = bare }
    if start < code.count { start = afterLast(of: offices, in: code, from: start, atLeast: start + 1) }
    guard start < code.count, !code.isEmpty else { return nil }
    return start == 0 ? occurrence : occurrence.trimming(lead: start)
  }

  /// Whether a code numbers something that is no instrument: a penalty, a case, a licence, a serial's permit.
  static func isForeign(_ code: String) -> Bool {
    let scalars = Array(code.unicodeScalars)
    return scalars.contains(anyOf: foreign, in: 0..<scalars.count)
  }

  /// Behind a day in Chinese digits: `二〇〇一年五月八日济政发〔2001〕16号`
  private static func afterDate(in code: [Unicode.Scalar]) -> Int {
    let signs = code.indices.dropFirst().dropLast().last { index in
      "年月日".unicodeScalars.contains(code[index]) && Numeral.isChinese(code[index - 1])
    }
    return signs.map { $0 + 1 } ?? 0
  }

  /// Behind the last of the words that leaves something over.
  private static func afterLast(
    of words: [Word], in code: [Unicode.Scalar], from start: Int, atLeast floor: Int = 0
  ) -> Int {
    let low = max(start, floor)
    guard let found = code.last(of: words, in: low..<max(low, code.count - 1)) else { return start }
    return found.offset + found.word.count
  }

  /// Words that lead up to a number. None can be a part of an organ code.
  private static let words: [Word] = [
    "根据", "依据", "按照", "依照", "遵照", "参照", "转发", "印发", "发布", "公布", "下发", "废止", "执行", "贯彻", "落实", "关于", "文件", "通知", "规定",
    "要求", "修改", "决定", "意见", "办法", "通告", "以及", "或者", "其中", "包括", "文号", "号文", "有关", "的", "将", "对", "按",
    "与", "及", "了", "为", "是", "见", "即",
    "以",
    "由", "至", "被", "把",
  ]

  /// Characters that join a number to what precedes it, but may also stand inside a code.
  private static let singles: Set<Unicode.Scalar> = ["原", "和", "或", "在", "从", "向", "到", "等", "号", "年", "月", "日"]

  /// Organs' names before the code of the same organ: `市政府济政发〔2019〕1号`. An order has its organ inside.
  private static let organs: [Word] = [
    "人民政府办公厅", "政府办公厅", "政府办公室", "办公厅", "办公室", "人民政府", "政府", "委员会", "发展改革委", "国务院", "市委", "省委", "区委", "县委",
  ]

  /// What an organ's name can carry for a code: 济南市人民政府公告〔2020〕3号.
  private static let kinds: [Word] = ["公告", "通告", "令", "公告第", "决定", "文件"]

  /// The same where the word has something before it: 省教育厅鲁教发 has the code 鲁教发, but 厅字 is a code.
  private static let offices: [Word] = ["厅", "局"]

  /// What an order's organ may carry in front: 国务院令 is one order with or without it.
  private static let orderPrefixes: [Word] = ["中华人民共和国"]

  private static let foreign: [Word] = [
    "罚", "判", "刊", "联内资", "证字", "许可", "准字", "备案", "合同", "编号", "登记", "仲", "民初", "民终", "行初", "行终", "刑初", "执字",
  ]
}
