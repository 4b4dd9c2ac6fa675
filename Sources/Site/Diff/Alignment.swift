/// Which elements of two sequences correspond: equal ones in order, and between them runs that differ.
struct Alignment {
  /// A run of elements that only one side has, or that differ between the sides.
  struct Hunk {
    let old: Range<Int>
    let new: Range<Int>
  }

  /// The runs that differ, in order.
  private(set) var hunks = [Hunk]()
  /// The offsets of equal elements, in order.
  private(set) var same = [(Int, Int)]()

  /// Beyond this many elements that differ, what lies between the common ends is one hunk: aligning takes time by the
  /// square of them.
  private static let most = 1000

  /// Aligns two sequences.
  init(from old: [Int], to new: [Int]) {
    let least = min(old.count, new.count)
    var head = 0
    while head < least, old[head] == new[head] { head += 1 }
    var tail = 0
    while tail < least - head, old[old.count - 1 - tail] == new[new.count - 1 - tail] { tail += 1 }
    same = (0..<head).map { ($0, $0) }
    align(old, new, old: head..<old.count - tail, new: head..<new.count - tail)
    same += (0..<tail).map { (old.count - tail + $0, new.count - tail + $0) }
  }

  private mutating func align(_ olds: [Int], _ news: [Int], old: Range<Int>, new: Range<Int>) {
    guard !old.isEmpty || !new.isEmpty else { return }
    guard old.count <= Self.most, new.count <= Self.most else {
      hunks.append(Hunk(old: old, new: new))
      return
    }
    let (gone, come) = Self.offsets(of: news[new].difference(from: olds[old]))
    var (left, right) = (old.lowerBound, new.lowerBound)
    while left < old.upperBound || right < new.upperBound {
      let (start, begin) = (left, right)
      while left < old.upperBound, gone.contains(left - old.lowerBound) { left += 1 }
      while right < new.upperBound, come.contains(right - new.lowerBound) { right += 1 }
      if left > start || right > begin { hunks.append(Hunk(old: start..<left, new: begin..<right)) }
      if left < old.upperBound, right < new.upperBound {
        same.append((left, right))
        left += 1
        right += 1
      } else if left == start, right == begin {
        return
      }
    }
  }

  private static func offsets(of difference: CollectionDifference<Int>) -> (gone: Set<Int>, come: Set<Int>) {
    var (gone, come) = (Set<Int>(), Set<Int>())
    for change in difference {
      switch change {
      case .remove(let offset, _, _): gone.insert(offset)
      case .insert(let offset, _, _): come.insert(offset)
      }
    }
    return (gone, come)
  }
}
