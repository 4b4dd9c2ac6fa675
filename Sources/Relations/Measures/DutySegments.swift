/// Cuts a note or a labelled sentence into pieces of one role each: 市教育局牵头 | 市财政局、市审计局配合 | 2020年底前.
enum DutySegments {
  /// The pieces between ，and ； outside inner brackets; a label also begins one.
  static func segments(_ inner: Range<Int>, of scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var segments = [Range<Int>]()
    var start = inner.lowerBound
    var depth = 0
    for index in inner {
      switch scalars[index] {
      case "（", "(": depth += 1
      case "）", ")": depth = max(0, depth - 1)
      case "，", "；", "。", "|", "｜":
        if depth == 0 {
          if index > start { segments.append(start..<index) }
          start = index + 1
        }
      case "、":
        // 市教育局牵头、市财政局配合
        if depth == 0, scalars.word(of: ["牵头", "配合", "负责"], endingAt: index, floor: start) != nil {
          segments.append(start..<index)
          start = index + 1
        }
      default:
        if depth == 0, index > start, isLabel(in: scalars, at: index, from: start) {
          segments.append(start..<index)
          start = index
        }
      }
    }
    if start < inner.upperBound { segments.append(start..<inner.upperBound) }
    return segments
  }

  /// Whether a label with its ： stands at an offset: 市财政局 | 完成时间：2020年5月底前.
  private static func isLabel(in scalars: [Unicode.Scalar], at index: Int, from start: Int) -> Bool {
    guard "责牵配参主协落实承完办整时期".unicodeScalars.contains(scalars[index]),
      DutyRole.label(in: scalars, at: index) != nil || DutyDeadline.labelEnd(in: scalars, at: index) != nil
    else { return false }
    // 市级牵头单位： begins before 牵头, and 主要责任单位： before 责任.
    let labelEnd = DutyRole.label(in: scalars, at: start)?.end ?? DutyDeadline.labelEnd(in: scalars, at: start)
    return labelEnd.map { $0 <= index } ?? true
  }
}
