import Gazette

/// Finds the numbers of documents and orders in running text, with the short forms that lean on a number before.
///
/// Spelling is `DocumentNumber`'s; here is only where to look and which organ a short form leaves out.
struct NumberScan {
  /// The text.
  let scalars: [Unicode.Scalar]

  /// The number whose opening bracket or 令 stands at an offset, not reaching back beyond the floor.
  func number(at offset: Int, floor: Int) -> InstrumentNumber? {
    if scalars[offset] == "第" { return reversedOrder(at: offset, floor: floor) }
    let low = max(floor, offset - 40)
    let high = min(scalars.count, offset + 30)
    guard low <= offset, offset < high else { return nil }
    let found = DocumentNumber.occurrences(in: Array(scalars[low..<high]))
      .first { $0.range.lowerBound + low <= offset && offset < $0.range.upperBound + low }
    guard let found, let trimmed = OrganCodeLead.trim(found), !OrganCodeLead.isForeign(trimmed.number.organCode)
    else { return nil }
    let range = trimmed.range.lowerBound + low..<trimmed.range.upperBound + low
    return InstrumentNumber(text: trimmed.number.description, documentNumber: trimmed.number, range: range)
  }

  /// Whether a bracket or 令 at an offset can be inside a number.
  func isCandidate(_ offset: Int) -> Bool {
    switch scalars[offset] {
    case "〔", "[", "［", "【", "(", "（", "﹝", "〖":
      let next = nextSolid(offset + 1)
      return next < scalars.count && Numeral.isDecimal(scalars[next])
    case "令":
      let next = nextSolid(offset + 1)
      return next < scalars.count && scalars[next] == "第"
    case "第": return reversedOrderEnd(at: offset) != nil
    default: return false
    }
  }

  /// Further numbers that hang on one that ends at an offset: `济政发〔2019〕3号、5号和〔2020〕8号`.
  func continuations(of number: DocumentNumber, from end: Int) -> [InstrumentNumber] {
    var found = [InstrumentNumber]()
    var last = number
    var position = end
    while let next = continuation(of: last, at: position), let parts = next.documentNumber {
      found.append(next)
      last = parts
      position = next.range.upperBound
    }
    return found
  }

  /// The numbers of `济政发〔2019〕3、5、8号`, whose one 号 stands for all; its bracket stands at an offset.
  func sharedSuffix(at offset: Int, floor: Int) -> [InstrumentNumber] {
    var position = offset + 1
    guard let year = numeral(at: &position), position < scalars.count, isClosing(scalars[position]) else { return [] }
    position += 1
    var sequences = [(value: Int, start: Int, end: Int)]()
    while sequences.count <= 200 {
      let start = position
      guard let value = numeral(at: &position) else { break }
      sequences.append((value, start, position))
      guard position < scalars.count, scalars[position] == "、" else { break }
      position += 1
    }
    guard sequences.count > 1, position < scalars.count, scalars[position] == "号",
      let organ = organ(before: offset, tail: "〔\(year)〕1号", floor: floor)
    else { return [] }
    return sequences.enumerated().compactMap { index, sequence in
      let start = index == 0 ? organ.start : sequence.start
      let end = index == sequences.count - 1 ? position + 1 : sequence.end
      return DocumentNumber(organCode: organ.code, form: .yearly(year: year), sequence: sequence.value)
        .map { InstrumentNumber(text: $0.description, documentNumber: $0, range: start..<end) }
    }
  }

  /// The short form `61号文` or `61号文件` at an offset, with its sequence.
  func shortForm(at offset: Int) -> (sequence: Int, range: Range<Int>)? {
    var position = offset
    guard let sequence = numeral(at: &position), scalars.has("号文", at: position) else { return nil }
    return (sequence, offset..<position + (scalars.has("号文件", at: position) ? 3 : 2))
  }

  // MARK: Reading

  private func continuation(of number: DocumentNumber, at end: Int) -> InstrumentNumber? {
    guard case .yearly(let year) = number.form, end < scalars.count, "、和及，".unicodeScalars.contains(scalars[end])
    else { return nil }
    let start = nextSolid(end + 1)
    guard start < scalars.count else { return nil }
    if isOpening(scalars[start]) {
      var position = start + 1
      guard let other = numeral(at: &position), (1900...2199).contains(other), position < scalars.count,
        isClosing(scalars[position])
      else { return nil }
      position += 1
      return sequence(of: number.organCode, year: other, start: start, at: position)
    }
    return sequence(of: number.organCode, year: year, start: start, at: start)
  }

