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
    let count = star.spokes.count == Self.mostSpokes + 1 ? star.spokes.count : Self.mostSpokes
    let spokes = star.spokes.prefix(count).map {
      text.box($0, width: Self.boxWidth, word: word(isHub: false), links: links)
    }
    let hub = text.box(
      .init(target: star.hub, scope: nil), width: Self.boxWidth, word: word(isHub: true), links: links)
    let rest = star.spokes.count - spokes.count
    let tall = spokes.reduce(-Self.between) { $0 + $1.height + Self.between } + (rest > 0 ? Self.captionHeight : 0)
    let height = max(hub.height, tall) + 2 * Self.margin
    let right = Self.width - Self.edge - Self.boxWidth
    let isLeft = star.hubIsEarlier
    let placed = hub.at(x: isLeft ? Self.edge : right, y: (height - hub.height) / 2)
    var column = [Picture.Part]()
    var lines = [Picture.Line]()
    let x = isLeft ? right : Self.edge
    var y = (height - tall) / 2
    for spoke in spokes {
      let box = spoke.at(x: x, y: y)
      column.append(.box(box))
      lines.append(isLeft ? line(from: box, to: placed) : line(from: placed, to: box))
      y += box.height + Self.between
    }
    if rest > 0 { column.append(.caption(caption(rest, x: x, y: y + 8))) }
    return Picture(
      width: Self.width, height: height, parts: isLeft ? [.box(placed)] + column : column + [.box(placed)], lines: lines
    )
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
