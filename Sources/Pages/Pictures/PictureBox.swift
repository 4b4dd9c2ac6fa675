import Markup

/// A box of a picture: a document or an instrument, with as much of its title as fits, and a line of facts.
///
/// All lengths are in the picture's own units, which are pixels unless the page scales it.
struct PictureBox: Sendable {
  var x = 0
  var y = 0
  let width: Int
  let title: [String]
  /// Facts below the title, in one line or in as many as there are facts.
  let notes: [String]
  /// All that the box stands for, told to those who cannot see how it lies and to the pointer.
  let name: String
  /// The page that it leads to; nil for the thing that the page is about.
  let address: String?
  /// The classes of its frame: `unheld`, a status.
  let form: String

  static let titleSize = 14
  static let noteSize = 12
  private static let separator = " · "
  static let padding = 7
  private static let titleLine = 20
  private static let noteLine = 18

  /// A box of a width; of the title at most so many lines are shown.
  init(
    width: Int, title: String, lines: Int, notes: [String], name: String, address: String?, form: String
  ) {
    self.width = width
    let inner = width - 2 * Self.padding
    self.title = WrappedText(title, size: Self.titleSize, width: inner, lines: lines).lines
    let joined = notes.joined(separator: Self.separator)
    let rows = TextWidth.of(joined, size: Self.noteSize) <= inner ? [joined] : notes
    self.notes = rows.filter { !$0.isEmpty }.flatMap {
      WrappedText($0, size: Self.noteSize, width: inner, lines: 2).lines
    }
    self.name = name
    self.address = address
    self.form = form
  }

  var height: Int {
    2 * Self.padding - 4 + title.count * Self.titleLine + notes.count * Self.noteLine
  }

  /// The height at which lines to other boxes leave it.
  var middle: Int { y + height / 2 }
  var right: Int { x + width }

  /// The box with its upper left corner at a place.
  func at(x: Int, y: Int) -> PictureBox {
    var box = self
    (box.x, box.y) = (x, y)
    return box
  }

  /// The values of the partial `picture` for the box.
  var value: TemplateValue {
    let top = y + Self.padding - 2
    let lines = title.enumerated().map { number, line -> TemplateValue in
      ["text": .text(line), "y": .number(top + number * Self.titleLine + 15)]
    }
    let below = top + title.count * Self.titleLine
    let facts = notes.enumerated().map { number, note -> TemplateValue in
      ["text": .text(note), "y": .number(below + number * Self.noteLine + 13)]
    }
    return [
      "x": .number(x), "y": .number(y), "width": .number(width), "height": .number(height), "form": .text(form),
      "left": .number(x + Self.padding), "lines": .list(lines), "notes": .list(facts),
      "name": .text(name), "address": .optional(address),
    ]
  }
}
