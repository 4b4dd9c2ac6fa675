/// The spelling of numbers: any bracket, width and spacing is read, one is written.
extension DocumentNumber {
  /// A number found in a text, with all Han and letters that could belong to its organ code.
  public struct Occurrence: Hashable, Sendable {
    /// The number, its organ code reaching back to the nearest character that cannot stand in one. In running text
    /// (`转发鲁政办字〔2022〕169号`) that is more than the code: who knows the sentence cuts it with `trimming(lead:)`.
    public let number: DocumentNumber
    /// Where it stands, in Unicode scalars.
    public let range: Range<Int>

    /// The same number without the first scalars of its organ code; nil if none of the code would be left.
    public func trimming(lead count: Int) -> Occurrence? {
      let code = String(String.UnicodeScalarView(number.organCode.unicodeScalars.dropFirst(count)))
      return DocumentNumber(organCode: code, form: number.form, sequence: number.sequence)
        .map { Occurrence(number: $0, range: range.lowerBound + count..<range.upperBound) }
    }
  }

  /// The number that a text is, from its first character to its last; blanks and an enclosing （） do not count.
  ///
  /// `济政办字 〔２０１９〕６１号`, `（济政发[2023]3号）`, `济南市人民政府令第259号`.
  public init?(parsing text: String) {
    var scalars = text.unicodeScalars.filter { !$0.properties.isWhitespace }
    if let first = scalars.first, let last = scalars.last, "（(".unicodeScalars.contains(first),
      "）)".unicodeScalars.contains(last)
    {
      scalars = String.UnicodeScalarView(scalars.dropFirst().dropLast())
    }
    let found = Self.occurrences(in: Array(scalars))
    guard found.count == 1, let only = found.first, only.range == 0..<scalars.count else { return nil }
    self = only.number
  }

  /// All numbers in a text, in order: `organ〔year〕sequence号` in any bracket and width, `organ令第N号`.
  ///
  /// Blanks inside a number do not count. A number cut short (no 号, no organ) is none.
  public static func occurrences(in scalars: [Unicode.Scalar]) -> [Occurrence] {
    var found = [Occurrence]()
    for index in scalars.indices {
      guard let tail = yearlyTail(in: scalars, at: index) ?? orderTail(in: scalars, at: index) else { continue }
      let floor = found.last?.range.upperBound ?? 0
      let start = organStart(in: scalars, before: index, floor: floor)
      let head = scalars[start..<tail.organEnd].filter { !$0.properties.isWhitespace }
      let organ = String(String.UnicodeScalarView(head))
      guard let number = DocumentNumber(organCode: organ, form: tail.form, sequence: tail.sequence) else { continue }
      if start < index || tail.organEnd > index { found.append(Occurrence(number: number, range: start..<tail.end)) }
    }
    return found
  }

  /// What stands behind the organ code.
  private struct Tail {
    let form: Form
    let sequence: Int
    /// The end of the organ code; an order's takes in its 令.
    let organEnd: Int
    let end: Int
  }

  /// `〔2019〕61号` from its bracket on; also `[2019]第61号`.
  private static func yearlyTail(in scalars: [Unicode.Scalar], at index: Int) -> Tail? {
    guard opening.contains(scalars[index]) else { return nil }
    var cursor = Cursor(scalars: scalars, position: index + 1)
    guard let year = cursor.numeral(upTo: 4), (1900...2199).contains(year), cursor.skip(anyOf: closing) else {
      return nil
    }
    _ = cursor.skip(anyOf: ["第"])
    guard let sequence = cursor.numeral(upTo: 7), cursor.skip(anyOf: ["号"]) else { return nil }
    return Tail(form: .yearly(year: year), sequence: sequence, organEnd: index, end: cursor.position)
  }

  /// `令第259号` from its 令 on.
  private static func orderTail(in scalars: [Unicode.Scalar], at index: Int) -> Tail? {
    guard scalars[index] == "令" else { return nil }
    var cursor = Cursor(scalars: scalars, position: index + 1)
    guard cursor.skip(anyOf: ["第"]), let sequence = cursor.numeral(upTo: 7), cursor.skip(anyOf: ["号"]) else {
      return nil
    }
    return Tail(form: .order, sequence: sequence, organEnd: index + 1, end: cursor.position)
  }

  /// The first scalar of the longest run before a tail that could be an organ code: Han and Latin, 30 at most.
  private static func organStart(in scalars: [Unicode.Scalar], before index: Int, floor: Int) -> Int {
    var start = index
    var probe = index
    while probe > floor, index - probe < 30 {
      let scalar = scalars[probe - 1]
      if isOrganScalar(scalar) {
        start = probe - 1
      } else if !scalar.properties.isWhitespace {
        break
      }
      probe -= 1
    }
    return start
  }

  private static func isOrganScalar(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isIdeographic || (scalar.isASCII && scalar.properties.isAlphabetic)
  }

  private static let opening: Set<Unicode.Scalar> = ["〔", "[", "［", "【", "(", "（", "﹝", "〖"]
  private static let closing: Set<Unicode.Scalar> = ["〕", "]", "］", "】", ")", "）", "﹞", "〗"]

  /// A reading position that passes over blanks.
  private struct Cursor {
    let scalars: [Unicode.Scalar]
    var position: Int

    mutating func skip(anyOf wanted: Set<Unicode.Scalar>) -> Bool {
      skipBlanks()
      guard position < scalars.count, wanted.contains(scalars[position]) else { return false }
      position += 1
      return true
    }

    mutating func numeral(upTo count: Int) -> Int? {
      var digits = [Unicode.Scalar]()
      skipBlanks()
      while position < scalars.count, Numeral.isDecimal(scalars[position]), digits.count <= count {
        digits.append(scalars[position])
        position += 1
        skipBlanks()
      }
      return digits.count <= count ? Numeral.value(of: digits) : nil
    }

    private mutating func skipBlanks() {
      while position < scalars.count, scalars[position].properties.isWhitespace { position += 1 }
    }
  }
}
