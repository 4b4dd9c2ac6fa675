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
      if let last = joined.last, isBareKind(piece) || endsInPlace(last) || isOtherHalf(piece, of: last) {
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

  /// 各县（市）、区政府; 各区、县人民政府.
  private static func isOtherHalf(_ piece: [Unicode.Scalar], of last: [Unicode.Scalar]) -> Bool {
    let rest = piece.word(of: ["区", "县（市）", "县", "市"], at: 0)?.count ?? 0
    guard rest > 0, last.word(of: ["各", "有关", "相关"], at: 0) != nil,
      last.word(of: ["县（市）", "各县", "各区", "各市", "县市", "有关县", "有关区"], endingAt: last.count) != nil
    else { return false }
    return rest == piece.count || piece.word(of: ["人民政府", "政府", "管委会", "（"], at: rest) != nil
  }

  private static func endsInPlace(_ piece: [Unicode.Scalar]) -> Bool {
    guard piece.contains("及") || piece.contains("和") else { return false }
    return piece.word(of: ["镇", "街道", "村", "代管镇", "乡"], endingAt: piece.count) != nil
  }

  /// 市大数据局及市有关部门 are two; 有关区县政府及功能区管委会 are one, and so is 市工业和信息化局.
  private static func splitAtAnd(_ piece: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
    var parts = [[Unicode.Scalar]]()
    var start = 0
    for and in piece.indices where "及和与".unicodeScalars.contains(piece[and]) && and > start + 2 {
      let isLong = piece[and] == "及" && piece.has("以", at: and - 1)
      let end = isLong ? and - 1 : and
      var rest = and + 1
      if rest < piece.count, piece[rest] == "其" { rest += 1 }
      let isOrgan = piece.word(of: organEnds, endingAt: end, floor: start) != nil
      guard isOrgan, piece.word(of: organStarts, at: rest) != nil else { continue }
      parts.append(Array(piece[start..<end]))
      start = rest
    }
    return parts + [Array(piece[start...])]
  }

  private static let organEnds: [Word] = ["局", "委", "办", "院", "厅", "部", "公司", "集团", "中心"]
  private static let organStarts: [Word] = ["市", "省", "各", "有关", "相关", "县", "区", "济", "国", "团市", "人民银行"]

  /// Takes off 等有关部门（单位）, （含代管镇、街道的功能区管理机构，下同） and blanks.
  private static func trim(_ piece: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var unit = piece.filter { !$0.properties.isWhitespace }
    for lead: Word in ["由", "各相关：", "以及", "："] where unit.has(lead, at: 0) { unit.removeFirst(lead.count) }
    unit = droppingRemark(unit)
    if let sum = summary(in: unit) { unit.removeLast(unit.count - sum) }
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
  private static let nothings: [[Unicode.Scalar]] = [["同", "上"], ["同", "前"], ["无"], ["略"], ["另", "行"], ["—", "—"]]

  private static func namesOrgan(_ unit: [Unicode.Scalar]) -> Bool {
    !unit.contains(where: Passage.endsClause) && !unit.allSatisfy(Numeral.isDecimal) && !nothings.contains(unit)
      && unit.word(of: ["以下", "统称", "简称", "不", "是指", "应当"], at: 0) == nil
      && !unit.contains(anyOf: ["月底", "年底", "持续推进", "长期"], in: 0..<unit.count)
  }

  /// Where 等有关部门（单位）, 等9个部门 or a bare 等 begins; nil if the name ends otherwise.
  private static func summary(in unit: [Unicode.Scalar]) -> Int? {
    guard let start = unit.lastIndex(of: "等"), start >= 2 else { return nil }
    var index = start + 1
    while index < unit.count {
      if Numeral.isDecimal(unit[index]) || Numeral.isChinese(unit[index]) {
        index += 1
      } else if let word = unit.word(of: summed, at: index) {
        index += word.count
      } else {
        return nil
      }
    }
    return start
  }

  private static let summed: [Word] = [
    "（单位）", "成员单位", "责任单位", "区县政府", "有关", "相关", "市直", "省直", "部门", "单位", "机构", "区县", "市级", "个", "家", "各", "市", "省", "和",
    "及",
  ]
}
