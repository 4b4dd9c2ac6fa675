/// A text cut into lines for a box of a picture; what does not fit is left out and told by an ellipsis.
///
/// Lines begin with no closing mark and end with no opening one, and no number or Latin word is cut, unless it is
/// longer than a line.
struct WrappedText {
  /// The lines, one at least, none wider than the box.
  private(set) var lines = [String]()

  private let width: Int
  private let most: Int

  /// The first lines of a text, at most so many, of a width in the unit of the font's size.
  init(_ text: String, size: Int, width: Int, lines most: Int) {
    self.width = max(width * 100 / max(size, 1), 200)
    self.most = max(most, 1)
    // No character is narrower than a third of the font's size, so that no more of a long title need be looked at.
    let head = text.unicodeScalars.prefix(self.most * self.width / 33 + 2)
    fill(Self.pieces(of: head, within: self.width))
  }

  private mutating func fill(_ pieces: [String]) {
    var line = ""
    var used = 0
    for piece in pieces {
      let next = TextWidth.hundredths(of: piece)
      if used + next > width {
        guard lines.count + 1 < most else { return lines.append(cut(line + piece)) }
        lines.append(line)
        (line, used) = ("", 0)
      }
      line += piece
      used += next
    }
    lines.append(line)
  }

  /// As much of a line as fits before an ellipsis.
  private func cut(_ line: String) -> String {
    var kept = line.unicodeScalars[...]
    var used = TextWidth.hundredths(of: line) + TextWidth.hundredths(of: "…")
    while used > width, let last = kept.popLast() { used -= TextWidth.hundredths(of: last) }
    return String(kept) + "…"
  }

  /// What may not be parted: a character with the marks that belong to it, a number, a word.
  private static func pieces(of text: Substring.UnicodeScalarView, within width: Int) -> [String] {
    var pieces = [String.UnicodeScalarView]()
    var used = 0
    for scalar in text {
      let next = TextWidth.hundredths(of: scalar)
      if let last = pieces.last?.last, belongs(scalar, to: last), used + next <= width {
        pieces[pieces.count - 1].append(scalar)
        used += next
      } else {
        pieces.append(String.UnicodeScalarView([scalar]))
        used = next
      }
    }
    return pieces.map { String($0) }
  }

  private static func belongs(_ scalar: Unicode.Scalar, to last: Unicode.Scalar) -> Bool {
    if opening.contains(last) || closing.contains(scalar) { return true }
    return scalar.isASCII && last.isASCII && scalar != " " && last != " "
  }

  private static let opening = Set("《〈（〔【「『“‘([".unicodeScalars)
  private static let closing = Set("》〉）〕】」』”’)]，。、；：？！,.;:?!…".unicodeScalars)
}
