import Gazette

/// Reads what a sentence does to a group of references, by the wordings of `DeedWording.all`.
struct DeedReader {
  /// The text.
  let passage: Passage
  /// The sentence.
  let sentence: Range<Int>
  /// Who speaks: a deed of any other organ is a report.
  let speakers: [String]
  /// Whether the text is a plan, whose `废止《…条例》` is a task.
  var isPlan = false

  private var scalars: [Unicode.Scalar] { passage.scalars }

  /// What is done to the references of a range; nil if they are only referred to.
  ///
  /// - Parameters:
  ///   - start: where the text before them begins that can be about them.
  ///   - end: where the next reference begins, or the sentence ends.
  func deed(to range: Range<Int>, from start: Int, upTo end: Int) -> Deed? {
    guard !passage.pairs.isQuoted(range.lowerBound), !DeedDoubts.isTime(scalars, behind: range.upperBound) else {
      return nil
    }
    let isGoverned = Governor.governor(of: range.lowerBound, in: passage) != nil
    for wording in DeedWording.all where meets(wording) {
      let deed: Deed? =
        switch wording.place {
        case .behind: isGoverned ? nil : behind(wording, range: range, upTo: end)
        case .before: before(wording, range: range, from: start, upTo: end)
        }
      if let deed { return deed }
    }
    return nil
  }

  private func meets(_ wording: DeedWording) -> Bool {
    wording.needs.isEmpty || scalars.contains(anyOf: wording.needs, in: window)
  }

  /// The sentence, or as much of it as one looks at for a condition.
  private var window: Range<Int> { sentence.lowerBound..<min(sentence.upperBound, sentence.lowerBound + 600) }

  // MARK: Behind the reference

  private func behind(_ wording: DeedWording, range: Range<Int>, upTo end: Int) -> Deed? {
    var begin = range.upperBound
    let limit = min(end, sentence.upperBound, range.upperBound + 160)
    while begin < limit {
      let clause = Clause(in: passage, from: begin, to: limit)
      if let word = clause.range(of: wording, scalars) {
        return deed(wording, word: word, clause: clause, isFirst: begin == range.upperBound, before: range)
      }
      guard clause.canRunOn(scalars, isFirst: begin == range.upperBound) else { return nil }
      begin = clause.next
    }
    return nil
  }

  private func deed(
    _ wording: DeedWording, word: Range<Int>, clause: Clause, isFirst: Bool, before range: Range<Int>
  ) -> Deed? {
    let lead = clause.range.lowerBound..<word.lowerBound
    guard let part = isFirst ? DeedPart.part(in: scalars, lead: lead, kind: wording.kind) : DeedPart.Part(of: lead)
    else { return nil }
    guard !passage.pairs.isQuoted(word.lowerBound), !DeedDoubts.denies(scalars, lead: part.end..<word.lowerBound),
      isFirst || DeedDoubts.leansOnSubject(scalars, clause: clause.range),
      DeedDoubts.isFinal(scalars, word: word, kind: wording.kind),
      !DeedDoubts.isTask(scalars, clauseBefore: range.lowerBound, from: sentence.lowerBound)
    else { return nil }
    var deed = Deed(wording.kind)
    deed.scope = part.scope
    if wording.kind == .repeals, !isFirst, let other = Scope.read(in: scalars, at: clause.range.lowerBound) {
      // 《…》第八条修改为“…”，第十二条废止: the second part is another than the reference's own.
      guard !Scope.ends(at: range.upperBound, in: scalars) else { return nil }
      deed.scope = other.text
    }
    return dated(deed, from: lead, behind: word)
  }

  // MARK: Before the reference

  private func before(_ wording: DeedWording, range: Range<Int>, from start: Int, upTo end: Int) -> Deed? {
    let floor = max(start, sentence.lowerBound, range.lowerBound - 60)
    guard floor <= range.lowerBound, let found = scalars.last(of: wording.words, in: floor..<range.lowerBound)
    else { return nil }
    let word = found.offset..<found.offset + found.word.count
    var begin = word.lowerBound
    while begin > floor, !Passage.endsClause(scalars[begin - 1]) { begin -= 1 }
    let lead = begin..<word.lowerBound
    guard !passage.pairs.isQuoted(word.lowerBound),
      DeedDoubts.introduces(scalars, between: word.upperBound..<range.lowerBound),
      !DeedDoubts.denies(scalars, lead: lead), !isPlan || !lead.isEmpty,
      DeedDoubts.isResolved(scalars, lead: lead, sentence: window),
      DeedDoubts.speaksItself(scalars, lead: sentence.lowerBound..<word.lowerBound, speakers: speakers),
      !DeedDoubts.isObject(scalars, at: range.upperBound, kind: wording.kind)
    else { return nil }
    var deed = Deed(wording.kind)
    if wording.kind == .repeals { deed.scope = DeedPart.scope(behind: range.upperBound, in: scalars) }
    return dated(deed, from: lead, behind: range.upperBound..<range.upperBound)
  }

  private func dated(_ deed: Deed, from lead: Range<Int>, behind word: Range<Int>) -> Deed {
    var deed = deed
    switch deed.kind {
    case .repeals: deed.from = DeedDate.start(in: scalars, lead)
    case .extends:
      let rest = word.lowerBound..<min(sentence.upperBound, word.upperBound + 80)
      deed.until = DeedDate.end(in: scalars, rest)
      deed.years = DeedDate.years(in: scalars, rest)
      // 有效期自2019年1月1日起延长5年
      if let years = deed.years, let start = DeedDate.start(in: scalars, lead) {
        deed.until = start.adding(years: years)?.adding(days: -1)
      }
    default: break
    }
    return deed
  }
}
