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
  /// Whether it belongs to a glossary, its heading included.
  var isInGlossary = false
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
  init(_ table: TableLines, _ lines: [Line], enclosure: Int?) {
    kind = .table
    self.lines = lines
    self.enclosure = enclosure
    for cells in table.rows {
      if !rows.isEmpty { text.append("\n") }
      rows.append([])
      for (place, cell) in cells.enumerated() {
        if place > 0 { text.append("\t") }
        let start = text.count
        for piece in cell { take(piece, inCellFrom: start) }
        rows[rows.count - 1].append(Array(text[start...]))
      }
    }
    if runs.isEmpty, let first = lines.first { runs = [LineMap.Run(offset: 0, line: first.number)] }
  }

  /// Takes what a line has of a cell; Latin words meet with a blank.
  private mutating func take(_ piece: TableLines.Piece, inCellFrom start: Int) {
    if text.count > start, text.last?.isLetter ?? false, piece.text.first?.isLetter ?? false { text.append(" ") }
    if runs.last?.line != piece.line {
      runs.append(LineMap.Run(offset: runs.isEmpty ? 0 : text.count, line: piece.line))
    }
    text += piece.text
  }

  private mutating func join() {
    let isParted = (kind == .paragraph || kind == .item) && PartedLine.areWords(lines)
    for (place, line) in lines.enumerated() {
      if place > 0, isParted || needsBlank(between: lines[place - 1], and: line) { text.append(" ") }
      runs.append(LineMap.Run(offset: text.count, line: line.number))
      text += spaced(line, isParted: isParted)
    }
    labelLength = marker?.length ?? 0
  }

  /// Latin words meet at a line's end: the line end is their blank, but where full-width letters are set like Han.
  private func needsBlank(between above: Line, and line: Line) -> Bool {
    guard let last = text.last, let next = line.text.first, last.isLetter, next.isLetter else { return false }
    return !above.endsInHyphen && !above.endsInWideLetter
  }

  /// A line's text with the blanks that keep a sense: behind `第十二条`, before a speaker's name, in a list of words.
  private func spaced(_ line: Line, isParted: Bool) -> Scalars {
    var text = line.text
    if kind == .byline || kind == .signature, !text.contains(where: \.isDigit) {
      for gap in line.gaps.reversed() where gap.offset < text.count && Self.parts(text, at: gap.offset) {
        text.insert(" ", at: gap.offset)
      }
    } else if self.text.isEmpty, let marker = marker ?? (kind == .contents ? Marker(of: text) : nil),
      marker.kind <= .article, marker.length < text.count,
      line.gaps.contains(where: { $0.offset == marker.length })
    {
      text.insert(" ", at: marker.length)
    } else if isParted {
      for cut in PartedLine.cuts(in: line).reversed() { text.insert(" ", at: cut) }
    }
    return text
  }
}

extension BlockDraft {
  /// Whether blanks part two names there, and do not pad one: 济南市大数据局 济南市财政局, 市长 于海田; not 市 长.
  private static func parts(_ names: Scalars, at offset: Int) -> Bool {
    Organ.endsName(names, before: offset) || Signatory.endsOffice(names, before: offset)
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
