/// 手机号码: eleven digits, 1 and 3 to 9 first, as a text writes a person's: `18806340176`, `１８８０６３４０１７６`,
/// `188-0634-0176`, `188 0634 0176`, `+86 18806340176`.
///
/// It is told from what looks like it: a landline (`0531-51707070`), a hotline (12345), a piece of a longer code
/// (18 digits of an identity card), an amount (`13812345678元`), the number of a document, a licence or an account.
struct MobileNumber {
  /// Where its digits stand in the text, eleven of them.
  let digits: [Int]

  /// How many digits of the head and of the tail stay: `188****0176`.
  static let shown = (head: 3, tail: 4)

  /// The digits that are masked.
  var hidden: ArraySlice<Int> { digits[Self.shown.head..<digits.count - Self.shown.tail] }

  /// All numbers in a text; numbers whose digits blanks part count only where the text speaks of telephones.
  static func all(in text: Scalars, speaksOfTelephones: () -> Bool) -> [MobileNumber] {
    var found = [MobileNumber]()
    var index = 0
    while index < text.count {
      guard isDigit(text[index]) else {
        index += 1
        continue
      }
      if let number = number(in: text, at: index, speaksOfTelephones), let last = number.digits.last {
        found.append(number)
        index = last + 1
      } else {
        while index < text.count, isDigit(text[index]) { index += 1 }
      }
    }
    return found
  }

  // MARK: what it is made of

  private static func number(in text: Scalars, at start: Int, _ speaksOfTelephones: () -> Bool) -> MobileNumber? {
    var groups = groups(in: text, from: start)
    if let first = groups.digits.first, isTrunkPrefix(text, first) {
      groups.dropFirst()
    } else if groups.digits.count > 0 {
      groups.splitPrefix(of: text)
    }
    guard let shape = groups.shape, !shape.isSpaced || groups.isLetterSpaced || speaksOfTelephones() else { return nil }
    let digits = Array(groups.digits.prefix(shape.groups).joined())
    guard digits.count == 11, value(text[digits[0]]) == 1, value(text[digits[1]]) >= 3,
      !isPartOfCode(text, from: start, to: digits[10] + 1), !isQuantity(text, from: digits[10] + 1),
      !namesCode(text, before: start)
    else { return nil }
    return MobileNumber(digits: digits)
  }

  /// Runs of digits with one blank or hyphen between each two.
  private struct Groups {
    var digits = [[Int]]()
    /// What stands behind each run but the last.
    var gaps = [Gap]()

    enum Gap { case blank, hyphen }

    /// How many runs make up a number, and whether blanks part them; nil if these are no telephone number.
    var shape: (groups: Int, isSpaced: Bool)? {
      let counts = digits.prefix(4).map(\.count)
      if counts.first == 11 { return gaps.first == .hyphen ? nil : (1, false) }
      if counts.starts(with: [3, 4, 4]) {
        guard gaps[0] == gaps[1], gaps.count == 2 || gaps[2] != gaps[1] else { return nil }
        return (3, gaps[0] == .blank)
      }
      if counts == [3, 8] || counts == [7, 4] { return (2, gaps[0] == .blank) }
      return isLetterSpaced ? (11, true) : nil
    }

    /// `１ ８ ８ ０ ６ ３ ４ ０ １ ７ ６`: a line that was justified.
    var isLetterSpaced: Bool {
      digits.count == 11 && digits.allSatisfy { $0.count == 1 } && gaps.allSatisfy { $0 == .blank }
    }

    mutating func dropFirst() {
      digits.removeFirst()
      if !gaps.isEmpty { gaps.removeFirst() }
    }

    /// `8618806340176`, `018806340176`: the prefix stays out of the number.
    mutating func splitPrefix(of text: Scalars) {
      let run = digits[0].map { MobileNumber.value(text[$0]) }
      for prefix in MobileNumber.prefixes where run.count == prefix.count + 11 && run.starts(with: prefix) {
        digits[0].removeFirst(prefix.count)
        return
      }
    }
  }

