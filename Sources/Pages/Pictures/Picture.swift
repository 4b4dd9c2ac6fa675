import Gazette
import Markup

/// A picture of boxes and the lines between them, laid out in whole numbers: the same on every machine.
struct Picture: Sendable {
  /// A line from a box to the one that it does something to, where its head is.
  struct Line: Sendable {
    /// What is done; deeds are drawn stronger than words.
    let kind: Relation.Kind
    let from: (x: Int, y: Int)
    let to: (x: Int, y: Int)
  }

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

  /// The boxes alone.
  var boxes: [PictureBox] {
    parts.compactMap { part in
      if case .box(let box) = part { return box }
      return nil
    }
  }

  /// The captions alone.
  var captions: [Caption] {
    parts.compactMap { part in
      if case .caption(let caption) = part { return caption }
      return nil
    }
  }

  /// The values of the partial `picture`.
  var value: TemplateValue {
    [
      "width": .number(width), "height": .number(height),
      "lines": .list(lines.map { ["form": .text(Self.form($0)), "path": .text(Self.curve($0))] }),
      "heads": .text(lines.filter { !$0.kind.isDeed }.map(Self.head).joined()),
      "deedHeads": .text(lines.filter(\.kind.isDeed).map(Self.head).joined()),
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

  private static func form(_ line: Line) -> String { line.kind.isDeed ? "deed" : line.kind.rawValue }

  /// A line that leaves and arrives level.
  private static func curve(_ line: Line) -> String {
    let middle = (line.from.x + line.to.x) / 2
    return "M\(line.from.x) \(line.from.y)C\(middle) \(line.from.y) \(middle) \(line.to.y) \(line.to.x) \(line.to.y)"
  }

  /// The head of a line, pointing away from where it comes from.
  private static func head(_ line: Line) -> String {
    let back = line.from.x < line.to.x ? -8 : 8
    return "M\(line.to.x) \(line.to.y)l\(back) -4v8z"
  }
}

extension Relation.Kind {
  /// Whether it changes the other's being in force or its words: all but passing on, resting on and naming.
  var isDeed: Bool { self < .forwards }
}
