import Gazette

/// 责任单位: finds who has to do what a paragraph says, in its notes in brackets, its labelled lines and its tables.
struct DutyScan {
  private let block: Block
  private let scalars: [Unicode.Scalar]
  private var found = [Measure]()

  /// The duties of a block, in order.
  static func measures(in block: Block, scalars: [Unicode.Scalar]) -> [Measure] {
    var scan = DutyScan(block: block, scalars: scalars)
    if block.rows.isEmpty { scan.readText() } else { scan.readTable() }
    return scan.found
  }

  private init(block: Block, scalars: [Unicode.Scalar]) {
    self.block = block
    self.scalars = scalars
  }

  // MARK: Text

  private mutating func readText() {
    let pairs = BracketPairs(scalars)
    readLabelledLine()
    var index = 0
    while index < scalars.count {
      if scalars[index] == "（" || scalars[index] == "(", let close = pairs.closing(of: index), close - index < 1500 {
        readNote(index..<close + 1)
        index = DutyScan.isNote(scalars, index + 1..<close) ? close + 1 : index + 1
      } else {
        index += 1
      }
    }
  }

  /// `责任单位：市科技局、市教育局。` as a paragraph or behind a 。 without brackets.
  private mutating func readLabelledLine() {
    guard let label = DutyRole.labels.first(where: { scalars.has($0.word, at: 0) }), label.word.count < scalars.count,
      scalars[label.word.count] == "："
    else { return }
    let end = scalars.firstIndex(of: "。") ?? scalars.count
    readSegments(0..<end, evidence: 0..<end)
  }

  private mutating func readNote(_ note: Range<Int>) {
    let inner = note.lowerBound + 1..<note.upperBound - 1
    guard Self.isNote(scalars, inner) else { return }
    let isLabelled = DutyRole.labels.contains { scalars.has($0.word, at: inner.lowerBound) }
    guard isLabelled || closesSentence(note) else { return }
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

  /// Whether the words in brackets say who does it.
  private static func isNote(_ scalars: [Unicode.Scalar], _ inner: Range<Int>) -> Bool {
    guard inner.count >= 4 else { return false }
    if let label = DutyRole.labels.first(where: { scalars.has($0.word, at: inner.lowerBound) }) {
      let next = inner.lowerBound + label.word.count
      return next < inner.upperBound && scalars[next] == "："
    }
    let isDated = scalars.word(of: DutyRole.deadlines, at: inner.lowerBound) != nil
    if isDated, scalars.contains(anyOf: DutyRole.labels.map(\.word), in: inner) { return true }
    var end = inner.upperBound
    while end > inner.lowerBound, "。；".unicodeScalars.contains(scalars[end - 1]) { end -= 1 }
    let verbs: [Word] = ["负责", "牵头", "配合", "参与", "分工落实", "参加"]
    if scalars.word(of: verbs, endingAt: end, floor: inner.lowerBound) != nil { return true }
    return scalars.contains(anyOf: ["牵头，", "负责；", "配合；", "牵头；"], in: inner)
  }

  private mutating func readSegments(_ inner: Range<Int>, evidence: Range<Int>) {
    let segments = segments(inner)
    let deadline = segments.compactMap(deadline).first
    let proof = Evidence(
      quote: scalars.text(evidence), anchor: block.anchor, line: block.lineMap.line(at: evidence.lowerBound))
    var role = "责任"
    var pending = [Int]()
    for segment in segments where self.deadline(segment) == nil {
      var body = segment
      if let label = DutyRole.labels.first(where: { scalars.has($0.word, at: body.lowerBound) }),
        scalars.has("：", at: body.lowerBound + label.word.count)
      {
        role = label.role
        body = body.lowerBound + label.word.count + 1..<body.upperBound
      }
      let verb = DutyRole.verbs.first { scalars.has($0.word, endingAt: body.upperBound, floor: body.lowerBound) }
      if let verb { body = body.lowerBound..<body.upperBound - verb.word.count }
      let first = found.count
      for unit in UnitList.units(Array(scalars[body])) {
        found.append(Measure(unit: unit, role: verb?.role ?? role, deadline: deadline, evidence: proof))
      }
      pending = verb == nil ? pending + [first] : []
    }
  }

  /// The pieces between ，and ； outside inner brackets.
  private func segments(_ inner: Range<Int>) -> [Range<Int>] {
    var segments = [Range<Int>]()
    var start = inner.lowerBound
    var depth = 0
    for index in inner {
      switch scalars[index] {
      case "（", "(": depth += 1
      case "）", ")": depth = max(0, depth - 1)
      case "，", "；", "。":
        if depth == 0 {
          if index > start { segments.append(start..<index) }
          start = index + 1
        }
      default: break
      }
    }
    if start < inner.upperBound { segments.append(start..<inner.upperBound) }
    return segments
  }

  /// `完成时限：2020年5月底前`, or a bare `2020年12月底前`.
  private func deadline(_ segment: Range<Int>) -> String? {
    if let label = DutyRole.deadlines.first(where: { scalars.has($0, at: segment.lowerBound) }) {
      var start = segment.lowerBound + label.count
      while start < segment.upperBound, "：: ".unicodeScalars.contains(scalars[start]) { start += 1 }
      return start < segment.upperBound ? scalars.text(start..<segment.upperBound) : nil
    }
    guard let first = scalars[segment].first, Numeral.isDecimal(first),
      scalars.word(of: ["前", "底", "日", "月", "年"], endingAt: segment.upperBound) != nil, segment.count <= 24
    else { return nil }
    return scalars.text(segment)
  }

  // MARK: Tables

  /// A table whose header names organs: 责任单位 | 完成时限.
  private mutating func readTable() {
    guard let header = block.rows.first else { return }
    let cells = header.map { $0.unicodeScalars.filter { !$0.properties.isWhitespace }.map { $0 } }
    let roles = cells.map { cell in DutyRole.labels.first { $0.word.scalars == cell } }
    guard roles.contains(where: { $0 != nil }) else { return }
    let due = cells.firstIndex { cell in DutyRole.deadlines.contains { $0.scalars == cell } }
    var offset = header.reduce(0) { $0 + $1.unicodeScalars.count + 1 }
    for row in block.rows.dropFirst() {
      let deadline = due.flatMap { row.indices.contains($0) && !row[$0].isEmpty ? row[$0] : nil }
      for (index, cell) in row.enumerated() {
        if roles.indices.contains(index), let role = roles[index] {
          readCell(cell, role: role.role, deadline: deadline, offset: offset)
        }
        offset += cell.unicodeScalars.count + 1
      }
    }
  }

  private mutating func readCell(_ cell: String, role: String, deadline: String?, offset: Int) {
    let proof = Evidence(quote: cell, anchor: block.anchor, line: block.lineMap.line(at: offset))
    let scalars = Array(cell.unicodeScalars)
    for piece in scalars.split(whereSeparator: { "，；\n ".unicodeScalars.contains($0) }) {
      for unit in UnitList.units(Array(piece)) {
        found.append(Measure(unit: unit, role: role, deadline: deadline, evidence: proof))
      }
    }
  }
}
