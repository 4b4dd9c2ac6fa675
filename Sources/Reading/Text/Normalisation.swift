/// What is done to a raw character on its way into canonical text. The list is closed.
enum Normalisation: Int, CaseIterable {
  /// Kept as it is.
  case kept
  /// `２０１９`, `ＡＰＰ`, `％` become ASCII.
  case fullWidth
  /// `,` `.` `:` `;` `(` `)` become ，。：；（） in Chinese.
  case halfWidth
  /// `«»‹›` become 《》〈〉.
  case guillemets
  /// `"` becomes “ or ”.
  case straightQuotes
  /// A blank inside Chinese, at a line's ends, as an indent or between spaced letters is dropped.
  case blank
  /// `Ｇ` at a line's end between Latin letters is a hyphen of the print and is dropped: `DCＧ⏎MM` is DCMM.
  case hyphenGlyph
  /// Characters that a font gave a private or wrong code: U+100170 is ·, U+FE30 is ：
  case glyphCode
  /// A private-use character without a known meaning is dropped.
  case privateUse
  /// A zero-width or control character is dropped.
  case invisible
  /// `#`, `**`, `>`, `- `, `---`, `<sub>` are dropped.
  case markup
  /// `|` and the rule below a table's head are dropped.
  case tableMark
  /// `－` in a range is —, `———` is ——.
  case dash
  /// The brackets of a number, `[2025]`, are 〔〕.
  case numberBracket
  /// A digit of a mobile number is `*`: `188****0176`.
  case masked

  /// The audit's word for it.
  var word: String {
    switch self {
    case .kept: "blocks"
    case .fullWidth: "full-width"
    case .halfWidth: "half-width-punctuation"
    case .guillemets: "guillemets"
    case .straightQuotes: "straight-quotes"
    case .blank: "blank"
    case .hyphenGlyph: "hyphen-glyph"
    case .glyphCode: "glyph-code"
    case .privateUse: "private-use"
    case .invisible: "invisible"
    case .markup: "markdown-mark"
    case .tableMark: "table-mark"
    case .dash: "dash"
    case .numberBracket: "number-bracket"
    case .masked: "masked"
    }
  }
}

/// How many raw characters met each normalisation.
struct NormalisationCount {
  /// Nearly all characters are; counted apart, since to change one place of a vector all of it is copied.
  private var kept = 0
  /// The others by raw value; sixteen places, so that a line's count needs no storage of its own.
  private var others: SIMD16<Int> = .zero

  /// Counts some characters.
  mutating func add(_ kind: Normalisation, _ count: Int = 1) {
    if kind == .kept { kept &+= count } else { others[kind.rawValue] &+= count }
  }

  /// How many characters met a normalisation.
  subscript(kind: Normalisation) -> Int { kind == .kept ? kept : others[kind.rawValue] }

  /// Adds the counts of other lines.
  mutating func add(_ other: NormalisationCount) {
    kept &+= other.kept
    others &+= other.others
  }
}
