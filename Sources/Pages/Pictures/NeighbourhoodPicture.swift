import Gazette
import Markup

/// The neighbourhood of a document or an instrument as a picture that fits a narrow page, each kind of relation under
/// its word: what was before on the left, what came after on the right.
///
/// With something on one side alone the thing itself stands beside it, else above both, and the lines to both run between
/// them. Of what is left out the picture gives the number, and leads to the list.
struct NeighbourhoodPicture {
  /// What a picture is about.
  enum Subject: Sendable {
    case document(Document)
    case instrument(Instrument)
  }

  let subject: Subject
  let index: SiteIndex
  let links: PageLinks
  /// Where the page lists all of one side.
  let lists: (before: String, after: String)

  private static let width = 343
  private static let edge = 2
  /// Between the thing and its one side.
  private static let gap = 23
  /// Between the sides, where the lines of both run.
  private static let aisle = 27
  /// Between the thing and the sides below it.
  private static let below = 16
  private static let between = 8
  private static let captionHeight = 24
  private static let groupGap = 14
  private static let mostOfKind = 6
  private static let mostOfSide = 10

  private var groups: [Neighbourhood.Group] {
    switch subject {
    case .document(let document): Neighbourhood(of: document.id, in: index.model.graph).groups
    case .instrument(let instrument): Neighbourhood(of: instrument.id, in: index.model.graph).groups
    }
  }

  /// The values of the partial `picture`; none where nothing stands around.
  var value: TemplateValue { picture.map(\.value) ?? .none }

  /// The picture; nil where nothing stands around.
  var picture: Picture? {
    let groups = self.groups
    let sides: [Neighbourhood.Side] = [.before, .after].filter { side in groups.contains { $0.side == side } }
    guard !sides.isEmpty else { return nil }
    return sides.count == 1 ? beside(sides[0], groups) : above(groups)
  }

  /// The thing beside its one side.
  private func beside(_ side: Neighbourhood.Side, _ groups: [Neighbourhood.Group]) -> Picture {
    let boxWidth = (Self.width - 2 * Self.edge - Self.gap) / 2
    let column = Column(groups, picture: self, boxWidth: boxWidth)
    let hub = self.hub(width: boxWidth, lines: 4)
    let height = max(hub.height, column.height) + 2 * Self.edge
    let (left, right) = (Self.edge, Self.edge + boxWidth + Self.gap)
    let placed = hub.at(x: side == .before ? right : left, y: (height - hub.height) / 2)
    var picture = Picture(width: Self.width, height: height)
    if side == .after { picture.parts.append(.box(placed)) }
    let way: (PictureBox) -> Picture.Line.Way = { box in
      side == .before
        ? .level(from: (placed.x, placed.middle), to: (box.right, box.middle))
        : .level(from: (box.x, box.middle), to: (placed.right, placed.middle))
    }
    column.draw(into: &picture, x: side == .before ? left : right, y: (height - column.height) / 2, way: way)
    if side == .before { picture.parts.append(.box(placed)) }
    return picture
  }

  /// The thing above both sides: the lines leave and reach it at its foot, those of each side together.
  private func above(_ groups: [Neighbourhood.Group]) -> Picture {
    let boxWidth = (Self.width - 2 * Self.edge - Self.aisle) / 2
    let columns = [Neighbourhood.Side.before, .after].map { side in
      Column(groups.filter { $0.side == side }, picture: self, boxWidth: boxWidth)
    }
    let hub = self.hub(width: Self.width - 2 * Self.edge, lines: 2).at(x: Self.edge, y: Self.edge)
    let top = hub.y + hub.height + Self.below
    let height = top + (columns.map(\.height).max() ?? 0) + Self.edge
    var picture = Picture(width: Self.width, height: height)
    picture.parts.append(.box(hub))
    let foot = hub.y + hub.height
    let left = Self.edge + boxWidth
    columns[0].draw(into: &picture, x: Self.edge, y: top) { box in
      .down(from: (left + Self.aisle / 3, foot), to: (box.right, box.middle))
    }
    columns[1].draw(into: &picture, x: left + Self.aisle, y: top) { box in
      .up(from: (box.x, box.middle), to: (left + 2 * Self.aisle / 3, foot))
    }
    return picture
  }

