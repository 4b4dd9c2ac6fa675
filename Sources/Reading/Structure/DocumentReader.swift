import Gazette

/// Reads the lines of one document into blocks: its head, its own text, and what it encloses.
struct DocumentReader {
  let sheet: Sheet
  let head: Head
  let end: Int
  var index: Int
  var joiner: ParagraphJoiner
  var roles: LineRoles
  var wasSigned = false
  var wasPrinted = false
  var current: Int?
  var afterLabel = false
  /// The glossary that is under way.
  var glossary: Glossary?

  /// The blocks, in order.
  var drafts = [BlockDraft]()
  /// The place of each enclosure among them, by title.
  var enclosurePlaces = [String: Int]()
  /// What is enclosed, in order.
  var enclosures = [Enclosure]()
  /// The title.
  var title = Scalars()
  /// 成文日期 of the document itself.
  var signed: GazetteDate?
  /// 印发日期.
  var printed: GazetteDate?
  /// The dates that the calendar does not have, with their lines.
  var impossible = [Line]()
  /// The first line behind the 印发 line that is no note and no enclosure.
  var strayLine: Int?

  /// The raw line of text that stands behind the document's end.
  var strayRawLine: Int? { strayLine.map { sheet.lines[$0].number } }
  /// The raw line of text that stands before the document's head.
  var prologueRawLine: Int?

  /// Reads a document whose head and end are known; `prologue` are lines before its head that no document claims.
  init(_ sheet: Sheet, head: Head, end: Int, prologue: Range<Int>) {
    self.sheet = sheet
    self.head = head
    self.end = end
    index = head.end
    joiner = ParagraphJoiner(sheet)
    title = head.isOrder ? [] : sheet.lines[head.title].flatMap(\.text)
    roles = LineRoles(sheet: sheet, end: end, expected: ExpectedEnclosures(title: title))
    readPrologue(prologue)
    readHead()
    readAddressee()
    while index < end { readNext() }
    finish()
  }

  mutating func add(_ kind: Block.Kind, _ lines: [Int], marker: Marker? = nil) {
    var draft = BlockDraft(kind, lines.map { sheet.lines[$0] }, marker: marker, enclosure: current)
    if !endures(kind, marker) { glossary = nil }
    draft.isInGlossary = glossary != nil
    drafts.append(draft)
  }

  /// Whether a glossary that is under way goes on with a block.
  private mutating func endures(_ kind: Block.Kind, _ marker: Marker?) -> Bool {
    switch kind {
    case .heading, .paragraph, .item: marker.map { glossary?.take($0) ?? false } ?? true
    default: false
    }
  }
}
