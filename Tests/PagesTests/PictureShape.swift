import Testing

@testable import Pages

/// What holds of every picture: it keeps to its bounds, nothing lies over anything else, every text fits.
enum PictureShape {
  private struct Area {
    let left: Int
    let top: Int
    let right: Int
    let bottom: Int

    func meets(_ other: Area) -> Bool {
      left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }
  }

  /// What a narrow page has room for.
  private static let narrow = 343

  static func check(_ picture: Picture) {
    #expect(picture.width <= narrow)
    let boxes = picture.boxes.map { Area(left: $0.x, top: $0.y, right: $0.x + $0.width, bottom: $0.y + $0.height) }
    let words = picture.captions.map { caption in
      Area(
        left: caption.x, top: caption.y - Picture.captionSize,
        right: caption.x + TextWidth.of(caption.text, size: Picture.captionSize), bottom: caption.y + 2)
    }
    let areas = boxes + words
    for (number, area) in areas.enumerated() {
      #expect(area.left >= 0 && area.top >= 0 && area.right <= picture.width && area.bottom <= picture.height)
      for other in areas.dropFirst(number + 1) { #expect(!area.meets(other)) }
    }
    for line in picture.lines {
      for point in ends(of: line.way) {
        #expect((0...picture.width).contains(point.x) && (0...picture.height).contains(point.y))
      }
    }
    for box in picture.boxes {
      for line in box.title {
        #expect(TextWidth.of(line, size: PictureBox.titleSize) <= box.width - 2 * PictureBox.padding)
      }
      for note in box.notes {
        #expect(TextWidth.of(note, size: PictureBox.noteSize) <= box.width - 2 * PictureBox.padding)
      }
    }
  }

  private static func ends(of way: Picture.Line.Way) -> [Picture.Point] {
    switch way {
    case .level(let from, let to), .down(let from, let to), .up(let from, let to): [from, to]
    }
  }

  /// The first number in a text.
  static func number(in text: String) -> Int {
    Int(String(text.drop { !$0.isNumber }.prefix { $0.isNumber })) ?? 0
  }
}

extension Picture {
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
}
