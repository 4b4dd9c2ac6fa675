import Gazette

/// The organs of a list as printed: `市商务局、市市场监管局等有关部门（单位）`.
enum UnitList {
  /// Splits a list at its 、 and takes off what only sums it up.
  static func units(_ text: [Unicode.Scalar]) -> [String] {
    var units = [String]()
    for piece in join(split(text)) {
      for part in splitAtAnd(piece) {
        let unit = trim(part)
        if unit.count >= 2, unit.count <= 60, namesOrgan(unit) { units.append(unit.text(0..<unit.count)) }
      }
    }
    return units
  }

  private static func split(_ text: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
    var pieces = [[Unicode.Scalar]]()
    var piece = [Unicode.Scalar]()
    var depth = 0
    for scalar in text {
      if scalar == "（" || scalar == "(" { depth += 1 }
      if scalar == "）" || scalar == ")" { depth = max(0, depth - 1) }
      if scalar == "、", depth == 0 {
        pieces.append(piece)
        piece = []
      } else {
        piece.append(scalar)
      }
    }
    return pieces + [piece]
  }

  /// Puts together again what a 、 inside a name cut: 市有关部门、单位; 各区县政府及代管镇、街道的功能区管理机构.
  private static func join(_ pieces: [[Unicode.Scalar]]) -> [[Unicode.Scalar]] {
    var joined = [[Unicode.Scalar]]()
    for piece in pieces {
      if let last = joined.last, isBareKind(piece) || endsInPlace(last) {
        joined[joined.count - 1] = last + ["、"] + piece
      } else {
        joined.append(piece)
      }
    }
    return joined
  }

  private static func isBareKind(_ piece: [Unicode.Scalar]) -> Bool {
    let kinds: [Word] = ["单位", "部门", "机构", "单位等", "企业"]
    return kinds.contains { $0.scalars == piece }
  }

  private static func endsInPlace(_ piece: [Unicode.Scalar]) -> Bool {
    guard piece.contains("及") || piece.contains("和") else { return false }
    return piece.word(of: ["镇", "街道", "村", "代管镇", "乡"], endingAt: piece.count) != nil
  }

  /// 市大数据局及市有关部门 are two; 有关区县政府及功能区管委会 are one.
  private static func splitAtAnd(_ piece: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
    guard let and = piece.firstIndex(where: { $0 == "及" || $0 == "和" || $0 == "与" }), and > 2 else { return [piece] }
    var rest = and + 1
    if piece[and] == "及", piece.has("以", at: and - 1) { return [piece] }
    if rest < piece.count, piece[rest] == "其" { rest += 1 }
    let isOrgan = piece.word(of: ["局", "委", "办", "院", "厅", "公司", "集团", "中心"], endingAt: and) != nil
    let isNext = piece.word(of: ["市", "省", "各", "有关", "相关", "县", "区", "济", "国"], at: rest) != nil
    return isOrgan && isNext ? [Array(piece[..<and]), Array(piece[rest...])] : [piece]
  }

  /// Takes off 等有关部门（单位）, （含代管镇、街道的功能区管理机构，下同） and blanks.
  private static func trim(_ piece: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var unit = piece.filter { !$0.properties.isWhitespace }
    for lead: Word in ["由", "各相关：", "以及", "："] where unit.has(lead, at: 0) { unit.removeFirst(lead.count) }
    unit = droppingRemark(unit)
    for tail in summaries where unit.has(tail, endingAt: unit.count) && unit.count > tail.count {
      unit.removeLast(tail.count)
      break
    }
    return unit
  }

  private static func droppingRemark(_ unit: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard let open = unit.firstIndex(where: { $0 == "（" || $0 == "(" }) else { return unit }
    let isRemark =
      unit.word(of: ["含", "包括", "以下", "下同", "不含", "按"], at: open + 1) != nil
      || unit.contains(anyOf: ["下同", "以下简称"], in: open..<unit.count)
    guard isRemark else { return unit }
    var end = open
    var depth = 0
    while end < unit.count {
      if unit[end] == "（" || unit[end] == "(" { depth += 1 }
      if unit[end] == "）" || unit[end] == ")" { depth -= 1 }
      end += 1
      if depth == 0 { break }
    }
    return Array(unit[..<open]) + Array(unit[end...])
  }

  /// Whether a text can be an organ's name and is no clause.
  private static func namesOrgan(_ unit: [Unicode.Scalar]) -> Bool {
    !unit.contains(where: Passage.endsClause) && !unit.allSatisfy(Numeral.isDecimal)
      && unit.word(of: ["以下", "统称", "简称"], at: 0) == nil
      && !unit.contains(anyOf: ["月底", "年底", "持续推进", "长期"], in: 0..<unit.count)
  }

  private static let summaries: [Word] = [
    "等市有关部门（单位）", "等有关部门（单位）", "等相关部门（单位）", "等部门（单位）", "等市直有关部门", "等有关部门和单位", "等有关部门单位", "等市有关部门", "等有关部门", "等相关部门",
    "等有关单位", "等相关单位", "等单位", "等部门", "等",
  ]
}