  private func sequence(of code: String, year: Int, start: Int, at offset: Int) -> InstrumentNumber? {
    var position = offset
    guard let value = numeral(at: &position), position < scalars.count, scalars[position] == "号" else { return nil }
    let next = position + 1
    if next < scalars.count, Self.otherThings.contains(scalars[next]) { return nil }
    return DocumentNumber(organCode: code, form: .yearly(year: year), sequence: value)
      .map { InstrumentNumber(text: $0.description, documentNumber: $0, range: start..<next) }
  }

  /// The organ code before an offset, found by the one spelling there is, with a tail that makes it a number.
  private func organ(before offset: Int, tail: String, floor: Int) -> (code: String, start: Int)? {
    let low = max(floor, offset - 40)
    guard low <= offset else { return nil }
    let probe = Array(scalars[low..<offset]) + Array(tail.unicodeScalars)
    guard let found = DocumentNumber.occurrences(in: probe).last, let trimmed = OrganCodeLead.trim(found),
      !OrganCodeLead.isForeign(trimmed.number.organCode), trimmed.range.upperBound == probe.count
    else { return nil }
    return (trimmed.number.organCode, low + trimmed.range.lowerBound)
  }

  /// `国务院第583号令`, which is 国务院令第583号.
  private func reversedOrder(at offset: Int, floor: Int) -> InstrumentNumber? {
    guard let end = reversedOrderEnd(at: offset), let organ = organ(before: offset, tail: "令第1号", floor: floor) else {
      return nil
    }
    var position = nextSolid(offset + 1)
    guard let sequence = numeral(at: &position) else { return nil }
    return DocumentNumber(organCode: organ.code, form: .order, sequence: sequence)
      .map { InstrumentNumber(text: $0.description, documentNumber: $0, range: organ.start..<end) }
  }

  private func reversedOrderEnd(at offset: Int) -> Int? {
    var position = nextSolid(offset + 1)
    guard position < scalars.count, Numeral.isDecimal(scalars[position]), numeral(at: &position) != nil else {
      return nil
    }
    position = nextSolid(position)
    return scalars.has("号令", at: position) ? position + 2 : nil
  }

  private func numeral(at position: inout Int) -> Int? {
    let start = position
    while position < scalars.count, Numeral.isDecimal(scalars[position]), position - start < 8 { position += 1 }
    return Numeral.value(of: scalars[start..<position])
  }

  private func nextSolid(_ offset: Int) -> Int {
    var position = offset
    while position < scalars.count, scalars[position].properties.isWhitespace { position += 1 }
    return position
  }

  private func isOpening(_ scalar: Unicode.Scalar) -> Bool { "〔[［【(（".unicodeScalars.contains(scalar) }

  private func isClosing(_ scalar: Unicode.Scalar) -> Bool { "〕]］】)）".unicodeScalars.contains(scalar) }

  /// 3号线, 5号楼, 8号地块: other things that have a number.
  private static let otherThings: Set<Unicode.Scalar> = [
    "线", "楼", "地", "路", "厅", "门", "机", "院", "井", "桥", "库", "站", "矿", "车",
  ]
}

extension NumberScan {
  /// `〔2020〕3号` without an organ, which is then that of the number named before.
  func organless(at offset: Int, after known: DocumentNumber, floor: Int) -> InstrumentNumber? {
    guard offset >= floor, offset == 0 || !isOrganScalar(scalars[offset - 1]) else { return nil }
    let high = min(scalars.count, offset + 30)
    let probe = Array("甲".unicodeScalars) + Array(scalars[offset..<high])
    guard let found = DocumentNumber.occurrences(in: probe).first, found.range.lowerBound == 0,
      let number = DocumentNumber(organCode: known.organCode, form: found.number.form, sequence: found.number.sequence)
    else { return nil }
    let range = offset..<offset + found.range.upperBound - 1
    return InstrumentNumber(text: number.description, documentNumber: number, range: range)
  }

  private func isOrganScalar(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isIdeographic }
}
