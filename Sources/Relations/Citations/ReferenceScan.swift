import Gazette

/// Finds every reference of one passage, in order: 《titles》 with the numbers behind or before them, numbers alone,
/// standards, short forms.
struct ReferenceScan {
  private let passage: Passage
  private let numbers: NumberScan
  private var found = [Reference]()
  /// Behind what was read last; no number reaches back beyond it.
  private var floor = 0
  private var memory: ReferenceMemory

  /// The references of a passage; what it names is remembered for the passages behind it.
  static func references(in passage: Passage, memory: inout ReferenceMemory) -> [Reference] {
    var scan = ReferenceScan(passage: passage, memory: memory)
    scan.run()
    memory = scan.memory
    return scan.found
  }

  private init(passage: Passage, memory: ReferenceMemory) {
    self.passage = passage
    self.memory = memory
    numbers = NumberScan(scalars: passage.scalars)
  }

  private var scalars: [Unicode.Scalar] { passage.scalars }

  private mutating func run() {
    var index = 0
    while index < scalars.count {
      let before = floor
      readReference(at: index)
      index = floor > before ? max(floor, index + 1) : index + 1
    }
  }

  private mutating func readReference(at index: Int) {
    switch scalars[index] {
    case "《": readTitle(at: index)
    case "A"..."Z": readStandard(at: index)
    case "0"..."9": readShortForm(at: index)
    default: if numbers.isCandidate(index) { readNumbers(at: index) }
    }
  }

  // MARK: Titles

  private mutating func readTitle(at start: Int) {
    guard let close = passage.pairs.closing(of: start), close - start <= 200 else { return }
    let inner = start + 1..<close
    guard !inner.isEmpty, scalars[inner].allSatisfy({ $0 != "。" && $0 != "\n" && $0 != "\t" }) else { return }
    let title = Self.canonicalTitle(scalars[inner])
    var tail = ReferenceTail(passage: passage, numbers: numbers, at: close + 1)
    tail.read()
    let ahead = tail.number == nil ? takeNumberAhead(of: start) : nil
    floor = tail.end
    let number = tail.number ?? ahead
    var reference = Reference(
      number: number, title: String(String.UnicodeScalarView(title)),
      range: min(start, ahead?.range.lowerBound ?? start)..<tail.end)
    reference.alias = tail.alias
    guard admits(&reference, title: title) else { return }
    append(reference)
    tail.furtherNumbers.forEach { append(Reference(number: $0, range: $0.range)) }
  }

  /// Whether a title is a reference: an instrument's own, or a short name for one (which it then becomes).
  private func admits(_ reference: inout Reference, title: [Unicode.Scalar]) -> Bool {
    if let known = memory.named(reference.title ?? ""), reference.number == nil {
      reference.title = known.title
      reference.number = known.number
      reference.documentNumber = known.documentNumber
      return true
    }
    if reference.number != nil { return !TitleGenre.isForeign(title) }
    return !TitleGenre.isBareGenre(title) && TitleGenre.namesInstrument(title)
  }

  /// A number just read that this title explains: `国务院令第583号公布的《城镇燃气管理条例》`.
  private mutating func takeNumberAhead(of start: Int) -> InstrumentNumber? {
    guard let last = found.last, last.title == nil, let text = last.number, last.range.upperBound <= start,
      start - last.range.upperBound <= 4
    else { return nil }
    let between = last.range.upperBound..<start
    let joins: [Word] = ["", "文", "文件", "公布的", "印发的", "发布的", "文印发的"]
    guard joins.contains(where: { $0.count == between.count && scalars.has($0, at: between.lowerBound) }) else {
      return nil
    }
    found.removeLast()
    return InstrumentNumber(text: text, documentNumber: last.documentNumber, range: last.range)
  }

  /// The title as data have it: no blanks inside Chinese, inner 《》 as 〈〉.
  private static func canonicalTitle(_ inner: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
    inner.map { $0 == "《" ? "〈" : $0 == "》" ? "〉" : $0 }
  }

  // MARK: Numbers

  private mutating func readNumbers(at index: Int) {
    let shared = numbers.sharedSuffix(at: index, floor: floor)
    if let last = shared.last {
      shared.forEach { append(Reference(number: $0, range: $0.range)) }
      floor = last.range.upperBound
    } else if let number = numbers.number(at: index, floor: floor) {
      appendWithContinuations(number)
    } else if let organ = memory.lastNumber, let number = numbers.organless(at: index, after: organ, floor: floor) {
      appendWithContinuations(number)
    }
  }

  private mutating func appendWithContinuations(_ number: InstrumentNumber) {
    append(Reference(number: number, range: number.range))
    floor = number.range.upperBound
    guard let parts = number.documentNumber else { return }
    for next in numbers.continuations(of: parts, from: floor) {
      append(Reference(number: next, range: next.range))
      floor = next.range.upperBound
    }
  }

  private mutating func readStandard(at index: Int) {
    guard let number = StandardNumber.number(in: scalars, at: index) else { return }
    floor = number.range.upperBound
    append(Reference(number: number, range: number.range))
  }

  /// `61号文件`, of a document whose number was named before.
  private mutating func readShortForm(at index: Int) {
    guard index == 0 || !Numeral.isDecimal(scalars[index - 1]), index == 0 || scalars[index - 1] != "〕",
      let short = numbers.shortForm(at: index), let known = memory.onlyNumber(withSequence: short.sequence)
    else { return }
    floor = short.range.upperBound
    append(
      Reference(
        number: InstrumentNumber(text: known.description, documentNumber: known, range: short.range),
        range: short.range))
  }

  private mutating func append(_ reference: Reference) {
    var reference = reference
    reference.lead = ReferenceLeadScan.lead(
      of: reference.range.lowerBound, in: passage, floor: found.last?.scopeEnd ?? 0)
    if let scope = Scope.read(in: scalars, at: reference.range.upperBound) {
      reference.scope = scope.text
      reference.scopeEnd = scope.end
      floor = max(floor, scope.end)
    }
    memory.remember(reference)
    found.append(reference)
  }
}