  /// How many of a kind are drawn; one alone is not left out, as the words that tell of it would take its room.
  private static func shown(of count: Int, left: Int) -> Int {
    min(max(left, 0), count == mostOfKind + 1 ? count : mostOfKind)
  }

  private func hub(width: Int, lines: Int) -> PictureBox {
    let text = PictureText(index: index)
    let target: Relation.Target
    switch subject {
    case .document(let document): target = .document(document.id)
    case .instrument(let instrument): target = .instrument(instrument.id)
    }
    return PictureBox(
      width: width, title: text.title(of: target), lines: lines, notes: text.notes(of: target, scope: nil),
      name: text.name(of: target), address: nil, form: "hub")
  }

  /// One side of the picture: captions, boxes and what is left out, from the top down.
  private struct Column {
    private enum Row {
      case caption(String)
      case box(PictureBox, Relation.Kind)
      case rest(Int)
      case gap
    }

    private var rows = [Row]()
    private let side: Neighbourhood.Side
    private let list: String
    private let words: Words

    init(_ groups: [Neighbourhood.Group], picture: NeighbourhoodPicture, boxWidth: Int) {
      side = groups.first?.side ?? .before
      words = picture.index.words
      list = side == .before ? picture.lists.before : picture.lists.after
      let text = PictureText(index: picture.index)
      var left = NeighbourhoodPicture.mostOfSide
      for group in groups {
        if !rows.isEmpty { rows.append(.gap) }
        let word = picture.word(of: group)
        rows.append(.caption(picture.counted(word, group.neighbours.count)))
        let shown = group.neighbours.prefix(NeighbourhoodPicture.shown(of: group.neighbours.count, left: left))
        left -= shown.count
        for neighbour in shown {
          let box = text.box(neighbour, width: boxWidth, word: word, links: picture.links)
          rows.append(.box(box, group.kind))
        }
        let rest = group.neighbours.count - shown.count
        if rest > 0 { rows.append(.rest(rest)) }
      }
    }

    var height: Int { rows.reduce(0) { $0 + height(of: $1) } }

    private func height(of row: Row) -> Int {
      switch row {
      case .caption, .rest: NeighbourhoodPicture.captionHeight
      case .box(let box, _): box.height + NeighbourhoodPicture.between
      case .gap: NeighbourhoodPicture.groupGap
      }
    }

    func draw(into picture: inout Picture, x: Int, y: Int, way: (PictureBox) -> Picture.Line.Way) {
      var top = y
      for row in rows {
        switch row {
        case .caption(let text): picture.parts.append(.caption(.init(text: text, x: x, y: top + 16)))
        case .rest(let count):
          picture.parts.append(
            .caption(.init(text: words(.pictureLeft, ["count": String(count)]), x: x, y: top + 14, address: list)))
        case .box(let box, let kind):
          let placed = box.at(x: x, y: top)
          picture.parts.append(.box(placed))
          picture.lines.append(.init(kind: kind, way: way(placed)))
        case .gap: break
        }
        top += height(of: row)
      }
    }
  }

  private func word(of group: Neighbourhood.Group) -> String {
    let isDocument = if case .document = subject { true } else { false }
    let family: WordFamily = group.side == .before ? .ofThis : isDocument ? .toThis : .toInstrument
    return index.words(family, group.kind.rawValue)
  }

  /// `引用本文 7件`; of one alone the word.
  private func counted(_ word: String, _ count: Int) -> String {
    count > 1 ? index.words(.pictureCount, ["word": word, "count": String(count)]) : word
  }
}
