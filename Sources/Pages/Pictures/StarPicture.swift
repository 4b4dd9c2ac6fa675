import Gazette

/// A star of the map as a picture that fits a narrow page: what was before on the left, what came after on the right.
struct StarPicture {
  let star: RelationMap.Star
  let index: SiteIndex
  let links: PageLinks

  static let width = 343
  private static let edge = 1
  private static let margin = 8
  private static let boxWidth = 158
  private static let between = 8
  private static let captionHeight = 24
  private static let mostSpokes = 6

  var picture: Picture {
    let text = PictureText(index: index)
    let hub = text.box(
      .init(target: star.hub, scope: nil), width: Self.boxWidth, word: word(isHub: true), links: links)
    let column = SpokeColumn(star, text: text, word: word(isHub: false), links: links)
    let height = max(hub.height, column.height) + 2 * Self.margin
    let right = Self.width - Self.edge - Self.boxWidth
    let (hubSide, spokeSide) = star.hubIsEarlier ? (Self.edge, right) : (right, Self.edge)
    let placed = hub.at(x: hubSide, y: (height - hub.height) / 2)
    var y = (height - column.height) / 2
    var parts = [Picture.Part]()
    var lines = [Picture.Line]()
    for spoke in column.boxes {
      let box = spoke.at(x: spokeSide, y: y)
      parts.append(.box(box))
      lines.append(star.hubIsEarlier ? line(from: box, to: placed) : line(from: placed, to: box))
      y += box.height + Self.between
    }
    if column.rest > 0 { parts.append(.caption(caption(column.rest, x: spokeSide, y: y + 8))) }
    // In the order of reading, from the left.
    parts.insert(.box(placed), at: star.hubIsEarlier ? 0 : parts.count)
    return Picture(width: Self.width, height: height, parts: parts, lines: lines)
  }

  /// The boxes of the spokes, one below the other, and how many have none.
  private struct SpokeColumn {
    let boxes: [PictureBox]
    let rest: Int
    let height: Int

    init(_ star: RelationMap.Star, text: PictureText, word: String, links: PageLinks) {
      // A single one that is left has a box rather than a caption.
      let count = star.spokes.count == mostSpokes + 1 ? star.spokes.count : mostSpokes
      boxes = star.spokes.prefix(count).map { text.box($0, width: boxWidth, word: word, links: links) }
      rest = star.spokes.count - boxes.count
      height = boxes.reduce(-between) { $0 + $1.height + between } + (rest > 0 ? captionHeight : 0)
    }
  }

  /// Who does something stands on the right of what it is done to.
  private func line(from actor: PictureBox, to target: PictureBox) -> Picture.Line {
    .init(kind: star.kind, way: .level(from: (actor.x, actor.middle), to: (target.right, target.middle)))
  }

  private func caption(_ rest: Int, x: Int, y: Int) -> Picture.Caption {
    let list: Anchor
    switch star.hub {
    case .document: list = Anchor(star.hubIsEarlier ? "page-backlinks" : "page-relations")
    case .instrument: list = Anchor("cited")
    }
    let words = index.words(.pictureLeft, ["count": String(rest)])
    return .init(text: words, x: x, y: y, address: links(.target(star.hub), list))
  }

  /// What the thing in a box does or suffers, for those who hear the picture: 废止, 被废止.
  private func word(isHub: Bool) -> String {
    let isActor = isHub != star.hubIsEarlier
    return isActor ? index.words.deed(star.kind) : index.words.suffered(star.kind)
  }
}
