/// Turns one raw line into canonical characters, and counts what it did to each.
///
/// Every rule looks at the nearest neighbours on the line only, so that lines can be read one by one; what needs the
/// whole paragraph (straight quotes) is done when the paragraph is joined.
struct Normaliser {
  let raw: Scalars
  /// Which raw characters are the stars of a masked number.
  let masked: MaskedPlaces
  let nextLineHead: Unicode.Scalar?
  var end: Int
  var position = 0
  var pendingBlanks = 0
  /// The half character that has been reached, and where the blanks before it began.
  var column = 0
  var blankStart = 0
  var line: Line
  var count = NormalisationCount()
  /// The characters that were dropped and are no blanks.
  var dropped = Scalars()
  var unknownGlyph: UInt32?
  var isURL = false
  var boldMarks: Int?

  /// The line in canonical characters.
  var result: Line { line }

  /// Normalises a raw line; `nextLineHead` is the first character of the line after it.
  init(_ raw: RawLine, nextLineHead: Unicode.Scalar?) {
    self.raw = raw.scalars
    masked = raw.masked
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

  mutating func trimEnd() {
    while end > 0, raw[end - 1].isBlank || raw[end - 1].isInvisible {
      end -= 1
      raw[end].isBlank ? count.add(.blank) : drop(raw[end], .invisible)
    }
  }

  mutating func readLeadingBlanks() {
    var halves = 0
    while position < end, raw[position].isBlank || raw[position].isInvisible {
      if raw[position] == "\u{3000}" { line.indent += 1 }
      if raw[position] == " " { halves += 1 }
      if raw[position] == "\t" { line.tabs += 1 }
      column += columns(raw[position])
      raw[position].isBlank ? count.add(.blank) : drop(raw[position], .invisible)
      position += 1
    }
    if halves >= 4 { line.indent += halves / 2 }
    line.start = column
  }

  /// `## `, `> `, `- `: Markdown marks that an OCR adds at random.
  mutating func readLeadingMarks() {
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
        isMark = position + 1 < end && raw[position + 1].isBlank && !masked.contains(position)
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
  mutating func readRule() -> Bool {
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

  mutating func step() {
    let scalar = raw[position]
    if scalar.isHan {
      emit(scalar, .kept, width: 10)
    } else if scalar.isBlank {
      if pendingBlanks == 0 { blankStart = column }
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
    column += columns(scalar)
    position += 1
  }

  /// How many half characters a raw character takes; a tab goes to the next eighth.
  func columns(_ scalar: Unicode.Scalar) -> Int {
    if scalar == "\t" { return Line.Gap.tab - column % Line.Gap.tab }
    return scalar.isInvisible ? 0 : scalar.value < 0x1100 ? 1 : 2
  }

  mutating func readPrivate(_ scalar: Unicode.Scalar) {
    if scalar.value == 0x100170 {
      emit("·", .glyphCode, width: 10)
    } else {
      unknownGlyph = scalar.value
      drop(scalar, .privateUse)
    }
  }

  mutating func readASCII(_ scalar: Unicode.Scalar) {
    if scalar.isAlphanumeric {
      if scalar == "h" || scalar == "H", startsURL { isURL = true }
      return emit(scalar, .kept, width: 5)
    }
    if isURL, endsURL(scalar) { isURL = false }
    if isURL { return emit(scalar, .kept, width: 5) }
    switch scalar {
    case "(", ")", ",", ";", ":", ".", "!", "?": readPunctuation(scalar)
    case "*" where masked.contains(position): emit("*", .masked, width: 5)
    case "*" where raw.has(Self.bold, at: position) && !isStarOfNumber && dropsBold():
      dropRun(to: position + 2, .markup)
      position -= 1
    case "|":
      line.gaps.append(Line.Gap(offset: line.text.count, width: Line.Gap.border))
      pendingBlanks = 0
      drop(scalar, .tableMark)
    case "<":
      guard let end = SmallPrint.markEnd(in: raw, at: position) else { return emit(scalar, .kept, width: 5) }
      dropRun(to: end, .markup)
      position -= 1
    case "\\" where escapes: drop(scalar, .markup)
    case "[" where opensNumber: emit("〔", .numberBracket, width: 5)
    case "]" where closesNumber: emit("〕", .numberBracket, width: 5)
    case "-": isRange ? emit("—", .dash, width: 10) : emit(scalar, .kept, width: 5)
    default: emit(scalar, .kept, width: 5)
    }
  }

  mutating func readFullWidth(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "，", "：", "；", "！", "？", "～": emit(scalar, .kept, width: 10)
    case "＊" where masked.contains(position): emit("*", .masked, width: 7)
    case "（", "）": readBracket(scalar)
    case "－": readWideHyphen()
    case "Ｇ" where isHyphenGlyph:
      line.endsInHyphen = true
      drop(scalar, .hyphenGlyph)
    case "［" where opensNumber: emit("〔", .numberBracket, width: 10)
    case "］" where closesNumber: emit("〕", .numberBracket, width: 10)
    default:
      let ascii = Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
      line.endsInWideLetter = position == end - 1 && ascii.isLetter
      emit(ascii, .fullWidth, width: ascii.isAlphanumeric ? 7 : 10)
    }
  }

  mutating func readOther(_ scalar: Unicode.Scalar) {
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

  // MARK: output

  var nextVisible: Unicode.Scalar? {
    var index = position + 1
    while index < end {
      if !raw[index].isBlank, !raw[index].isInvisible { return raw[index] }
      index += 1
    }
    return nil
  }

  /// A full-width letter or digit as ASCII.
  static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard scalar.value >= 0xFF10, scalar.value <= 0xFF5A else { return scalar }
    return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
  }

  mutating func emit(_ scalar: Unicode.Scalar, _ kind: Normalisation, width: Int) {
    if isURL, !scalar.isAlphanumeric, scalar.value >= 0x80 || pendingBlanks > 0 { isURL = false }
    if pendingBlanks > 0 { closeBlanks(before: scalar) }
    line.text.append(scalar)
    line.width += width
    count.add(kind)
  }

  /// A blank between words of Latin letters stays; any other leaves a gap.
  mutating func closeBlanks(before scalar: Unicode.Scalar) {
    if let last = line.text.last {
      if last.isAlphanumeric, scalar.isAlphanumeric, last.isLetter || scalar.isLetter, pendingBlanks < Line.Gap.tab {
        line.text.append(" ")
        line.width += 5
        count.add(.blank, -1)
        count.add(.kept)
      }
      if line.text.last != " " || pendingBlanks > 1 {
        let span = column - blankStart
        line.gaps.append(Line.Gap(offset: line.text.count, width: pendingBlanks, span: span, column: column))
      }
    }
    isURL = false
    pendingBlanks = 0
  }

  mutating func drop(_ scalar: Unicode.Scalar, _ kind: Normalisation) {
    dropped.append(scalar)
    count.add(kind)
  }

  mutating func dropRun(to index: Int, _ kind: Normalisation) {
    while position < index {
      drop(raw[position], kind)
      position += 1
    }
  }
}
