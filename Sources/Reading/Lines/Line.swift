/// One raw line in canonical characters, with what its print tells: the unit on which structure is built.
struct Line {
  /// A place in the text at which blanks of the raw line were dropped, or a table's cells meet.
  struct Gap {
    /// The scalar before which the gap stands.
    let offset: Int
    /// How wide it was, in blanks; a tab is `tab` wide, a cell border `border`.
    let width: Int
    /// How many half characters of blank it shows.
    var span = 0
    /// The half character at which the text goes on.
    var column = 0

    /// The width of a tab.
    static let tab = 8
    /// The width of a cell border.
    static let border = 100
  }

  /// The raw line's number.
  let number: Int
  /// Its canonical text.
  var text: Scalars
  /// The gaps in it, by offset.
  var gaps = [Gap]()
  /// How many blanks of one em stood before its text.
  var indent = 0
  /// The half character at which its text begins.
  var start = 0
  /// How many tabs stood before its text.
  var tabs = 0
  /// How wide it was printed, in tenths of an em; a full-width digit or letter is 7.
  var width = 0
  /// Whether a blank raw line stands before it.
  var followsBlank = false
  /// Whether a list mark (`- `) stood before it.
  var isBullet = false
  /// Whether a hyphen of the print ended it, so that the word goes on.
  var endsInHyphen = false
  /// Whether a full-width letter ends it: such are cut anywhere, as Han are.
  var endsInWideLetter = false
  /// Whether it is a piece of its raw line, the rest being lines of their own.
  var isPiece = false

  /// Whether nothing is left of it.
  var isEmpty: Bool { text.isEmpty }

  /// Part of this line as a line of its own.
  func piece(_ range: Range<Int>) -> Line {
    var piece = self
    piece.text = Array(text[range])
    piece.gaps = gaps.filter { $0.offset > range.lowerBound && $0.offset < range.upperBound }
      .map { Gap(offset: $0.offset - range.lowerBound, width: $0.width, span: $0.span, column: $0.column) }
    piece.isPiece = true
    return piece
  }
}
