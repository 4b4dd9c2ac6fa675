/// A small generator of random numbers (SplitMix64) whose seed makes a failing case repeatable.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A text of up to so many pieces: Chinese, markup, digits and blanks, in any mixture.
  mutating func text(upTo count: Int) -> String {
    (0..<Int.random(in: 0...count, using: &self)).map { _ in Self.pieces.randomElement(using: &self) ?? "" }.joined()
  }

  /// Pieces that mean something to Markdown or HTML, beside plain ones.
  static let pieces: [String] = [
    "济", "南市", "人民政府", "。", "，", "（一）", "《条例》", "〔2019〕", "１", "𠮷", "\u{3000}", "\u{2028}", "\u{A0}", "\u{FEFF}",
    " ", " ", "  ", "    ", "\t", "1", "2019", "5.", "1)", "1.", ".", ")", "(", "-", "--", "---", "+", "*", "**", "_",
    "__",
    "=", "===", "#", "##", ">", "<", "<b>", "</p>", "<!--", "-->", "<?", "&", "&amp;", "&#35;", "#", ";", "amp", "\\",
    "\\\\",
    "|", "| --- |", ":-:", "[", "]", "[^1]", "](", "![", "!", "`", "```", "~", "~~", "~~~", "\"", "'", "$", "$$", "{",
    "}",
    "http://www.jinan.gov.cn", "www.a.cn", "a@b.cn", ":", "/", "a", "B", "x_y", "html", "script",
  ]
}
