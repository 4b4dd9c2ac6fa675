import Gazette
import Markup

/// A picture of boxes and the lines between them, laid out in whole numbers: the same on every machine.
struct Picture: Sendable {
  /// A line from a box to the one that it does something to, where its head is.
  struct Line: Sendable {
    /// What is done; deeds are drawn stronger than words.
    let kind: Relation.Kind
    let way: Way

    /// How it runs, from who does something to what it is done to.
    enum Way: Sendable {
      /// It leaves and arrives level.
      case level(from: Point, to: Point)
      /// It leaves downwards and arrives level from the right.
      case down(from: Point, to: Point)
      /// It leaves level to the left and arrives from below.
      case up(from: Point, to: Point)
    }
  }

  /// A place in the picture.
  typealias Point = (x: Int, y: Int)

  /// Words in the picture; those with an address lead on.
  struct Caption: Sendable {
    let text: String
    let x: Int
    /// The line on which the words stand.
    let y: Int
    var address: String?
  }

  static let captionSize = 13

  var width = 0
  var height = 0
  /// The boxes and captions, in the order of reading.
  var parts = [Part]()
  var lines = [Line]()

  /// What stands in a picture beside its lines.
  enum Part: Sendable {
    case box(PictureBox)
    case caption(Caption)
  }

  /// The values of the partial `picture`.
  var value: TemplateValue {
    [
      "width": .number(width), "height": .number(height),
      "lines": .list(lines.map { ["form": .text(Self.form($0)), "path": .text(Self.path($0.way))] }),
      "heads": .text(heads { !$0.isChange }),
      "deedHeads": .text(heads(\.isChange)),
      "parts": .list(parts.map(Self.value)),
    ]
  }

  private static func value(_ part: Part) -> TemplateValue {
    switch part {
    case .box(let box): ["box": box.value, "caption": .none]
    case .caption(let caption):
      [
        "box": .none,
        "caption": [
          "text": .text(caption.text), "x": .number(caption.x), "y": .number(caption.y),
          "address": .optional(caption.address),
        ],
      ]
    }
  }

  private static func form(_ line: Line) -> String { line.kind.isChange ? "deed" : line.kind.rawValue }

  /// A line's path. Those that turn begin at the thing that all of them meet, so that their dashes fall together.
  private static func path(_ way: Line.Way) -> String {
    switch way {
    case .level(let from, let to):
      let middle = (from.x + to.x) / 2
      return "M\(from.x) \(from.y)C\(middle) \(from.y) \(middle) \(to.y) \(to.x) \(to.y)"
    case .down(let from, let to): return "M\(from.x) \(from.y)V\(to.y - bend)q0 \(bend)-\(bend) \(bend)H\(to.x)"
    case .up(let from, let to): return "M\(to.x) \(to.y)V\(from.y - bend)q0 \(bend) \(bend) \(bend)H\(from.x)"
    }
  }

  /// How far from its corner a line begins to turn.
  private static let bend = 6

  /// The heads of the lines of some kinds, each place once.
  private func heads(_ isWanted: (Relation.Kind) -> Bool) -> String {
    var seen = Set<String>()
    return lines.filter { isWanted($0.kind) }.map { Self.head($0.way) }.filter { seen.insert($0).inserted }.joined()
  }

  /// The head of a line, pointing away from where it comes from.
  private static func head(_ way: Line.Way) -> String {
    switch way {
    case .level(let from, let to): "M\(to.x) \(to.y)l\(from.x < to.x ? -8 : 8) -4v8z"
    case .down(_, let to): "M\(to.x) \(to.y)l8 -4v8z"
    case .up(_, let to): "M\(to.x) \(to.y)l-4 8h8z"
    }
  }
}
