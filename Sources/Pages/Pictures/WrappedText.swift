import Gazette

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
    fill(Array(text.unicodeScalars.prefix(self.most * self.width / 33 + 2)))
  }

  /// What may not be parted: a character with the marks that belong to it, a number, a word.
  private struct Piece {
    /// The index behind its last character.
    let end: Int
    /// In hundredths of the font's size.
    let width: Int
  }

  private mutating func fill(_ scalars: [Unicode.Scalar]) {
    var line = 0..<0
    var used = 0
    for piece in pieces(of: scalars) {
      if used + piece.width > width {
        guard lines.count + 1 < most else { return lines.append(cut(scalars[line.lowerBound..<piece.end])) }
        lines.append(String(scalars: scalars[line]))
        (line, used) = (line.upperBound..<line.upperBound, 0)
      }
      line = line.lowerBound..<piece.end
      used += piece.width
    }
    lines.append(String(scalars: scalars[line]))
  }

  /// As much of a line as fits before an ellipsis.
  private func cut(_ line: ArraySlice<Unicode.Scalar>) -> String {
    var kept = line
    var used = line.reduce(TextWidth.hundredths(of: "…")) { $0 + TextWidth.hundredths(of: $1) }
    while used > width, let last = kept.popLast() { used -= TextWidth.hundredths(of: last) }
    return String(scalars: kept) + "…"
  }

  private func pieces(of scalars: [Unicode.Scalar]) -> [Piece] {
    var pieces = [Piece]()
    for (index, scalar) in scalars.enumerated() {
      let next = TextWidth.hundredths(of: scalar)
      if let last = pieces.last, last.width + next <= width, Self.belongs(scalar, to: scalars[last.end - 1]) {
        pieces[pieces.count - 1] = Piece(end: index + 1, width: last.width + next)
      } else {
        pieces.append(Piece(end: index + 1, width: next))
      }
    }
    return pieces
  }

  private static func belongs(_ scalar: Unicode.Scalar, to last: Unicode.Scalar) -> Bool {
    if !isHan(last), opening.contains(last) { return true }
    if !isHan(scalar), closing.contains(scalar) { return true }
    return scalar.isASCII && last.isASCII && scalar != " " && last != " "
  }

  /// Most characters of a title are, and none of the marks is.
  private static func isHan(_ scalar: Unicode.Scalar) -> Bool { (0x4E00...0x9FFF).contains(scalar.value) }

  private static let opening = Set("《〈（〔【「『“‘([".unicodeScalars)
  private static let closing = Set("》〉）〕】」』”’)]，。、；：？！,.;:?!…".unicodeScalars)
}
