/// Finds the name that was probably meant.
enum NearestName {
  /// `did you mean “…”?`, or other advice where no name is near.
  static func advice(for name: String, among names: some Collection<String>, else other: String) -> String {
    nearest(to: name, among: names).map { "did you mean “\($0)”?" } ?? other
  }

  /// The nearest name within a third of its length, of equals the first in order; short names are near to none.
  static func nearest(to name: String, among names: some Collection<String>) -> String? {
    let wanted = Array(name.unicodeScalars.prefix(64))
    let limit = wanted.count < 3 ? 0 : max(1, wanted.count / 3)
    let measured = names.map { (distance: distance(wanted, Array($0.unicodeScalars.prefix(64))), name: $0) }
    return measured.filter { $0.distance <= limit }.min { ($0.distance, $0.name) < ($1.distance, $1.name) }?.name
  }

  /// How many letters to change, add or drop, a swap of two neighbours counted as one where it saves a step.
  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      for column in right.indices {
        let change = last[column] + (left[row] == right[column] ? 0 : 1)
        var best = min(change, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          best = min(best, beforeLast[column - 1] + 1)
        }
        current.append(best)
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}
