import TestSupport

extension SeededGenerator {
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
