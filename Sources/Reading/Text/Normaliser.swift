/// Turns one raw line into canonical characters, and counts what it did to each.
///
/// Every rule looks at the nearest neighbours on the line only, so that lines can be read one by one; what needs the
/// whole paragraph (straight quotes) is done when the paragraph is joined.
struct Normaliser {
  private let raw: Scalars
  private let nextLineHead: Unicode.Scalar?
  private var end: Int
  private var position = 0
  private var pendingBlanks = 0
  private var line: Line
  private(set) var count = NormalisationCount()
  /// The characters that were dropped and are no blanks.
  private(set) var dropped = Scalars()
  private(set) var unknownGlyph: UInt32?
  private var isURL = false
  private var boldMarks: Int?

  /// The line in canonical characters.
  var result: Line { line }

  /// Normalises a raw line; `nextLineHead` is the first character of the line after it.
  init(_ raw: RawLine, nextLineHead: Unicode.Scalar?) {
    self.raw = raw.scalars
    self.nextLineHead = nextLineHead
    line = Line(number: raw.number, text: [])
    line.text.reserveCapacity(raw.scalars.count)
    end = raw.scalars.count
    trimEnd()
    readLeadingBlanks()
    readLeadingMarks()
    if !readRule() { while position < end { step() } }
  }

  // MARK: the line's ends

  private mutating func trimEnd() {
    while end > 0, raw[end - 1].isBlank || raw[end - 1].isInvisible {
      end -= 1
      raw[end].isBlank ? count.add(.blank) : drop(raw[end], .invisible)
    }
  }

  private mutating func readLeadingBlanks() {
    while position < end, raw[position].isBlank || raw[position].isInvisible {
      if raw[position] == "\u{3000}" { line.indent += 1 }
      raw[position].isBlank ? count.add(.blank) : drop(raw[position], .invisible)
      position += 1
    }
  }

  /// `## `, `> `, `- `: Markdown marks that an OCR adds at random.
  private mutating func readLeadingMarks() {
    var isMark = true
    while isMark, position < end {
      let start = position
      switch raw[position] {
      case "#":
        var after = position
        while after < end, raw[after] == "#" { after += 1 }
        isMark = after - position <= 6 && after < end && raw[after].isBlank
        if isMark { dropRun(to: after, .markup) }
      case ">":
        dropRun(to: position + 1, .markup)
      case "-", "*", "+", "•":
        isMark = position + 1 < end && raw[position + 1].isBlank
        if isMark {
          line.isBullet = true
          dropRun(to: position + 1, .markup)
        }
      default:
        isMark = false
      }
      readLeadingBlanks()
      isMark = isMark && position > start
    }
  }

  /// `---`, `***`, `___`, `|---|---|`: a rule of Markdown and nothing else.
  private mutating func readRule() -> Bool {
    var marks = 0
    var isTable = false
    for scalar in raw[position..<end] {
      switch scalar {
      case "-", "*", "_": marks += 1
      case "|", ":": isTable = true
      default: if !scalar.isBlank { return false }
      }
    }
    guard marks >= 3 else { return false }
    while position < end {
      raw[position].isBlank ? count.add(.blank) : drop(raw[position], isTable ? .tableMark : .markup)
      position += 1
    }
    return true
  }

  // MARK: one character

  private mutating func step() {
    let scalar = raw[position]
    if scalar.isHan {
      emit(scalar, .kept, width: 10)
    } else if scalar.isBlank {
      pendingBlanks += scalar == "\t" ? Line.Gap.tab : 1
      count.add(.blank)
    } else if scalar.isInvisible {
      drop(scalar, .invisible)
    } else if scalar.isPrivateUse {
      readPrivate(scalar)
    } else if scalar.value < 0x80 {
      readASCII(scalar)
    } else if scalar.value >= 0xFF01 && scalar.value <= 0xFF5E {
      readFullWidth(scalar)
    } else {
      readOther(scalar)
    }
    position += 1
  }

  private mutating func readPrivate(_ scalar: Unicode.Scalar) {
    if scalar.value == 0x100170 {
      emit("·", .glyphCode, width: 10)
    } else {
      unknownGlyph = scalar.value
      drop(scalar, .privateUse)
    }
  }

  private mutating func readASCII(_ scalar: Unicode.Scalar) {
    if scalar.isAlphanumeric {
      if scalar == "h" || scalar == "H", startsURL { isURL = true }
      return emit(scalar, .kept, width: 5)
    }
    if isURL, endsURL(scalar) { isURL = false }
    if isURL { return emit(scalar, .kept, width: 5) }
    switch scalar {
    case "(", ")", ",", ";", ":", ".", "!", "?": readPunctuation(scalar)
    case "*" where raw.has(["*", "*"], at: position) && dropsBold():
      dropRun(to: position + 2, .markup)
      position -= 1
    case "|":
      line.gaps.append(Line.Gap(offset: line.text.count, width: Line.Gap.border))
      pendingBlanks = 0
      drop(scalar, .tableMark)
    case "<" where markupEnd != nil:
      dropRun(to: markupEnd ?? position, .markup)
      position -= 1
    case "[" where opensNumber: emit("〔", .numberBracket, width: 5)
    case "]" where closesNumber: emit("〕", .numberBracket, width: 5)
    case "-": isRange ? emit("—", .dash, width: 10) : emit(scalar, .kept, width: 5)
    default: emit(scalar, .kept, width: 5)
    }
  }

