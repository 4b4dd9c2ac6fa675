import Gazette

/// The text of a document: paragraphs, tables, the 印发 line, signatures.
extension DocumentReader {
  mutating func readNext() {
    switch sheet.kinds[index] {
    case .printed(let date): readPrinted(date)
    case .note: readNote()
    case .enclosureList where !afterLabel: readEnclosureList()
    case .enclosureLabel: readEnclosureLabel()
    case .contentsHead: readContents()
    case .glossaryHead where !mayOpenEnclosure || !roles.namesEnclosure(index): readGlossaryHead()
    case .date, .organs: if !readSignature() { readText() }
    case .text where roles.isSignatory(index):
      add(.signature, [index])
      index += 1
      if !readSignature() { readText() }
    default: readText()
    }
  }

  /// `注：…`, `抄送：…`: the latter is the document's, behind whatever it encloses.
  mutating func readNote() {
    if sheet.lines[index].text.begins(with: Self.copies) { current = nil }
    readParagraph(as: .note)
  }
  private static let copies = Array("抄".unicodeScalars)

  mutating func readPrinted(_ date: GazetteDate?) {
    printed = printed ?? date
    if date == nil { impossible.append(sheet.lines[index]) }
    current = nil
    add(.printed, [index])
    wasPrinted = true
    index += 1
  }

  mutating func readText() {
    if mayOpenEnclosure, let opened = enclosureTitle() { return openEnclosure(opened) }
    if wasPrinted, current == nil, strayLine == nil { strayLine = index }
    if let table = TableLines.table(in: sheet, at: index, limit: end) { return readTable(table) }
    readParagraph(as: nil)
  }

  mutating func readTable(_ table: TableLines) {
    drafts.append(BlockDraft(table, Array(sheet.lines[index..<index + table.count]), enclosure: current))
    index += table.count
  }

  mutating func readParagraph(as kind: Block.Kind?) {
    let roles = roles
    let paragraph = joiner.paragraph(at: index, limit: end) { roles.isBreak($0) || roles.namesEnclosure($0) }
    let text = paragraph.lines.flatMap { sheet.lines[$0].text }
    if current == nil, !wasSigned || roles.expected.isAmending { self.roles.expected.read(text) }
    add(kind ?? Self.kind(of: paragraph, text), paragraph.lines, marker: paragraph.marker)
    index += paragraph.lines.count
    if kind == nil { afterLabel = false }
  }

  static func kind(of paragraph: Paragraph, _ text: Scalars) -> Block.Kind {
    guard let marker = paragraph.marker else { return .paragraph }
    switch marker.kind {
    case .article: return .article
    case .book, .chapter, .section: return .heading
    default:
      let isHeading = text.count <= 60 && Sheet.tail(text) == .open && !text.contains { $0 == "。" || $0 == "；" }
      return isHeading && marker.kind <= .bracketedHan ? .heading : .item
    }
  }

  /// `名词解释`; only where terms stand below it, and not an inner 目录 that went on, it opens a section.
  mutating func readGlossaryHead() {
    if sheet.lines[min(index + 1, end)..<min(index + 4, end)].contains(where: { Glossary.explains($0.text) }) {
      joiner = ParagraphJoiner(sheet)
      glossary = Glossary()
    }
    add(.heading, [index])
    index += 1
  }

  mutating func readSignature() -> Bool {
    var place = index
    if sheet.isOrgans(index) {
      guard let date = roles.signatureEnd(from: index), date < end else { return false }
      while place < date {
        add(.signature, [place])
        place += 1
      }
    } else if !roles.isBreak(index) {
      return false
    }
    guard case .date(let date) = sheet.kinds[place] else { return false }
    if date == nil { impossible.append(sheet.lines[place]) }
    if current == nil || !wasSigned && drafts.last?.kind == .signature && isOwnSignature { signed = signed ?? date }
    add(.date, [place])
    index = place + 1
    wasSigned = true
    return true
  }

  /// Whether the last signature is the document's, though it stands behind what it encloses.
  var isOwnSignature: Bool {
    guard let last = drafts.last(where: { $0.kind == .signature }), current != nil else { return true }
    return title.begins(with: last.text)
  }
}
