/// The words that name a duty and the part that organs have in it.
struct DutyRole: Sendable {
  /// The words, as `责任单位`.
  let word: Word
  /// The part: 责任, 牵头, 配合, 参与.
  let role: String

  /// The labels before a list of organs, the longer first: `（牵头单位：省自然资源厅，参与单位：省住房城乡建设厅）`.
  static let labels: [DutyRole] = [
    DutyRole(word: "主要责任单位", role: "牵头"), DutyRole(word: "牵头责任单位", role: "牵头"), DutyRole(word: "配合责任单位", role: "配合"),
    DutyRole(word: "责任单位", role: "责任"), DutyRole(word: "责任部门", role: "责任"), DutyRole(word: "责任主体", role: "责任"),
    DutyRole(word: "责任区县", role: "责任"), DutyRole(word: "主责单位", role: "牵头"), DutyRole(word: "主责部门", role: "牵头"),
    DutyRole(word: "牵头单位", role: "牵头"), DutyRole(word: "牵头部门", role: "牵头"), DutyRole(word: "主办单位", role: "牵头"),
    DutyRole(word: "参与单位", role: "参与"), DutyRole(word: "参与部门", role: "参与"), DutyRole(word: "参加单位", role: "参与"),
    DutyRole(word: "配合单位", role: "配合"), DutyRole(word: "配合部门", role: "配合"), DutyRole(word: "协办单位", role: "配合"),
    DutyRole(word: "协助单位", role: "配合"), DutyRole(word: "落实单位", role: "责任"), DutyRole(word: "实施单位", role: "责任"),
    DutyRole(word: "承办单位", role: "责任"), DutyRole(word: "承办部门", role: "责任"), DutyRole(word: "责任分工", role: "责任"),
    DutyRole(word: "主办", role: "牵头"), DutyRole(word: "协办", role: "配合"), DutyRole(word: "牵头", role: "牵头"),
    DutyRole(word: "配合", role: "配合"), DutyRole(word: "参与", role: "参与"),
  ]

  /// The label that stands at an offset with its ：, and where what it labels begins: `责任单位：`, `责任部门（单位）：`.
  static func label(in scalars: [Unicode.Scalar], at offset: Int) -> (role: DutyRole, end: Int)? {
    guard scalars.indices.contains(offset), heads.contains(scalars[offset]) else { return nil }
    var start = offset
    if let level = scalars.word(of: levels, at: offset) { start += level.count }
    guard let role = labels.first(where: { scalars.has($0.word, at: start) }) else { return nil }
    var end = start + role.word.count
    if let remark = scalars.word(of: remarks, at: end) { end += remark.count }
    if scalars.has("为：", at: end) { end += 1 }
    return scalars.has("：", at: end) ? (role, end + 1) : nil
  }

  private static let levels: [Word] = ["市级", "省级", "区县级"]
  private static let remarks: [Word] = ["（单位）", "（部门）", "（区县）", "及部门", "和部门"]
  /// What a label can begin with: most texts are looked at for one and have none.
  private static let heads = Set((levels + labels.map(\.word)).compactMap(\.scalars.first))

  /// The words behind a list of organs, the longer first: `（市财政局牵头，市水务局配合）`.
  static let verbs: [DutyRole] = [
    DutyRole(word: "按照各自职责分工负责", role: "责任"), DutyRole(word: "按各自职责分工负责", role: "责任"),
    DutyRole(word: "按照职责分工组织实施", role: "责任"), DutyRole(word: "按职责分工组织实施", role: "责任"),
    DutyRole(word: "按照职责分工分别负责", role: "责任"), DutyRole(word: "按职责分工分别负责", role: "责任"),
    DutyRole(word: "按照职责分工负责", role: "责任"), DutyRole(word: "按职责分工负责", role: "责任"),
    DutyRole(word: "按照职责分工落实", role: "责任"), DutyRole(word: "按照职责分工配合", role: "配合"),
    DutyRole(word: "按职责分工配合", role: "配合"), DutyRole(word: "按职责分工落实", role: "责任"),
    DutyRole(word: "依据职责分工负责", role: "责任"), DutyRole(word: "依职责分工负责", role: "责任"),
    DutyRole(word: "根据职责分工负责", role: "责任"), DutyRole(word: "按照各自职责负责", role: "责任"),
    DutyRole(word: "按各自职责负责", role: "责任"), DutyRole(word: "按照职责负责", role: "责任"),
    DutyRole(word: "按职责负责", role: "责任"), DutyRole(word: "按职责分工", role: "责任"),
    DutyRole(word: "共同牵头负责", role: "牵头"), DutyRole(word: "牵头负责", role: "牵头"), DutyRole(word: "牵头组织", role: "牵头"),
    DutyRole(word: "负责组织实施", role: "责任"), DutyRole(word: "负责具体实施", role: "责任"),
    DutyRole(word: "负责落实", role: "责任"), DutyRole(word: "负责实施", role: "责任"),
    DutyRole(word: "分别负责", role: "责任"), DutyRole(word: "共同负责", role: "责任"), DutyRole(word: "具体负责", role: "责任"),
    DutyRole(word: "分工负责", role: "责任"), DutyRole(word: "共同牵头", role: "牵头"), DutyRole(word: "总牵头", role: "牵头"),
    DutyRole(word: "牵头落实", role: "牵头"), DutyRole(word: "牵头", role: "牵头"), DutyRole(word: "负责", role: "责任"),
    DutyRole(word: "密切配合", role: "配合"), DutyRole(word: "积极配合", role: "配合"), DutyRole(word: "协同配合", role: "配合"),
    DutyRole(word: "共同参与", role: "参与"), DutyRole(word: "配合", role: "配合"), DutyRole(word: "协助", role: "配合"),
    DutyRole(word: "参与", role: "参与"), DutyRole(word: "参加", role: "参与"), DutyRole(word: "分工落实", role: "责任"),
    DutyRole(word: "落实", role: "责任"),
  ]

  /// The words behind the organs of a stretch.
  static func verb(in scalars: [Unicode.Scalar], of range: Range<Int>) -> DutyRole? {
    verbs.first { scalars.has($0.word, endingAt: range.upperBound, floor: range.lowerBound) }
  }
}
