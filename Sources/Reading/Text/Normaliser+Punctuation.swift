/// Marks that depend on their neighbours: stops, brackets, dashes, the brackets of a number.
extension Normaliser {
  mutating func readPunctuation(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "(", ")": readBracket(scalar)
    case ".": isFullStop ? emit("。", .halfWidth, width: 10) : emit(".", .kept, width: 5)
    default: isChinese(around: scalar) ? emit(Self.wide(scalar), .halfWidth, width: 10) : emit(scalar, .kept, width: 5)
    }
  }

  mutating func readBracket(_ scalar: Unicode.Scalar) {
    let opens = scalar == "(" || scalar == "（"
    let isWide = scalar.value > 0x80
    if opens ? opensNumber : closesNumber {
      emit(opens ? "〔" : "〕", .numberBracket, width: 5)
    } else {
      emit(opens ? "（" : "）", isWide ? .kept : .halfWidth, width: 10)
    }
  }

  static func wide(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case ",": "，"
    case ";": "；"
    case ":": "："
    case "!": "！"
    case "?": "？"
    default: scalar
    }
  }

  /// Whether a mark stands in Chinese: not between two Latin letters or digits.
  func isChinese(around scalar: Unicode.Scalar) -> Bool {
    guard let last = line.text.last else { return true }
    guard let next = nextVisible else { return true }
    if scalar == ":" && next == "/" { return false }
    return !(last.isAlphanumeric && Self.narrow(next).isAlphanumeric)
  }

  /// Whether `.` is 。: behind Han, a closing mark or %, or behind a number or word that Chinese follows.
  var isFullStop: Bool {
    guard let last = line.text.last else { return false }
    if last.isHan || last.closes || last == "%" { return nextVisible != "." && last != "." }
    guard last.isAlphanumeric, !isListNumber else { return false }
    guard let next = nextVisible else { return !nextLineIsAlphanumeric }
    return !Self.narrow(next).isAlphanumeric && (next.isHan || next == "(" || next == "（" || next == "“")
  }

  var nextLineIsAlphanumeric: Bool { nextLineHead.map { Self.narrow($0).isAlphanumeric } ?? false }

  /// Whether what stands before is the number of a list: `1.` at the line's head, or behind `附件：`.
  var isListNumber: Bool {
    var start = line.text.count
    while start > 0, line.text.count - start <= 3, line.text[start - 1].isDigit { start -= 1 }
    guard line.text.count - start <= 3 else { return false }
    return start == 0 || (line.text[start - 1] == "：" && start <= 4)
  }

  /// `DCＧ` at a line's end, the next line beginning with a Latin letter.
  var isHyphenGlyph: Bool {
    position == end - 1 && (line.text.last?.isLetter ?? false) && position > 0 && raw[position - 1].isLetter
      && (nextLineHead?.isLetter ?? false)
  }

  mutating func readWideHyphen() {
    let last = line.text.last
    if last?.isDigit ?? false, startsWithLetters || isInTelephoneNumber {
      emit("-", .dash, width: 10)
    } else if last?.isLetter ?? false || masked.contains(position - 1) {
      emit("-", .dash, width: 10)
    } else {
      emit("—", .dash, width: 10)
    }
  }

  /// `JNCR－２０２３－…`: a code, not a range.
  var startsWithLetters: Bool {
    line.text.count <= 20 && (line.text.first?.isLetter ?? false)
      && line.text.allSatisfy { $0.isAlphanumeric || $0 == "-" }
  }

  /// `０５３１－６６６０１２３４`, `188－****－0176`: a telephone number, not a range.
  var isInTelephoneNumber: Bool {
    if masked.contains(position + 1) { return true }
    var before = 0
    while before < line.text.count, before < 5, line.text[line.text.count - 1 - before].isDigit { before += 1 }
    guard before == 3 || before == 4, line.text[line.text.count - before] == "0" else { return false }
    var index = position + 1
    return digits(&index) >= 7
  }

  mutating func readDash(_ scalar: Unicode.Scalar) {
    if line.text.count >= 2, line.text.ends(with: ["—", "—"]), pendingBlanks == 0 {
      drop(scalar, .dash)
    } else {
      emit("—", scalar == "—" ? .kept : .dash, width: 10)
    }
  }

  /// `2024-2025年`, `5-8家`: a hyphen between two short numbers, the second followed by Han or %.
  var isRange: Bool {
    guard line.text.last?.isDigit ?? false else { return false }
    var before = 0
    while before < line.text.count, before <= 5, line.text[line.text.count - 1 - before].isDigit { before += 1 }
    if before < line.text.count {
      let lead = line.text[line.text.count - 1 - before]
      if lead == "-" || lead.isLetter || lead == "." { return false }
    }
    var index = position + 1
    while index < end, raw[index].isDigit { index += 1 }
    let after = index - position - 1
    while index < end, raw[index].isBlank { index += 1 }
    guard before <= 4, after >= 1, after <= 4, index < end else { return false }
    return raw[index].isHan || raw[index] == "%"
  }

  /// `[2025] 6号`, `（2019）12号` behind Han: a year in any bracket, followed by a number and 号.
  var opensNumber: Bool {
    guard line.text.last?.isHan ?? false else { return false }
    var index = position + 1
    guard digits(&index) == 4, index < end, Self.closing.contains(raw[index]) else { return false }
    index += 1
    skipBlanks(&index)
    if index < end, raw[index] == "第" { index += 1 }
    let sequence = digits(&index)
    return sequence >= 1 && sequence <= 7 && (index >= end || raw[index] == "号")
  }

  var closesNumber: Bool {
    let count = line.text.count
    return count >= 5 && line.text[count - 5] == "〔" && line.text[(count - 4)...].allSatisfy { $0.isDigit }
  }

  private static let closing: [Unicode.Scalar] = ["]", "］", "】", ")", "）"]

  func digits(_ index: inout Int) -> Int {
    var found = 0
    skipBlanks(&index)
    while index < end, found <= 8, Self.narrow(raw[index]).isDigit {
      found += 1
      index += 1
      skipBlanks(&index)
    }
    return found
  }

  func skipBlanks(_ index: inout Int) {
    while index < end, raw[index].isBlank { index += 1 }
  }
}
