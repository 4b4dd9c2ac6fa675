import Gazette

/// 责任单位: finds who has to do what a paragraph says, in its notes in brackets, its labelled lines and its tables.
struct DutyScan {
  private let block: Block
  private let scalars: [Unicode.Scalar]
  private var found = [Measure]()

  /// The duties of a block, in order.
  static func measures(in block: Block, scalars: [Unicode.Scalar]) -> [Measure] {
    guard block.rows.isEmpty else { return DutyColumns.measures(in: block) }
    var scan = DutyScan(block: block, scalars: scalars)
    scan.readText()
    return scan.found
  }

  private init(block: Block, scalars: [Unicode.Scalar]) {
    self.block = block
    self.scalars = scalars
  }

  // MARK: Text

  private mutating func readText() {
    let pairs = BracketPairs(scalars)
    var square = SquareNotes(scalars)
    var index = labelledStart
    var isSentenceStart = true
    // Where the duties of the labelled sentences just before begin.
    var run: Int?
    while index < scalars.count {
      if isSentenceStart, let end = labelledEnd(from: index) {
        run = run ?? found.count
        readLabelled(index..<end)
        index = end
      } else if isSentenceStart, let first = run, let due = deadline(at: index) {
        for place in first..<found.count where found[place].deadline == nil {
          found[place] = found[place].taking(deadline: due.text)
        }
        run = nil
        index = due.end
      } else if let close = noteEnd(at: index, pairs: pairs, square: &square) {
        readNote(index..<close + 1)
        index = Self.isLabelled(scalars, index + 1..<close) ? close + 1 : index + 1
      } else {
        isSentenceStart = Passage.endsSentence(scalars[index])
        if !isSentenceStart, !scalars[index].properties.isWhitespace { run = nil }
        index += 1
        continue
      }
      isSentenceStart = true
    }
  }

  /// Behind the block's number and the mark that may follow it.
  private var labelledStart: Int {
    var start = block.label.map { $0.unicodeScalars.count } ?? 0
    if start > scalars.count { start = 0 }
    while start < scalars.count, start > 0, scalars[start].properties.isWhitespace || scalars[start] == "." {
      start += 1
    }
    return start
  }

  private func noteEnd(at index: Int, pairs: BracketPairs, square: inout SquareNotes) -> Int? {
    let close =
      switch scalars[index] {
      case "（", "(": pairs.closing(of: index)
      case "【", "[", "〔", "［": square.closing(of: index)
      default: nil as Int?
      }
    return close.flatMap { $0 - index < Self.longestNote ? $0 : nil }
  }

  private static let longestNote = 1500

  // MARK: Labelled lines

  /// Where `责任单位：市科技局、市教育局` without brackets ends, at a sentence's start.
  private func labelledEnd(from start: Int) -> Int? {
    guard let label = DutyRole.label(in: scalars, at: start) else { return nil }
    let limit = max(label.end, min(scalars.count, start + Self.longestNote))
    let piece = label.end..<(scalars[label.end..<limit].firstIndex { Passage.endsClause($0) } ?? limit)
    let isOrgan = UnitList.units(Array(scalars[piece])).contains {
      OrganForm.isOrgan($0.scalars) || DutyRole.verb(in: scalars, of: piece) != nil
    }
    guard isOrgan else { return nil }
    return scalars[piece.upperBound..<limit].firstIndex { $0 == "。" || $0 == "\n" } ?? limit
  }

  /// A sentence that is a deadline and nothing else: `责任单位：市规划局。` | `完成时限：2017年12月底。`
  private func deadline(at start: Int) -> (text: String, end: Int)? {
    guard DutyDeadline.labelEnd(in: scalars, at: start) != nil else { return nil }
    let limit = min(scalars.count, start + 60)
    let end = scalars[start..<limit].firstIndex { Passage.endsSentence($0) } ?? limit
    return DutyDeadline.deadline(in: scalars, of: start..<end).map { ($0, end) }
  }

  private mutating func readLabelled(_ range: Range<Int>) { readSegments(range, evidence: range) }

  // MARK: Notes

