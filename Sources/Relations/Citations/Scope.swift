import Gazette

/// The part of an instrument that a text means: 《…条例》第十条, 第三条、第五条第二款, 附件2.
enum Scope {
  /// The words of the scope that begin at an offset (a 中 or 的 before them does not count), and where they end.
  static func read(in scalars: [Unicode.Scalar], at offset: Int) -> (text: String, end: Int)? {
    var start = offset
    // 济政办发〔2008〕158号文件第三章
    if scalars.has("文件第", at: start) { start += 2 }
    if start < scalars.count, scalars[start] == "中" || scalars[start] == "的" { start += 1 }
    guard let first = part(in: scalars, at: start) else { return nil }
    var end = first
    while true {
      if let next = part(in: scalars, at: end) {
        end = next
      } else if end < scalars.count, joins.contains(scalars[end]), let next = part(in: scalars, at: end + 1) {
        end = next
      } else {
        return (scalars.text(start..<end), end)
      }
    }
  }

  /// Whether the words of a scope end at an offset.
  static func ends(at offset: Int, in scalars: [Unicode.Scalar]) -> Bool {
    offset > 0 && offset <= scalars.count && units.contains(scalars[offset - 1])
  }

  private static let joins: Set<Unicode.Scalar> = ["、", "和", "及", "至", "到", "，", "与"]

  private static let units: Set<Unicode.Scalar> = ["条", "款", "项", "章", "节", "编", "目"]

  /// The end of `第十条`, `第3款`, `第（二）项`, `附件2`.
  private static func part(in scalars: [Unicode.Scalar], at offset: Int) -> Int? {
    if scalars.has("附件", at: offset) {
      let end = numeralEnd(in: scalars, from: offset + 2)
      return end > offset + 2 ? end : nil
    }
    guard offset < scalars.count, scalars[offset] == "第" else { return nil }
    var position = offset + 1
    let isBracketed = position < scalars.count && scalars[position] == "（"
    if isBracketed { position += 1 }
    let end = numeralEnd(in: scalars, from: position)
    guard end > position else { return nil }
    position = end
    if isBracketed {
      guard position < scalars.count, scalars[position] == "）" else { return nil }
      position += 1
    }
    if scalars.has("部分", at: position) { return position + 2 }
    guard position < scalars.count, units.contains(scalars[position]) else { return nil }
    return position + 1
  }

  private static func numeralEnd(in scalars: [Unicode.Scalar], from start: Int) -> Int {
    var end = start
    while end < scalars.count, end - start < 8, Numeral.isDecimal(scalars[end]) || Numeral.isChinese(scalars[end]) {
      end += 1
    }
    return end
  }
}
