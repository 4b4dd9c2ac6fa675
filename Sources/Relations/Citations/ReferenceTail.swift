import Gazette

/// What stands behind a 》 and belongs to the title: its number, its short name, its version.
///
/// `（济政办发〔2019〕10号）`, `（国务院令第583号）`, `（GB50516）`, `（济发〔2021〕3号，以下简称《意见》）`, ` 济政发〔2019〕1号`.
struct ReferenceTail {
  private let passage: Passage
  private let numbers: NumberScan
  private let start: Int
  /// The title's number.
  private(set) var number: InstrumentNumber?
  /// Other numbers in the same brackets: those of later changes.
  private(set) var furtherNumbers = [InstrumentNumber]()
  /// The short name given in brackets, with no 《》 around it.
  private(set) var alias: String?
  /// Where the tail ends.
  private(set) var end: Int

  /// A tail behind a 》 whose next offset is given; nothing is read yet.
  init(passage: Passage, numbers: NumberScan, at start: Int) {
    self.passage = passage
    self.numbers = numbers
    self.start = start
    end = start
  }

  /// Reads up to three remarks in brackets, or a number without any.
  mutating func read() {
    readBareNumber()
    for _ in 0..<3 {
      guard let next = solid(from: end), let close = passage.pairs.closing(of: next), close - next <= 160,
        isRound(passage.scalars[next]), readRemark(next + 1..<close)
      else { return }
      end = close + 1
    }
  }

  /// Whether a remark in brackets says something of the title: a number, a short name, a version.
  private mutating func readRemark(_ inner: Range<Int>) -> Bool {
    let all = allNumbers(in: inner)
    let alias = shortName(in: inner)
    if let alias { self.alias = alias }
    if number == nil, let first = all.first {
      number = first
      furtherNumbers = Array(all.dropFirst())
      return true
    }
    return alias != nil || (all.isEmpty && isVersion(inner))
  }

  private mutating func readBareNumber() {
    guard let next = solid(from: start), !isRound(passage.scalars[next]) else { return }
    if let standard = StandardNumber.number(in: passage.scalars, at: next) {
      number = standard
      end = standard.range.upperBound
      return
    }
    let window = next..<min(next + 24, passage.scalars.count)
    for index in window where passage.scalars[index] == "〔" || passage.scalars[index] == "[" {
      guard let found = numbers.number(at: index, floor: next), found.range.lowerBound == next else { return }
      number = found
      end = found.range.upperBound
      return
    }
  }

  private func allNumbers(in inner: Range<Int>) -> [InstrumentNumber] {
    var found = [InstrumentNumber]()
    var index = inner.lowerBound
    var floor = inner.lowerBound
    while index < inner.upperBound {
      let next = number(at: index, floor: floor)
      if let next, next.range.upperBound <= inner.upperBound {
        found.append(next)
        floor = next.range.upperBound
        if let parts = next.documentNumber {
          let more = numbers.continuations(of: parts, from: floor).filter { $0.range.upperBound <= inner.upperBound }
          found += more
          floor = more.last?.range.upperBound ?? floor
        }
        index = floor
      } else {
        index += 1
      }
    }
    return found
  }

  private func number(at index: Int, floor: Int) -> InstrumentNumber? {
    if numbers.isCandidate(index) { return numbers.number(at: index, floor: floor) }
    guard case "A"..."Z" = passage.scalars[index] else { return nil }
    return StandardNumber.number(in: passage.scalars, at: index)
  }

  /// `以下简称《办法》`, `下称“意见”`
  private func shortName(in inner: Range<Int>) -> String? {
    guard let found = passage.scalars.first(of: ["简称", "下称"], in: inner) else { return nil }
    var start = found.offset + found.word.count
    while start < inner.upperBound, "《“\"：为".unicodeScalars.contains(passage.scalars[start]) { start += 1 }
    let name = passage.scalars[start..<inner.upperBound].prefix { !"》”\"，；".unicodeScalars.contains($0) }
    return name.isEmpty ? nil : String(String.UnicodeScalarView(name))
  }

  /// `（试行）`, `（2018年修订）`, `（2022年版）`
  private func isVersion(_ inner: Range<Int>) -> Bool {
    inner.count <= 16 && passage.scalars.contains(anyOf: ["试行", "暂行", "修订", "修正", "年版"], in: inner)
  }

  private func solid(from offset: Int) -> Int? {
    var position = offset
    while position < passage.scalars.count, passage.scalars[position] == " " { position += 1 }
    return position < passage.scalars.count ? position : nil
  }

  private func isRound(_ scalar: Unicode.Scalar) -> Bool { scalar == "（" || scalar == "(" }
}