  private mutating func readNote(_ note: Range<Int>) {
    let inner = note.lowerBound + 1..<note.upperBound - 1
    guard Self.isLabelled(scalars, inner) || (closesSentence(note) && namesDuty(inner)) else { return }
    readSegments(inner, evidence: note)
  }

  /// Whether a note stands behind a sentence, or at its end: not 由领导小组（市水务局牵头）组织.
  private func closesSentence(_ note: Range<Int>) -> Bool {
    var before = note.lowerBound
    while before > 0, scalars[before - 1].properties.isWhitespace { before -= 1 }
    if before == 0 || Passage.endsSentence(scalars[before - 1]) || "”：".unicodeScalars.contains(scalars[before - 1]) {
      return true
    }
    return note.upperBound >= scalars.count || Passage.endsSentence(scalars[note.upperBound])
  }

  /// What may stand before the label: 责任领导：分管副市长；责任单位：市教育局.
  private static let persons: [Word] = ["责任领导：", "牵头领导：", "分管领导：", "责任人：", "负责人：", "联系人："]

  /// Whether a label with its ： begins the words in brackets, or stands behind a deadline or a person.
  private static func isLabelled(_ scalars: [Unicode.Scalar], _ inner: Range<Int>) -> Bool {
    guard inner.count >= 4 else { return false }
    if DutyRole.label(in: scalars, at: inner.lowerBound) != nil { return true }
    let isBehind =
      DutyDeadline.labelEnd(in: scalars, at: inner.lowerBound) != nil
      || scalars.word(of: persons, at: inner.lowerBound) != nil
    return isBehind && scalars.contains(anyOf: DutyRole.labels.map(\.word), in: inner)
  }

  /// Whether one part of a note without label ends in a verb of duty and names an organ before it.
  private func namesDuty(_ inner: Range<Int>) -> Bool {
    guard inner.count >= 4 else { return false }
    var found = false
    for segment in DutySegments.segments(inner, of: scalars)
    where DutyDeadline.deadline(in: scalars, of: segment) == nil {
      if let verb = DutyRole.verb(in: scalars, of: segment) {
        let units = UnitList.units(Array(scalars[segment.lowerBound..<segment.upperBound - verb.word.count]))
        found = found || units.contains { OrganForm.isOrgan($0.scalars) }
      }
    }
    return found
  }

  private mutating func readSegments(_ inner: Range<Int>, evidence: Range<Int>) {
    let segments = DutySegments.segments(inner, of: scalars)
    let deadline = segments.compactMap { DutyDeadline.deadline(in: scalars, of: $0) }.first
    let proof = Evidence(
      quote: scalars.text(evidence), anchor: block.anchor, line: block.lineMap.line(at: evidence.lowerBound))
    var role: String?
    var pending = [Int]()
    for segment in segments where DutyDeadline.deadline(in: scalars, of: segment) == nil {
      var body = segment
      if let label = DutyRole.label(in: scalars, at: body.lowerBound) {
        role = label.role.role
        body = label.end..<max(body.upperBound, label.end)
      }
      let verb = DutyRole.verb(in: scalars, of: body)
      if let verb { body = body.lowerBound..<body.upperBound - verb.word.count }
      let first = found.count
      add(Array(scalars[body]), role: verb?.role ?? role ?? "责任", deadline: deadline, proof: proof)
      // 市教育局，市财政局负责: what has no verb of its own waits for the next.
      if let verb, role == nil { for index in pending { found[index] = found[index].taking(role: verb.role) } }
      pending = verb == nil ? pending + Array(first..<found.count) : []
    }
  }

  /// Notes the organs of a list; those behind 会同 help.
  private mutating func add(_ list: [Unicode.Scalar], role: String, deadline: String?, proof: Evidence) {
    let with = list.first(of: ["会同"], in: 0..<list.count)
    let parts = with.map { [(list[..<$0.offset], role), (list[($0.offset + 2)...], "配合")] } ?? [(list[...], role)]
    for (part, role) in parts {
      for unit in UnitList.units(Array(part)) {
        found.append(Measure(unit: unit, role: role, deadline: deadline, evidence: proof))
      }
    }
  }
}