  private static let prefixes: [[UInt32]] = [[0], [8, 6], [0, 0, 8, 6]]

  private static func groups(in text: Scalars, from start: Int) -> Groups {
    var groups = Groups()
    var index = start
    while index < text.count, groups.digits.count < 13 {
      var run = [Int]()
      while index < text.count, isDigit(text[index]) || text[index].isInvisible, run.count < 24 {
        if isDigit(text[index]) { run.append(index) }
        index += 1
      }
      groups.digits.append(run)
      guard let gap = gap(in: text, at: &index) else { break }
      groups.gaps.append(gap)
    }
    return groups
  }

  /// A blank, or a hyphen with or without blanks beside it, a digit following.
  private static func gap(in text: Scalars, at index: inout Int) -> Groups.Gap? {
    var after = index
    var blanks = 0
    var hyphens = 0
    while after < text.count, after - index < 4, text[after].isBlank || isHyphen(text[after]) {
      if text[after].isBlank { blanks += 1 } else { hyphens += 1 }
      after += 1
    }
    guard after < text.count, isDigit(text[after]), hyphens == 1 || (hyphens == 0 && blanks == 1) else { return nil }
    index = after
    return hyphens == 1 ? .hyphen : .blank
  }

  private static func isTrunkPrefix(_ text: Scalars, _ run: [Int]) -> Bool {
    let values = run.map { value(text[$0]) }
    return prefixes.dropFirst().contains(values)
  }

  // MARK: what stands around it

  /// Whether it goes on as a code: Latin letters, more digits, a decimal.
  private static func isPartOfCode(_ text: Scalars, from start: Int, to end: Int) -> Bool {
    if start > 0 {
      let before = Normaliser.narrow(text[start - 1])
      if before.isAlphanumeric || glue.contains(before) { return true }
      if isHyphen(before), start > 1, Normaliser.narrow(text[start - 2]).isAlphanumeric { return true }
    }
    guard end < text.count else { return false }
    let after = Normaliser.narrow(text[end])
    if after.isAlphanumeric { return true }
    guard after == "." || isHyphen(after), end + 1 < text.count else { return false }
    return Normaliser.narrow(text[end + 1]).isAlphanumeric
  }

  private static let glue = Set("._=〔[第¥￥$．".unicodeScalars)

  /// `13812345678元`, `13812345678号`
  private static func isQuantity(_ text: Scalars, from end: Int) -> Bool {
    var index = end
    if index < text.count, text[index].isBlank { index += 1 }
    return (index == end ? units : amounts).beginning(text, at: index) != nil
  }

  private static let amounts = Phrases("元 万元 亿元 千元")
  private static let units = Phrases("元 万 亿 千 吨 号 米 % ％ ‰ 平方 立方 公里 公斤 公顷")

  /// `统一登记号：`, `许可证编号`: what follows is the number of a thing.
  private static func namesCode(_ text: Scalars, before start: Int) -> Bool {
    var end = start
    while end > 0, text[end - 1].isBlank || colons.contains(text[end - 1]) { end -= 1 }
    return codes.ending(Array(text[max(0, end - 6)..<end])) != nil
  }

  private static let colons = Set("：:为是".unicodeScalars)
  private static let codes = Phrases("编号 代码 编码 登记号 注册号 证号 账号 帐号 账户 备案号 文号 序号 批号 案号 流水号 订单号 条码")

  /// Whether a text speaks of telephones: 联系电话, 手机, 咨询.
  static func speaksOfTelephones(_ text: Scalars) -> Bool { words.standIn(text) }

  private static let words = Phrases("电话 手机 联系 移动 咨询 微信 号码 传真 Tel TEL 电 话")

  // MARK: characters

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { Normaliser.narrow(scalar).isDigit }

  static func value(_ scalar: Unicode.Scalar) -> UInt32 { Normaliser.narrow(scalar).value - 0x30 }

  static func isHyphen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "－", "‐", "‑", "–", "—": true
    default: false
    }
  }
}
