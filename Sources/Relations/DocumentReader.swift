import Gazette

/// Reads one document's text, block by block, into mentions of instruments.
struct DocumentReader {
  private let document: Document
  private let own: OwnText
  private let isNarrative: Bool
  private let isAmending: Bool
  /// Whether the text that is being read is a plan.
  private var isPlan: Bool
  private var memory = ReferenceMemory()
  private var part = DocumentPart(kind: nil)
  private var enclosure: Int?
  private var list = ListUnderWay()
  /// The mentions at the very end of the last block, whose sentence may go on in the next one.
  private var open = OpenSentence()
  private var reading = DocumentReading()
  private var duties = DutyLines()

  /// All that a document says of instruments, in order of the text.
  static func read(_ document: Document) -> DocumentReading {
    var reader = DocumentReader(document: document)
    for block in document.blocks { reader.read(block) }
    reader.readTitle()
    reader.reading.measures = reader.duties.measures
    return reader.reading
  }

  private init(document: Document) {
    self.document = document
    own = OwnText(document)
    isNarrative = Narrative.isTitle(document.title.scalars)
    isPlan = Narrative.isPlan(document.title.scalars)
    isAmending = document.title.scalars.contains(anyOf: ["修改", "修订", "修正"], in: 0..<document.title.scalars.count)
  }

  private mutating func read(_ block: Block) {
    if block.enclosure != enclosure { enter(block.enclosure) }
    part.enter(block)
    let scalars = block.text.scalars
    let signs = Signs(scalars)
    duties.read(block, scalars: scalars, signs: signs)
    guard part.kind != .forwarded else { return }
    switch block.kind {
    case .title, .number, .registration, .addressee, .signature, .date, .printed, .enclosureList, .contents: return
    case .enclosureTitle: list.enter(below: scalars, isAnnex: part.kind == .annex)
    default: if signs.isAny || list.current != nil { readText(Passage(block, scalars: scalars), signs: signs) }
    }
  }

  private mutating func enter(_ next: Int?) {
    enclosure = next
    list.end()
    isPlan = Narrative.isPlan((next.flatMap { title(ofEnclosure: $0) } ?? document.title).scalars)
    let kind = next.flatMap { document.enclosures.indices.contains($0) ? document.enclosures[$0].kind : nil }
    part = DocumentPart(kind: next == nil ? nil : kind ?? .annex)
  }

  private func title(ofEnclosure index: Int) -> String? {
    document.enclosures.indices.contains(index) ? document.enclosures[index].title : nil
  }

  // MARK: Text

  private mutating func readText(_ passage: Passage, signs: Signs) {
    closeSentence(with: passage)
    list.end(at: passage.block)
    if let list = list.current, passage.block.kind == .table, let table = RowScan.table(passage) {
      readRows(table, of: passage, list: list)
      return
    }
    let references = signs.hasReferences ? ReferenceScan.references(in: passage, memory: &memory) : []
    let begins = passage.sentences.first?.lowerBound ?? 0
    let isBare =
      !isNarrative
      && (references.allSatisfy { $0.title == nil && $0.range.lowerBound > begins + 6 }
        || list.isRow(passage, from: begins))
    if isBare, passage.block.rows.isEmpty, signs.hasReferences || signs.hasDeeds || list.current != nil,
      startsList(passage)
    {
      return
    }
    guard !references.isEmpty || signs.hasDeeds else { return }
    var next = 0
    for sentence in passage.sentences {
      let first = next
      while next < references.count, references[next].range.lowerBound < sentence.upperBound { next += 1 }
      readSentence(
        CitingSentence(passage: passage, range: sentence, references: references, members: first..<next))
    }
  }

  /// Gives the mentions that the block before ended with what this one says of them: `…〔2024〕4号）` | `同时废止。`
  private mutating func closeSentence(with passage: Passage) {
    defer { open = OpenSentence() }
    guard !open.mentions.isEmpty, passage.block.label == nil, open.isContinued(by: passage.block),
      let first = passage.sentences.first
    else { return }
    let reader = DeedReader(passage: passage, sentence: first, speakers: document.issuers)
    guard let deed = reader.deed(to: 0..<0, from: 0, upTo: first.upperBound), deed.kind != .forwards else { return }
    for index in open.mentions { reading.mentions[index].deed = deed }
  }

  /// Takes a block without references as a list's heading, or as a row that has no 《》; false if it is neither.
  private mutating func startsList(_ passage: Passage) -> Bool {
    let start = passage.sentences.first?.lowerBound ?? 0
    let body = Array(passage.scalars[start...])
    if list.enter(below: body, in: passage.block) { return true }
    if let list = list.current, list.takesBareTitles {
      // A short row numbered 一、 looks like a heading; its number tells it from one.
      let isHeading = passage.block.kind == .heading
      if let reference = RowScan.item(passage, from: start), !isHeading || reference.number != nil {
        append(reference, deed: list.deed, quote: passage.scalars.text(start..<passage.scalars.count), in: passage)
        return true
      }
      if passage.block.kind == .item, list.isCatalogue {
        reading.unreadRows.append(passage.line(at: start))
        return true
      }
    }
    // 下列规章予以修改：一、《…》 删去第九条。 二、《…》
    if !list.isChange(passage) { list.end() }
    return false
  }

