/// The word that a reference hangs on: 根据《…》, 参照《…》, 为贯彻落实《…》.
struct Governor: Hashable, Sendable {
  /// What such a word says of the instrument.
  enum Force: Sendable {
    /// The document rests on it.
    case basis
    /// The document rests on it if it goes on to set something.
    case weakBasis
    /// It is merely looked to.
    case reference
  }

  /// What the word says.
  let force: Force
  /// Where the word stands.
  let offset: Int

  /// The governor of the references that begin at an offset; nil if none governs them directly.
  static func governor(of start: Int, in passage: Passage) -> Governor? {
    let scalars = passage.scalars
    if let word = scalars.word(of: adjacent, endingAt: start) {
      return Governor(force: .reference, offset: start - word.count)
    }
    var begin = start
    while begin > 0, start - begin < 60, !Passage.endsClause(scalars[begin - 1]) { begin -= 1 }
    guard let found = scalars.last(of: words.map(\.word), in: begin..<start),
      let force = words.first(where: { $0.word == found.word })?.force
    else { return nil }
    let rest = found.offset + found.word.count..<start
    guard !scalars.contains(anyOf: ends, in: rest) else { return nil }
    return Governor(force: force, offset: found.offset)
  }

  /// Where the words about a group end: at the next group, or behind one that only says by what right, 根据《…》, or
  /// what stands in its place, 由《…》代替.
  static func reach(of index: Int, among groups: [ReferenceGroup], in passage: Passage, upTo end: Int) -> Int {
    guard index + 1 < groups.count else { return end }
    let next = groups[index + 1].range
    let between = groups[index].range.upperBound..<max(next.lowerBound, groups[index].range.upperBound)
    let isGrounds = between.count <= 4 && words.contains { $0.word.scalars == Array(passage.scalars[between]) }
    let isSuccessor =
      passage.scalars.word(of: ["由", "被"], at: between.lowerBound).map { $0.count == between.count } ?? false
      && passage.scalars.word(of: ["代替", "替代", "取代"], at: next.upperBound) != nil
    guard isGrounds || isSuccessor else { return next.lowerBound }
    return index + 2 < groups.count ? groups[index + 2].range.lowerBound : end
  }

  /// Words that make a reference a measure for something else when they stand right before it: 与《…》不一致的文件.
  private static let adjacent: [Word] = ["与", "被", "由", "以", "同", "经", "因", "违背", "不符合"]

  private static let words: [(word: Word, force: Force)] = [
    ("根据", .basis), ("依据", .basis), ("依照", .basis), ("遵照", .basis), ("贯彻落实", .basis), ("贯彻", .basis), ("贯彻执行", .basis),
    ("按照", .weakBasis), ("落实", .weakBasis), ("执行", .weakBasis), ("遵循", .weakBasis), ("围绕", .weakBasis),
    ("按", .weakBasis),
    ("参照", .reference), ("参考", .reference), ("对照", .reference), ("符合", .reference),
    ("纳入", .reference),
    ("违反", .reference),
  ]

  /// Words behind a governor that end its force: 根据有关规定 | 对《…》予以废止.
  private static let ends: [Word] = ["对", "将", "决定", "废止", "修改", "同意", "经", "》已"]
}
