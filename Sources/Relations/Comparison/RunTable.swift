/// The table behind the runs of a changed paragraph: the best alignment of words where each change has a price.
struct RunTable {
  private let old: [ArraySlice<Unicode.Scalar>]
  /// The words as numbers, equal ones alike, so that long words are compared once.
  private let oldKeys: [Int]
  private let newKeys: [Int]
  /// For each place the best step behind a common word (low bits) and within a change (high bits).
  private var steps: [UInt8]

  private enum Step {
    static let match: UInt8 = 0
    static let delete: UInt8 = 1
    static let insert: UInt8 = 2
  }

  init(_ old: [ArraySlice<Unicode.Scalar>], _ new: [ArraySlice<Unicode.Scalar>]) {
    self.old = old
    var keys = [ArraySlice<Unicode.Scalar>: Int]()
    func key(_ word: ArraySlice<Unicode.Scalar>) -> Int {
      if let key = keys[word] { return key }
      keys[word] = keys.count
      return keys.count - 1
    }
    oldKeys = old.map(key)
    newKeys = new.map(key)
    steps = [UInt8](repeating: 0, count: (old.count + 1) * (new.count + 1))
    fill()
  }

  /// From the end to the start; `calm` is the worth of the rest behind a common word, `busy` within a change.
  private mutating func fill() {
    let width = newKeys.count + 1
    var calmBelow = [Int](repeating: 0, count: width)
    var busyBelow = calmBelow
    for row in (0...old.count).reversed() {
      var calm = [Int](repeating: 0, count: width)
      var busy = calm
      for column in (0...newKeys.count).reversed() where row < old.count || column < newKeys.count {
        var (change, step) = (Int.min, Step.insert)
        if column < newKeys.count { change = busy[column + 1] }
        if row < old.count, busyBelow[column] >= change { (change, step) = (busyBelow[column], Step.delete) }
        var (calmStep, busyStep) = (step, step)
        (calm[column], busy[column]) = (change - Self.price, change)
        if row < old.count, column < newKeys.count, oldKeys[row] == newKeys[column] {
          let worth = calmBelow[column + 1] + Self.worth(of: old[row])
          if worth >= calm[column] { (calm[column], calmStep) = (worth, Step.match) }
          if worth >= busy[column] { (busy[column], busyStep) = (worth, Step.match) }
        }
        steps[row * width + column] = calmStep | busyStep << 2
      }
      (calmBelow, busyBelow) = (calm, busy)
    }
  }

  /// What a change costs: more than one common character is worth, less than two.
  private static let price = 7

  /// Marks weigh half: they recur everywhere and hold no run together.
  private static func worth(of word: ArraySlice<Unicode.Scalar>) -> Int {
    guard word.count == 1, let only = word.first else { return 4 + 2 * min(word.count, 3) }
    return only.properties.isIdeographic || only.properties.isAlphabetic ? 4 : 2
  }

  /// The words in common on the best way, from the start to the end, by their places in both texts.
  var common: [(old: Int, new: Int)] {
    var common = [(old: Int, new: Int)]()
    var (row, column, isBusy) = (0, 0, false)
    let width = newKeys.count + 1
    while row < old.count || column < newKeys.count {
      let step = isBusy ? steps[row * width + column] >> 2 : steps[row * width + column] & 3
      switch step {
      case Step.match:
        common.append((row, column))
        (row, column) = (row + 1, column + 1)
      case Step.delete: row += 1
      default: column += 1
      }
      isBusy = step != Step.match
    }
    return common
  }
}