  private mutating func readFullWidth(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "，", "：", "；", "！", "？", "～": emit(scalar, .kept, width: 10)
    case "（", "）": readBracket(scalar)
    case "－": readWideHyphen()
    case "Ｇ" where isHyphenGlyph:
      line.endsInHyphen = true
      drop(scalar, .hyphenGlyph)
    case "［" where opensNumber: emit("〔", .numberBracket, width: 10)
    case "］" where closesNumber: emit("〕", .numberBracket, width: 10)
    default:
      let ascii = Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
      emit(ascii, .fullWidth, width: ascii.isAlphanumeric ? 7 : 10)
    }
  }

  private mutating func readOther(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "«": emit("《", .guillemets, width: 10)
    case "»": emit("》", .guillemets, width: 10)
    case "‹": emit("〈", .guillemets, width: 10)
    case "›": emit("〉", .guillemets, width: 10)
    case "\u{FE30}": emit("：", .glyphCode, width: 10)
    case "【" where opensNumber: emit("〔", .numberBracket, width: 10)
    case "】" where closesNumber: emit("〕", .numberBracket, width: 10)
    case "﹝": emit("〔", .glyphCode, width: 10)
    case "﹞": emit("〕", .glyphCode, width: 10)
    case "—", "―", "─", "–": readDash(scalar)
    default: emit(scalar, .kept, width: scalar.value < 0x2000 ? 5 : 10)
    }
  }

  // MARK: marks that depend on their neighbours

  private mutating func readPunctuation(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "(", ")": readBracket(scalar)
    case ".": isFullStop ? emit("。", .halfWidth, width: 10) : emit(".", .kept, width: 5)
    default: isChinese(around: scalar) ? emit(Self.wide(scalar), .halfWidth, width: 10) : emit(scalar, .kept, width: 5)
    }
  }

  private mutating func readBracket(_ scalar: Unicode.Scalar) {
    let opens = scalar == "(" || scalar == "（"
    let isWide = scalar.value > 0x80
    if opens ? opensNumber : closesNumber {
      emit(opens ? "〔" : "〕", .numberBracket, width: 5)
    } else {
      emit(opens ? "（" : "）", isWide ? .kept : .halfWidth, width: 10)
    }
  }

  private static func wide(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
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
  private func isChinese(around scalar: Unicode.Scalar) -> Bool {
    guard let last = line.text.last else { return true }
    guard let next = nextVisible else { return true }
    if scalar == ":" && next == "/" { return false }
    return !(last.isAlphanumeric && Self.narrow(next).isAlphanumeric)
  }

  /// Whether `.` is 。: behind Han, a closing mark or %, or behind a number or word that Chinese follows.
  private var isFullStop: Bool {
    guard let last = line.text.last else { return false }
    if last.isHan || last.closes || last == "%" { return nextVisible != "." && last != "." }
    guard last.isAlphanumeric, !isListNumber else { return false }
    guard let next = nextVisible else { return !nextLineIsAlphanumeric }
    return !Self.narrow(next).isAlphanumeric && (next.isHan || next == "(" || next == "（" || next == "“")
  }

  private var nextLineIsAlphanumeric: Bool { nextLineHead.map { Self.narrow($0).isAlphanumeric } ?? false }

  /// Whether what stands before is the number of a list: `1.` at the line's head, or behind `附件：`.
  private var isListNumber: Bool {
    var start = line.text.count
    while start > 0, line.text.count - start <= 3, line.text[start - 1].isDigit { start -= 1 }
    guard line.text.count - start <= 3 else { return false }
    return start == 0 || (line.text[start - 1] == "：" && start <= 4)
  }

  /// `DCＧ` at a line's end, the next line beginning with a Latin letter.
  private var isHyphenGlyph: Bool {
    position == end - 1 && (line.text.last?.isLetter ?? false) && position > 0 && raw[position - 1].isLetter
      && (nextLineHead?.isLetter ?? false)
  }

  private mutating func readWideHyphen() {
    let last = line.text.last
    if last?.isDigit ?? false, startsWithLetters {
      emit("-", .dash, width: 10)
    } else if last?.isLetter ?? false {
      emit("-", .dash, width: 10)
    } else {
      emit("—", .dash, width: 10)
    }
  }

  /// `JNCR－２０２３－…`: a code, not a range.
  private var startsWithLetters: Bool {
    line.text.count <= 20 && (line.text.first?.isLetter ?? false)
      && line.text.allSatisfy { $0.isAlphanumeric || $0 == "-" }
  }

  private mutating func readDash(_ scalar: Unicode.Scalar) {
    if line.text.count >= 2, line.text.ends(with: ["—", "—"]), pendingBlanks == 0 {
      drop(scalar, .dash)
    } else {
      emit("—", scalar == "—" ? .kept : .dash, width: 10)
    }
  }

  /// `2024-2025年`, `5-8家`: a hyphen between two short numbers, the second followed by Han or %.
  private var isRange: Bool {
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

  // MARK: brackets of a number

  /// `[2025] 6号`, `（2019）12号` behind Han: a year in any bracket, followed by a number and 号.
  private var opensNumber: Bool {
    guard line.text.last?.isHan ?? false else { return false }
    var index = position + 1
    guard digits(&index) == 4, index < end, Self.closing.contains(raw[index]) else { return false }
    index += 1
    skipBlanks(&index)
    if index < end, raw[index] == "第" { index += 1 }
    let sequence = digits(&index)
    return sequence >= 1 && sequence <= 7 && (index >= end || raw[index] == "号")
  }

  private var closesNumber: Bool {
    let count = line.text.count
    return count >= 5 && line.text[count - 5] == "〔" && line.text[(count - 4)...].allSatisfy { $0.isDigit }
  }

  private static let closing: [Unicode.Scalar] = ["]", "］", "】", ")", "）"]

  private func digits(_ index: inout Int) -> Int {
    var found = 0
    skipBlanks(&index)
    while index < end, found <= 8, Self.narrow(raw[index]).isDigit {
      found += 1
      index += 1
      skipBlanks(&index)
    }
    return found
  }

  private func skipBlanks(_ index: inout Int) {
    while index < end, raw[index].isBlank { index += 1 }
  }

  // MARK: Markdown and addresses

  /// Whether `**` here is a mark: at the line's ends, or one of a pair on the line; `王**` in a masked name is none.
  private mutating func dropsBold() -> Bool {
    if line.text.isEmpty || position + 2 >= end { return true }
    let marks = boldMarks ?? Self.boldMarks(raw, upTo: end)
    boldMarks = marks
    return marks > 1
  }

  private static func boldMarks(_ raw: Scalars, upTo end: Int) -> Int {
    var found = 0
    var index = 0
    while index + 1 < end {
      if raw[index] == "*", raw[index + 1] == "*" {
        found += 1
        index += 2
      } else {
        index += 1
      }
    }
    return found
  }

  /// The end of a tag for small print at this place: `<sub>`, `</sub>`, `<br/>`; nil if there is none.
  private var markupEnd: Int? {
    for tag in Self.tags where raw.has(tag, at: position) { return position + tag.count }
    return nil
  }

  private static let tags = Phrases("<sub> </sub> <sup> </sup> <br> <br/> <b> </b> <u> </u>").words

  private var startsURL: Bool { raw.has(Self.http, at: position) || raw.has(Self.https, at: position) }
  private static let http = Array("http://".unicodeScalars)
  private static let https = Array("https://".unicodeScalars)

  private func endsURL(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "(", ")", ",", ";", "<", ">", "\"": true
    default: false
    }
  }

  // MARK: output

  private var nextVisible: Unicode.Scalar? {
    var index = position + 1
    while index < end {
      if !raw[index].isBlank, !raw[index].isInvisible { return raw[index] }
      index += 1
    }
    return nil
  }

  /// A full-width letter or digit as ASCII.
  private static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard scalar.value >= 0xFF10, scalar.value <= 0xFF5A else { return scalar }
    return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
  }

  private mutating func emit(_ scalar: Unicode.Scalar, _ kind: Normalisation, width: Int) {
    if isURL, !scalar.isAlphanumeric, scalar.value >= 0x80 || pendingBlanks > 0 { isURL = false }
    if pendingBlanks > 0 { closeBlanks(before: scalar) }
    line.text.append(scalar)
    line.width += width
    count.add(kind)
  }

  /// A blank between words of Latin letters stays; any other leaves a gap.
  private mutating func closeBlanks(before scalar: Unicode.Scalar) {
    if let last = line.text.last {
      if last.isAlphanumeric, scalar.isAlphanumeric, last.isLetter || scalar.isLetter, pendingBlanks < Line.Gap.tab {
        line.text.append(" ")
        line.width += 5
        count.add(.blank, -1)
        count.add(.kept)
      }
      if line.text.last != " " || pendingBlanks > 1 {
        line.gaps.append(Line.Gap(offset: line.text.count, width: pendingBlanks))
      }
    }
    isURL = false
    pendingBlanks = 0
  }

  private mutating func drop(_ scalar: Unicode.Scalar, _ kind: Normalisation) {
    dropped.append(scalar)
    count.add(kind)
  }

  private mutating func dropRun(to index: Int, _ kind: Normalisation) {
    while position < index {
      drop(raw[position], kind)
      position += 1
    }
  }
}
