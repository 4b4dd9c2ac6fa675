/// Finds paragraphs that were divided or put together: the heading that was run into its text stands by itself now.
struct Joining {
  /// Blocks of both sides that make up one row.
  struct Group {
    var old: Range<Int>
    var new: Range<Int>
  }

  /// The groups, in both orders at once.
  private(set) var groups: [Group]

  private let olds: [ComparedBlock]
  private let news: [ComparedBlock]

  /// Of a block that joins another's row, this share must stand on the other side where nothing else matched it.
  private static let leastShare = 0.5

  init(_ pairing: Pairing, _ olds: [ComparedBlock], _ news: [ComparedBlock]) {
    self.olds = olds
    self.news = news
    groups = pairing.kept.map { Group(old: $0.old..<$0.old + 1, new: $0.new..<$0.new + 1) }
    let (oldMoved, newMoved) = (Set(pairing.moved.map(\.old)), Set(pairing.moved.map(\.new)))
    for index in groups.indices {
      let floor = index > 0 ? groups[index - 1] : Group(old: 0..<0, new: 0..<0)
      let isLast = index + 1 == groups.count
      let oldLimit = isLast ? olds.count : groups[index + 1].old.lowerBound
      let newLimit = isLast ? news.count : groups[index + 1].new.lowerBound
      widenNew(index, in: floor.new.upperBound..<newLimit, except: newMoved)
      widenOld(index, in: floor.old.upperBound..<oldLimit, except: oldMoved)
    }
  }

  private mutating func widenNew(_ index: Int, in limits: Range<Int>, except moved: Set<Int>) {
    let group = groups[index]
    guard group.old.count == 1, group.new.count == 1 else { return }
    let (whole, part) = (olds[group.old.lowerBound], news[group.new.lowerBound])
    let (before, after) = (group.new.lowerBound - 1, group.new.upperBound)
    if limits.contains(before), !moved.contains(before), joins(news[before], part, to: whole) {
      groups[index].new = before..<after
    } else if limits.contains(after), !moved.contains(after), joins(news[after], part, to: whole) {
      groups[index].new = group.new.lowerBound..<after + 1
    }
  }

  private mutating func widenOld(_ index: Int, in limits: Range<Int>, except moved: Set<Int>) {
    let group = groups[index]
    guard group.old.count == 1, group.new.count == 1 else { return }
    let (whole, part) = (news[group.new.lowerBound], olds[group.old.lowerBound])
    let (before, after) = (group.old.lowerBound - 1, group.old.upperBound)
    if limits.contains(before), !moved.contains(before), joins(olds[before], part, to: whole) {
      groups[index].old = before..<after
    } else if limits.contains(after), !moved.contains(after), joins(olds[after], part, to: whole) {
      groups[index].old = group.old.lowerBound..<after + 1
    }
  }

  /// Whether a block beside a part holds words of the whole that the part does not.
  private func joins(_ block: ComparedBlock, _ part: ComparedBlock, to whole: ComparedBlock) -> Bool {
    guard block.pairs.count >= 3 else { return false }
    let alone = ComparedBlock.common(part.pairs, whole.pairs)
    let both = ComparedBlock.common((part.pairs + block.pairs).sorted(), whole.pairs)
    return Double(both - alone) >= Self.leastShare * Double(block.pairs.count)
  }
}
