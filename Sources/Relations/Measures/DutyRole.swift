/// The words that name a duty and the part that organs have in it.
struct DutyRole: Sendable {
  /// The words, as `责任单位`.
  let word: Word
  /// The part: 责任, 牵头, 配合, 参与.
  let role: String

  /// The labels before a list of organs: `（牵头单位：省自然资源厅，参与单位：省住房城乡建设厅）`.
  static let labels: [DutyRole] = [
    DutyRole(word: "责任单位", role: "责任"), DutyRole(word: "责任部门", role: "责任"), DutyRole(word: "责任主体", role: "责任"),
    DutyRole(word: "牵头单位", role: "牵头"), DutyRole(word: "牵头部门", role: "牵头"), DutyRole(word: "主办单位", role: "牵头"),
    DutyRole(word: "参与单位", role: "参与"), DutyRole(word: "参与部门", role: "参与"), DutyRole(word: "参加单位", role: "参与"),
    DutyRole(word: "配合单位", role: "配合"), DutyRole(word: "配合部门", role: "配合"), DutyRole(word: "协办单位", role: "配合"),
    DutyRole(word: "协助单位", role: "配合"), DutyRole(word: "落实单位", role: "责任"), DutyRole(word: "实施单位", role: "责任"),
  ]

  /// The words behind a list of organs, the longer first: `（市财政局牵头，市水务局配合）`.
  static let verbs: [DutyRole] = [
    DutyRole(word: "按照职责分工负责", role: "责任"), DutyRole(word: "按职责分工负责", role: "责任"),
    DutyRole(word: "按职责分工配合", role: "配合"),
    DutyRole(word: "按职责分工落实", role: "责任"), DutyRole(word: "依据职责分工负责", role: "责任"),
    DutyRole(word: "依职责分工负责", role: "责任"),
    DutyRole(word: "按各自职责负责", role: "责任"), DutyRole(word: "共同牵头负责", role: "牵头"), DutyRole(word: "牵头负责", role: "牵头"),
    DutyRole(word: "分别负责", role: "责任"), DutyRole(word: "共同负责", role: "责任"), DutyRole(word: "具体负责", role: "责任"),
    DutyRole(word: "分工负责", role: "责任"), DutyRole(word: "共同牵头", role: "牵头"), DutyRole(word: "总牵头", role: "牵头"),
    DutyRole(word: "牵头落实", role: "牵头"), DutyRole(word: "牵头", role: "牵头"), DutyRole(word: "负责", role: "责任"),
    DutyRole(word: "密切配合", role: "配合"), DutyRole(word: "积极配合", role: "配合"), DutyRole(word: "配合", role: "配合"),
    DutyRole(word: "参与", role: "参与"), DutyRole(word: "参加", role: "参与"), DutyRole(word: "落实", role: "责任"),
  ]

  /// The labels before a day: `完成时限：2020年5月底前`.
  static let deadlines: [Word] = ["完成时限", "完成时间", "办理时限", "整改时限", "时限要求", "时间节点", "时限", "实施时间"]
}
