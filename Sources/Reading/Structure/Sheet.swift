import Gazette

/// The lines of an issue that belong to documents, with the kind of each and the column it was wrapped in.
struct Sheet {
  /// The lines, furniture and blank ones left out, lines that hold two things parted.
  let lines: [Line]
  /// What each line is by itself.
  let kinds: [LineKind]
  /// The width of the column that hard-wraps each line, in tenths of an em; 0 where lines are not wrapped.
  let columns: [Int]

  /// The sheet of some lines.
  init(_ lines: [Line]) {
    self.lines = lines
    kinds = lines.map { LineKind($0) }
    columns = HardWrap.columns(lines)
  }

  /// How a line ends.
  enum Tail {
    /// 。 or another mark that ends a sentence, closing marks behind it or not; also a bracket that closes.
    case full
    /// ；
    case semicolon
    /// ：
    case colon
    /// ， or 、
    case comma
    /// No mark.
    case open
  }

  /// How a line ends; a number by itself, `（济政办发〔2019〕29号）`, ends nothing.
  func tail(_ index: Int) -> Tail {
    if case .number = kinds[index] { return .open }
    return Self.tail(lines[index].text)
  }

  /// How a text ends.
  static func tail(_ text: Scalars) -> Tail {
    guard let last = text.last else { return .full }
    switch last {
    case "。", "！", "？", "…": return .full
    case "；", ";": return .semicolon
    case "：", ":": return .colon
    case "，", "、", ",": return .comma
    case "”", "’", "\"":
      guard text.count >= 2 else { return .open }
      let before = text[text.count - 2]
      return before == "。" || before == "！" || before == "？" ? .full : .open
    case "）": return endsInNote(text) ? .full : .open
    default: return .open
    }
  }

  /// Whether the bracket in which a text ends is a note by itself: it stands behind the end of a sentence, or began on an
  /// earlier line; `（试行）` is part of what it stands behind.
  private static func endsInNote(_ text: Scalars) -> Bool {
    var depth = 0
    for index in text.indices.reversed() {
      if text[index] == "）" { depth += 1 }
      if text[index] == "（" { depth -= 1 }
      if depth == 0 {
        guard index > 0 else { return true }
        return text[index - 1].endsSentence || text[index - 1] == "”" || text[index - 1] == "）"
      }
    }
    return true
  }

  /// Whether a line ends short of the column it was wrapped in.
  func isShort(_ index: Int, by margin: Int = 18) -> Bool {
    columns[index] > 0 && lines[index].width < columns[index] - margin
  }

  /// Whether a line is running text, or a list's heading, that no mark ends.
  func isOpenText(_ index: Int) -> Bool {
    guard tail(index) == .open else { return false }
    switch kinds[index] {
    case .text, .marked: return true
    default: return false
    }
  }

  /// Whether a line is a number that stands by itself and in no brackets; false beyond the sheet.
  func isNumber(_ index: Int) -> Bool {
    guard kinds.indices.contains(index), case .number = kinds[index] else { return false }
    return lines[index].text.first != "（"
  }

  /// Whether a line is a registration; false beyond the sheet.
  func isRegistration(_ index: Int) -> Bool {
    guard kinds.indices.contains(index), case .registration = kinds[index] else { return false }
    return true
  }

  /// Whether a line is a date in brackets with a number below it: `（一九九四年三月十日）⏎国发〔1994〕32号`
  func isDated(_ index: Int) -> Bool { DateLine.isBracketed(lines[index].text) && isNumber(index + 1) }

  /// Whether a line is names of organs and nothing else.
  func isOrgans(_ index: Int) -> Bool {
    if case .organs = kinds[index] { return true }
    return false
  }

  /// Whether a line is a date and nothing else.
  func isDate(_ index: Int) -> Bool {
    if case .date = kinds[index] { return true }
    return false
  }

  /// The number with which a line begins.
  func marker(_ index: Int) -> Marker? {
    if case .marked(let marker) = kinds[index] { return marker }
    return nil
  }
}
