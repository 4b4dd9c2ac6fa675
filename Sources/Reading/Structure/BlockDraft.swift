import Gazette

/// A block before its anchor is known.
struct BlockDraft {
  /// What it is.
  var kind: Block.Kind
  /// Its lines.
  var lines: [Line]
  /// The number at its head.
  var marker: Marker?
  /// Its cells, where it is a table.
  var rows = [[Scalars]]()
  /// Which enclosure it stands in.
  var enclosure: Int?
  /// Its text and where each line's share of it begins.
  private(set) var text = Scalars()
  private(set) var runs = [LineMap.Run]()
  /// How long the label at the head of its text is.
  private(set) var labelLength = 0

  /// A block of some lines; its text is joined at once.
  init(_ kind: Block.Kind, _ lines: [Line], marker: Marker? = nil, enclosure: Int? = nil) {
    self.kind = kind
    self.lines = lines
    self.marker = marker
    self.enclosure = enclosure
    join()
    Quotes.pair(&text)
  }

  /// A table.
  init(table rows: [[Scalars]], _ lines: [Line], enclosure: Int?) {
    kind = .table
    self.lines = lines
    self.rows = rows
    self.enclosure = enclosure
    for (row, line) in zip(rows, lines) {
      if !text.isEmpty { text.append("\n") }
      runs.append(LineMap.Run(offset: text.count, line: line.number))
      text += Array(row.joined(separator: ["\t"]))
    }
  }

  private mutating func join() {
    for (place, line) in lines.enumerated() {
      if place > 0, needsBlank(between: lines[place - 1], and: line) { text.append(" ") }
      runs.append(LineMap.Run(offset: text.count, line: line.number))
      text += spaced(line)
    }
    labelLength = marker?.length ?? 0
  }

  /// Latin words meet at a line's end: the line end is their blank.
  private func needsBlank(between above: Line, and line: Line) -> Bool {
    guard let last = text.last, let next = line.text.first, last.isLetter, next.isLetter else { return false }
    return !above.endsInHyphen
  }

  /// A line's text with the blanks that keep a sense: behind `第十二条`, and before a speaker's name.
  private func spaced(_ line: Line) -> Scalars {
    var text = line.text
    if kind == .byline || kind == .signature, !text.contains(where: \.isDigit) {
      for gap in line.gaps.reversed() where gap.offset < text.count && gap.width < 3 {
        text.insert(" ", at: gap.offset)
      }
    } else if self.text.isEmpty, let marker, marker.kind <= .article, marker.length < text.count,
      line.gaps.contains(where: { $0.offset == marker.length })
    {
      text.insert(" ", at: marker.length)
    }
    return text
  }
}

/// Straight quotation marks of an OCR, paired within a paragraph.
enum Quotes {
  /// Makes `"` “ and ” in turn; a mark whose partner is in another paragraph goes by its neighbours.
  static func pair(_ text: inout Scalars) {
    var opens = true
    for index in text.indices where text[index] == "\"" {
      text[index] = opens ? "“" : "”"
      opens.toggle()
    }
  }
}
