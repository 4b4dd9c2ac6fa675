/// References that one clause treats alike: 《甲》、《乙》（济政发〔2018〕3号）和《丙》同时废止.
struct ReferenceGroup: Sendable {
  /// Indices into the passage's references.
  var members: Range<Int>
  /// Those members that only tell of a title's past, in its brackets: `（市政府令第118号公布，市政府令第213号修改）`.
  var asides: Set<Int> = []
  /// From the first reference to the end of the last, with its scope.
  var range: Range<Int>

  /// The references of a sentence in their groups, in order.
  static func groups(of references: [Reference], _ members: Range<Int>, in passage: Passage) -> [ReferenceGroup] {
    var groups = [ReferenceGroup]()
    for index in members {
      let range = references[index].range.lowerBound..<references[index].scopeEnd
      if let last = groups.last, range.lowerBound < last.range.upperBound {
        groups[groups.count - 1].members = last.members.lowerBound..<index + 1
        let isTwin = passage.scalars.has("、", endingAt: range.lowerBound)
        if !isTwin { groups[groups.count - 1].asides.insert(index) }
      } else if let last = groups.last, joins(last, range, in: passage) {
        groups[groups.count - 1].members = last.members.lowerBound..<index + 1
        groups[groups.count - 1].range = last.range.lowerBound..<range.upperBound
      } else {
        groups.append(ReferenceGroup(members: index..<index + 1, range: range))
      }
    }
    return groups
  }

  private static func joins(_ last: ReferenceGroup, _ next: Range<Int>, in passage: Passage) -> Bool {
    guard last.range.upperBound <= next.lowerBound else { return false }
    let between = last.range.upperBound..<next.lowerBound
    let scalars = passage.scalars
    guard between.count <= 48 else { return false }
    var start = between.lowerBound
    while start < between.upperBound, scalars[start] == "等" || scalars[start] == " " || scalars[start] == "）" {
      start += 1
    }
    if start > between.lowerBound {
      while let word = scalars.word(of: summaries, at: start, limit: between.upperBound) { start += word.count }
    }
    guard start < between.upperBound else { return true }
    guard scalars.word(of: joints, at: start, limit: between.upperBound) != nil else { return false }
    if scalars[start] == "，", Governor.governor(of: last.range.lowerBound, in: passage) != nil { return false }
    return !scalars.contains(anyOf: breaks, in: start..<between.upperBound)
      && !scalars[start + 1..<between.upperBound].contains(where: Passage.endsClause)
  }

  /// What sums up a list before it goes on: 《甲》等法律法规以及《乙》.
  private static let summaries: [Word] = ["法律", "法规", "规章", "政策", "文件", "规定", "、", "有关", "国家", "标准"]

  private static let joints: [Word] = ["、", "，", "和", "及", "以及", "与", "或", "并", "暨", "；"]

  /// Words that begin something new between two references.
  private static let breaks: [Word] = [
    "根据", "依据", "按照", "依照", "遵照", "参照", "贯彻", "落实", "执行", "废止", "失效", "修改", "施行", "实施", "规定", "要求", "有效", "对照", "结合",
    "对", "将", "由", "列入", "纳入",
    "符合", "转发", "制定", "编制", "出台",
  ]
}
