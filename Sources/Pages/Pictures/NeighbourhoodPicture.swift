import Gazette
import Markup

/// The neighbourhood of a document or an instrument as a picture: what was before on the left, the thing itself, what
/// came after on the right, each kind of relation under its word.
///
/// No more than fits a page is drawn: of what is left out the picture gives the number, and leads to the list.
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

  /// With something on both sides; with one side alone it fits a narrow page.
  private static let widthOfThree = 670
  private static let widthOfTwo = 343
  private static let gapOfThree = 58
  private static let gapOfTwo = 23
  private static let between = 8
  private static let captionHeight = 24
  private static let groupGap = 14
  private static let mostOfKind = 6
  private static let mostOfSide = 10
  private static let edge = 2

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
    let gap = sides.count == 1 ? Self.gapOfTwo : Self.gapOfThree
    let width = sides.count == 1 ? Self.widthOfTwo : Self.widthOfThree
    let boxWidth = (width - 2 * Self.edge - sides.count * gap) / (sides.count + 1)
    let columns = sides.map { side in
      Column(groups.filter { $0.side == side }, picture: self, boxWidth: boxWidth)
    }
    let hub = self.hub(width: boxWidth)
    let height = max(hub.height, columns.map(\.height).max() ?? 0) + 2 * Self.edge
    var picture = Picture(width: width, height: height)
    let hubX = Self.edge + (sides.first == .before ? boxWidth + gap : 0)
    let placed = hub.at(x: hubX, y: (height - hub.height) / 2)
    if sides.first == .after { picture.parts.append(.box(placed)) }
    for (side, column) in zip(sides, columns) {
      let x = side == .before ? Self.edge : hubX + boxWidth + gap
      column.draw(into: &picture, x: x, y: (height - column.height) / 2, hub: placed)
      if side == .before { picture.parts.append(.box(placed)) }
    }
    return picture
  }

  /// How many of a kind are drawn; one alone is not left out, as the words that tell of it would take its room.
  private static func shown(of count: Int, left: Int) -> Int {
    min(max(left, 0), count == mostOfKind + 1 ? count : mostOfKind)
  }

  private func hub(width: Int) -> PictureBox {
    let text = PictureText(index: index)
    let target: Relation.Target
    switch subject {
    case .document(let document): target = .document(document.id)
    case .instrument(let instrument): target = .instrument(instrument.id)
    }
    return PictureBox(
      width: width, title: text.title(of: target), lines: 4, notes: text.notes(of: target, scope: nil),
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

    func draw(into picture: inout Picture, x: Int, y: Int, hub: PictureBox) {
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
          picture.lines.append(line(between: placed, hub, kind))
        case .gap: break
        }
        top += height(of: row)
      }
    }

    /// A line leads from who does something to what it is done to.
    private func line(between box: PictureBox, _ hub: PictureBox, _ kind: Relation.Kind) -> Picture.Line {
      switch side {
      case .before: .init(kind: kind, from: (hub.x, hub.middle), to: (box.right, box.middle))
      case .after: .init(kind: kind, from: (box.x, box.middle), to: (hub.right, hub.middle))
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