  private mutating func readRows(_ table: RowScan.Rows, of passage: Passage, list: ListDeed) {
    for row in table.rows {
      let text = passage.scalars.text(row.quote).split(whereSeparator: { $0 == "\t" || $0 == "\n" })
      append(row.reference, deed: row.result ?? list.deed, quote: text.joined(separator: " "), in: passage)
    }
    reading.unreadRows += table.unread.map { passage.line(at: $0) }
  }

  // MARK: Sentences

  private mutating func readSentence(_ sentence: CitingSentence) {
    let late = isNarrative ? nil : ListDeed.lateLead(sentence)
    defer { if let late { list.enter(late) } }
    if isNarrative || late != nil {
      list.endUnlessRow(sentence)
    } else {
      list.hear(sentence)
    }
    guard !sentence.members.isEmpty else { return }
    let (passage, references) = (sentence.passage, sentence.references)
    let groups = ReferenceGroup.groups(of: references, sentence.members, in: passage)
    let quotes = QuoteMaker(passage: passage, sentence: sentence.range)
    var floor = sentence.range.lowerBound
    for (index, group) in groups.enumerated() {
      let end = Governor.reach(of: index, among: groups, in: passage, upTo: sentence.range.upperBound)
      let deed = deed(of: group, in: sentence, from: floor, upTo: end)
      floor = group.range.upperBound
      guard let deed else { continue }
      let before = reading.mentions.count
      for member in group.members {
        let deed = group.asides.contains(member) ? Deed(.cites) : deed
        append(references[member], deed: deed, quote: quotes.quote(around: references[member].range), in: passage)
      }
      open = OpenSentence(group.range, deed: deed, mentions: before..<reading.mentions.count, in: passage)
    }
  }

  /// Whether a block is an article of a rule that is printed anew, as amended: what it repealed was repealed when it was made.
  private func isReprint(_ passage: Passage) -> Bool {
    isAmending && part.kind == .annex && passage.block.kind == .article
  }

  /// What a group's sentence does to it; nil if the group is what the document itself brings along.
  private func deed(
    of group: ReferenceGroup, in sentence: CitingSentence, from floor: Int, upTo end: Int
  ) -> Deed? {
    let passage = sentence.passage
    guard !isNarrative, !isReprint(passage), !DeedDoubts.standsAside(passage.scalars, group.range) else {
      return Deed(.cites)
    }
    let isOpening = part.kind == nil && part.isPreamble
    if isOpening, OwnText.isIssued(group.range, in: passage, sentence: sentence.range) {
      return sentence.references[group.members].contains { $0.number != nil } ? Deed(.forwards) : nil
    }
    let reader = DeedReader(passage: passage, sentence: sentence.range, speakers: document.issuers, isPlan: isPlan)
    if let deed = reader.deed(to: group.range, from: floor, upTo: end), deed.kind != .forwards || isOpening {
      return deed
    }
    if let list = list.current, !passage.pairs.isQuoted(group.range.lowerBound), !self.list.isChange(passage) {
      return list.deed
    }
    let isBasis = Foundation.isBasis(
      of: group.range.lowerBound, in: passage, sentence: sentence.range,
      isPreamble: part.isPreamble && part.kind != .annex)
    return Deed(isBasis ? .basis : .cites)
  }

  private mutating func append(_ reference: Reference, deed: Deed, quote: String, in passage: Passage) {
    let reference = OrderName.spellingOut(reference, issuers: document.issuers)
    guard !own.holds(reference, deed: deed.kind.isDeed ? deed : nil) else {
      if deed.kind == .repeals, reference.number != nil {
        reading.selfRepeals.append(passage.line(at: reference.range.lowerBound))
      }
      return
    }
    let line = passage.line(at: reference.range.lowerBound)
    let evidence = Evidence(quote: quote, anchor: passage.block.anchor, line: line)
    reading.mentions.append(Mention(reference: reference, deed: deed, evidence: evidence))
  }

  // MARK: The title

  /// What only the title says: 关于废止《…》的决定.
  private mutating func readTitle() {
    guard let block = document.blocks.first(where: { $0.kind == .title }) else { return }
    let passage = Passage(block)
    guard Signs(passage.scalars).hasReferences else { return }
    for reference in ReferenceScan.references(in: passage, memory: &memory) {
      let deed = TitleDeed.deed(to: reference, in: passage.scalars)
      let known = reading.mentions.filter { $0.reference.isSame(as: reference) }
      guard known.allSatisfy({ $0.deed.kind > deed.kind && deed.kind < .forwards }) else { continue }
      append(reference, deed: deed, quote: block.text, in: passage)
    }
  }
}
